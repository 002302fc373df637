import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [svelte({ configFile: false })],
  test: {
    name: 'web',
    include: ['src/**/*.test.ts', 'texts/**/*.test.ts', 'bundle/**/*.test.ts'],
  },
});
