/** docs/spec.md and the tests agree: each rule is quoted in a test's title, and no title quotes a rule that doesn't exist. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from './run.ts';

const RULE = /\[([A-Z][A-Z0-9]{1,2}\d{2,3})\]/g;
const TESTS = ['shared', 'server', 'web/src', 'web/texts', 'web/bundle', 'scripts', 'tests'].flatMap((folder) =>
  globSync(`${folder}/**/*.{test,spec,contract,property}.ts`, {
    cwd: ROOT,
    exclude: (name) => name.includes('node_modules'),
  }),
);

const spec = readFileSync(join(ROOT, 'docs/spec.md'), 'utf8');
const idsIn = (text: string) => new Set([...text.matchAll(RULE)].map(([, id]) => id ?? ''));
const ruled = idsIn(spec);
const quoted = idsIn(TESTS.map((file) => readFileSync(join(ROOT, file), 'utf8')).join('\n'));
// The titles in lint.test.ts are built from a table.
for (const [, id] of readFileSync(join(ROOT, 'scripts/lint.test.ts'), 'utf8').matchAll(/^ +\['((?:LI|BR)\d\d)'/gm))
  quoted.add(id ?? '');
for (const [, id] of readFileSync(join(ROOT, 'scripts/lint.test.ts'), 'utf8').matchAll(/^ +'((?:LI|BR)\d\d)',/gm))
  quoted.add(id ?? '');

it('[TL10] every rule has a test that quotes it', () => {
  expect([...ruled].filter((id) => !quoted.has(id)).sort()).toEqual([]);
});

it('[TL11] every rule that a test quotes exists', () => {
  expect([...quoted].filter((id) => !ruled.has(id)).sort()).toEqual([]);
});

it('[TL12] rule ids are unique', () => {
  const numbers = [...spec.matchAll(/^- \[([A-Z0-9]+)\]/gm)].map(([, id]) => id);
  expect(numbers.filter((id, index) => numbers.indexOf(id) !== index)).toEqual([]);
});
