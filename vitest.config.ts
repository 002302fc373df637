import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      'shared',
      'server',
      'web',
      // wuchale imports its configuration with Node's own loader, which a vm context doesn't have.
      { root: 'web', test: { name: 'texts', include: ['texts/**/*.test.ts'], testTimeout: 60_000 } },
      { test: { name: 'tests', include: ['scripts/**/*.test.ts', 'tests/**/*.test.ts'], testTimeout: 30_000 } },
    ],
  },
});
