import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: 'server',
    environment: 'node',
    include: ['src/**/*.test.ts'],
    // No module of the server holds state, so the files can share a process, which saves starting one for each of them.
    isolate: false,
    // These tests use real sockets, fsync and child processes, which are slow on a busy machine.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
