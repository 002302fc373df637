import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    environment: 'node',
    include: ['src/**/*.test.ts'],
    // Real sockets, real fsync and real processes: on a busy machine they take their time.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
