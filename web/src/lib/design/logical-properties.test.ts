import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const SOURCE = join(import.meta.dirname, '../..');
const STYLED = globSync('**/*.{svelte,css}', { cwd: SOURCE });

/** Physical properties and values: `margin-left`, `left`, `text-align: right`, four lengths with differing left and right. */
const PHYSICAL = [
  /(^|[\s;{])(margin|padding|border|inset|scroll-margin|scroll-padding)-(left|right)\b/,
  /(^|[\s;{])(left|right)\s*:/,
  /(^|[\s;{])border-(top|bottom)-(left|right)-radius\s*:/,
  /(text-align|float|clear)\s*:\s*(left|right)\b/,
  /(^|[\s;{])(margin|padding|inset)\s*:\s*[^\s;()]+ ([^\s;()]+) [^\s;()]+ (?!\3\s*;)[^\s;()]+\s*;/,
];

const styleOf = (file: string, text: string): string =>
  (file.endsWith('.css') ? text : (text.match(/<style>[\s\S]*<\/style>/)?.[0] ?? '')).replace(/\/\*[\s\S]*?\*\//g, '');

/** The lines with declarations that would be on the wrong side in a right-to-left language. */
function physicalIn(style: string): string[] {
  return style.split('\n').filter((line) => PHYSICAL.some((pattern) => pattern.test(line)));
}

it('[AX12] styles use logical properties only, so that every screen is mirrored in a right-to-left language', () => {
  expect(STYLED.length).toBeGreaterThan(100);
  const found = STYLED.flatMap((file) =>
    physicalIn(styleOf(file, readFileSync(join(SOURCE, file), 'utf8'))).map((line) => `${file}: ${line.trim()}`),
  );
  expect(found).toEqual([]);
});

it.each([
  'margin-left: 1rem;',
  '  left: 0;',
  'text-align: right;',
  'border-top-left-radius: 1px;',
  'padding: 1px 2px 3px 4px;',
])('[AX12] finds %s', (line) => expect(physicalIn(line)).toEqual([line]));

it.each(['margin-inline-start: 1rem;', 'text-align: start;', 'padding: 1px 2px 3px 2px;', 'inset-inline: 0;'])(
  '[AX12] allows %s',
  (line) => expect(physicalIn(line)).toEqual([]),
);

/** Components that show or edit what people wrote. */
it.each([
  'screen/Quote.svelte',
  'screen/WrittenLines.svelte',
  'screen/Column.svelte',
  'screen/NotePad.svelte',
  'screen/PreparedLines.svelte',
  'entrance/Door.svelte',
  'summary/KeepChoice.svelte',
  'summary/SummaryLines.svelte',
  'summary/SummaryColumns.svelte',
  'lasting/PostponedWishes.svelte',
  'journal/OwnPage.svelte',
  'journal/PageList.svelte',
  'alone/OwnWords.svelte',
])('[AX13] what people wrote has the direction of its own script: %s', (file) => {
  expect(readFileSync(join(SOURCE, 'lib', file), 'utf8')).toContain('dir="auto"');
});
