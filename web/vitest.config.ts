import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [svelte({ configFile: false })],
  test: {
    name: 'web',
    include: ['src/**/*.test.ts', 'texts/**/*.test.ts', 'bundle/**/*.test.ts'],
    // Each file still gets its own modules and globals, but not a process of its own: half the CPU time.
    pool: 'vmForks',
    testTimeout: 60_000,
  },
});
