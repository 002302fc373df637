import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build, type Rollup } from 'vite';
import { expect, it } from 'vitest';

const here = (file: string) => fileURLToPath(new URL(file, import.meta.url));

/** What a build of this page alone holds, as text. */
async function built(mode: 'production' | 'development'): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: 'silent',
    mode,
    plugins: [svelte({ configFile: false })],
    define: { 'import.meta.env.DEV': mode === 'development' },
    build: {
      write: false,
      minify: false,
      lib: { entry: here('./+page.svelte'), formats: ['es'] },
      rollupOptions: { external: /^[#@]/ },
    },
  });
  const bundles = Array.isArray(output) ? output : [output as Rollup.RollupOutput];
  return bundles
    .flatMap((bundle) => ('output' in bundle ? bundle.output : []))
    .map((part) => ('code' in part ? part.code : ''))
    .join('\n');
}

it('[ST95] a built site holds nothing of the gallery, while a development one does', { timeout: 60_000 }, async () => {
  expect(await built('development')).toContain('data-heard-gallery');
  const production = await built('production');
  expect(production.length).toBeGreaterThan(100);
  expect(production).not.toContain('data-heard-gallery');
  expect(production).not.toContain('made-up');
});
