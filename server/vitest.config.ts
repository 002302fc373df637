import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: 'server',
    environment: 'node',
    include: ['src/**/*.test.ts'],
    // These tests use real sockets, fsync and child processes, which are slow on a busy machine.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
