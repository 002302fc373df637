/** Plants import cycles in a temporary folder, and runs dependency-cruiser on them with the configuration of `check`. */
import { cruise } from 'dependency-cruiser';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import config from '../dependency-cruiser.config.ts';

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'heard-cycles-'))));
afterEach(() => rmSync(folder, { recursive: true }));

/** The rules that files of these texts break. */
async function brokenBy(files: Record<string, string>): Promise<string[]> {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const { forbidden, options } = config;
  const { output } = await cruise(['.'], { ...options, baseDir: folder, ruleSet: { forbidden }, validate: true });
  if (typeof output === 'string') throw new Error('expected a result, not a report');
  return output.summary.violations.map(({ rule }) => rule.name);
}

it('[LI13] refuses two files that import each other', async () => {
  const [a, b] = [`import './b.ts';`, `import './a.ts';`];
  expect(await brokenBy({ 'a.ts': a, 'b.ts': b })).toContain('no-circular');
});

it('[LI13] refuses a cycle of three files with a type import', async () => {
  const files = {
    'a.ts': `import './b.ts';\nexport type A = string;`,
    'b.ts': `import './c.ts';`,
    'c.ts': `import type { A } from './a.ts';\nexport type C = A;`,
  };
  expect(await brokenBy(files)).toContain('no-circular');
});

it('[LI13] reads components', async () => {
  const component = `<script lang="ts">\n  import { b } from './b.ts';\n\n  const shown: string = b;\n</script>\n\n{shown}\n`;
  const files = { 'A.svelte': component, 'b.ts': `export { default as A } from './A.svelte';\nexport const b = 'b';` };
  expect(await brokenBy(files)).toContain('no-circular');
});

it('[LI13] accepts imports in one direction', async () => {
  expect(await brokenBy({ 'a.ts': `import './b.ts';`, 'b.ts': `export {};` })).toEqual([]);
});
