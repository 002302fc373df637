import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    environment: 'node',
    include: ['**/*.test.ts'],
    exclude: ['node_modules/**'],
    // Property tests play thousands of histories; on a busy machine that takes a while.
    testTimeout: 60_000,
  },
});
