import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: 'shared',
    environment: 'node',
    include: ['**/*.test.ts'],
    exclude: ['node_modules/**'],
    // Pure code without module state: the files can share one thread, which saves a process for each of them.
    pool: 'threads',
    isolate: false,
    // Property tests replay thousands of histories; on a busy machine that takes a while.
    testTimeout: 60_000,
  },
});
