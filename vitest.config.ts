import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      'shared',
      'server',
      'web',
      { test: { name: 'tests', include: ['scripts/**/*.test.ts', 'tests/**/*.test.ts'], testTimeout: 30_000 } },
    ],
  },
});
