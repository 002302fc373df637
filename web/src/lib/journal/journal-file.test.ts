import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JournalRow } from '#lib/device/database.ts';
import { mergePages } from './import-pages.ts';
import { FILE_LIMIT_BYTES, journalFile, readJournalFile } from './journal-file.ts';
import { bringingInTexts, fileTrouble } from './journal-texts.ts';
import { readPage } from './read-page.ts';

const AT = Date.UTC(2026, 10, 23, 20, 55);
const iso = new Date(AT).toISOString();
const own = (id: string, text: string, savedAt = AT): JournalRow => ({
  id,
  savedAt,
  page: { format: 'heard-own-page', version: 1, title: '', text, at: iso },
});
const line = (id: string) => ({ kind: 'takeaway', id, by: 'host', text: `line ${id}` });
const summary = (lines: unknown[], savedAt = AT): JournalRow => ({
  id: 'talk',
  savedAt,
  page: {
    format: 'heard-summary',
    version: 1,
    title: 'Heard',
    at: iso,
    conversation: 1,
    names: { host: 'Ana', guest: 'Ben' },
    lines,
  },
});
const rows: JournalRow[] = [
  own('a', 'Quiet. 🌿'),
  summary([line('x'), { kind: 'song', id: 'y', by: 'guest', notes: [1] }]),
  { id: 'newer', savedAt: AT, page: { format: 'heard-own-page', version: 9, verses: [] } },
];

/** The journal file as text, with one change made to it. */
function broken(change: (file: { [key: string]: unknown; pages: Record<string, unknown>[] }) => void): string {
  const file = JSON.parse(journalFile(rows, AT)) as { pages: Record<string, unknown>[] };
  change(file);
  return JSON.stringify(file);
}

describe('the journal file', () => {
  it('[JO60] is read back exactly, including what this build doesn’t know', () => {
    expect(readJournalFile(journalFile(rows, AT))).toEqual({ ok: true, value: rows });
    expect(readJournalFile(`\ufeff${journalFile([], AT)}`)).toEqual({ ok: true, value: [] });
  });

  it('[JO60] preserves any text: every script, lone surrogates, 8,000 units', () => {
    const anyText = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 200 }).map((units) => String.fromCharCode(...units)),
      fc.constantFrom(
        '\ud83c',
        '\u0000',
        '\u2028',
        '</script>',
        '__proto__',
        'س'.repeat(8_000),
        '\udfff'.repeat(8_000),
      ),
    );
    fc.assert(
      fc.property(anyText, anyText, (title, text) => {
        const page = { format: 'heard-own-page', version: 1, title, text, at: iso };
        const sent = [{ id: 'a', savedAt: AT, page }];
        expect(readJournalFile(journalFile(sent, AT))).toEqual({ ok: true, value: sent });
      }),
    );
  });

  it('[JO60] leaves out pages that can’t be opened', () => {
    const read = readJournalFile(journalFile([...rows, { id: 'damaged', savedAt: 0, page: null }], AT));
    expect(read).toEqual({ ok: true, value: rows });
  });

  it.each([
    ['no JSON', 'Dear diary', { kind: 'not-json' }],
    ['half a file', journalFile(rows, AT).slice(0, 300), { kind: 'not-json' }],
    ['an empty file', '', { kind: 'not-json' }],
    ['too deep a file', '['.repeat(200_000), { kind: 'not-json' }],
    ['another file', '{"format":"heard-summary","version":1}', { kind: 'not-a-journal' }],
    ['a list', '[]', { kind: 'not-a-journal' }],
    ['null', 'null', { kind: 'not-a-journal' }],
    ['a later version', broken((file) => (file['version'] = 2)), { kind: 'newer' }],
    ['a version that is a text', broken((file) => (file['version'] = '1')), { kind: 'newer' }],
    ['too large a file', ' '.repeat(FILE_LIMIT_BYTES + 1), { kind: 'too-large' }],
  ])('[JO61] is refused when it is %s', (_what, content, error) => {
    expect(readJournalFile(content)).toEqual({ ok: false, error });
  });

  it.each([
    ['pages', (file: Record<string, unknown>) => (file['pages'] = 7)],
    ['pages', (file: Record<string, unknown>) => delete file['pages']],
    ['pages', (file: Record<string, unknown>) => (file['pages'] = Array(10_001).fill(rows[0]))],
  ])('[JO62] a damaged file is refused with the place named: %s', (place, change) => {
    expect(readJournalFile(broken(change))).toMatchObject({ ok: false, error: { kind: 'damaged', place } });
  });

  it.each<[string, number, string[], unknown]>([
    ['pages[1]', 1, [], 'a text'],
    ['pages[0].id', 0, ['id'], '../../safe'],
    ['pages[0].id', 0, ['id'], undefined],
    ['pages[0].savedAt', 0, ['savedAt'], 'yesterday'],
    ['pages[0].savedAt', 0, ['savedAt'], '2026-99-99T00:00:00.000Z'],
    ['pages[2].page', 2, ['page'], null],
    ['pages[2].page.version', 2, ['page', 'version'], '1'],
    ['pages[0].page.text', 0, ['page', 'text'], 7],
    ['pages[0].page.text', 0, ['page', 'text'], 'x'.repeat(8_001)],
    ['pages[0].page.at', 0, ['page', 'at'], 'tomorrow'],
    ['pages[1].page.names.guest', 1, ['page', 'names', 'guest'], {}],
    ['pages[1].page.lines[0].by', 1, ['page', 'lines', '0', 'by'], 'nobody'],
    ['pages[1].page.lines[0].text', 1, ['page', 'lines', '0', 'text'], ['x']],
    ['pages[1].page.lines', 1, ['page', 'lines'], Array(10_001).fill(line('z'))],
  ])('[JO62] a damaged page is refused with its place: %s', (place, index, way, value) => {
    const content = broken((file) => {
      if (way.length === 0) return Object.assign(file.pages, { [index]: value });
      let parent: Record<string, unknown> = file.pages[index]!;
      for (const key of way.slice(0, -1)) parent = parent[key] as Record<string, unknown>;
      parent[way.at(-1)!] = value;
    });
    const read = readJournalFile(content);
    expect(read).toMatchObject({ ok: false, error: { kind: 'damaged', place } });
    if (read.ok) return;
    const { text, place: shown } = fileTrouble(read.error);
    expect(text).toContain('nothing was changed');
    expect(text.length).toBeLessThan(200);
    expect(shown).toContain(place);
  });

  it('[JO63] treats script tags in its texts as text', () => {
    const text = '<script>alert(1)</script><img src=x onerror=alert(1)>';
    const read = readJournalFile(journalFile([own('a', text)], AT));
    expect(read.ok && readPage(read.value[0]!)).toMatchObject({ texts: [text] });
  });
});

describe('importing a file', () => {
  it('[JO64] adds new pages and leaves equal ones alone', () => {
    const plan = mergePages([own('a', 'Quiet.')], [own('a', 'Quiet.', AT + 5), own('b', 'Loud.')]);
    expect(plan).toEqual({ rows: [own('b', 'Loud.')], added: 1, changed: 0, older: 0, same: 1 });
  });

  it('[JO65] of two pages with the same id the newer one is kept, in any order, and the older one is counted', () => {
    const old = own('a', 'Before.', AT - 1);
    const young = own('a', 'After.', AT);
    expect(mergePages([old], [young])).toEqual({ rows: [young], added: 0, changed: 1, older: 0, same: 0 });
    expect(mergePages([young], [old])).toEqual({ rows: [], added: 0, changed: 0, older: 1, same: 0 });
    expect(mergePages([], [old, young])).toEqual({ rows: [young], added: 1, changed: 0, older: 1, same: 0 });
    expect(mergePages([], [young, old])).toEqual({ rows: [young], added: 1, changed: 0, older: 1, same: 0 });
    expect(mergePages([young], [own('a', 'Other.', AT)])).toMatchObject({ rows: [], older: 1 });
  });

  it('[JO66] merges the lines of two summaries, with the newer one’s wording', () => {
    const here = summary([line('x'), line('y')], AT);
    const plan = mergePages([here], [summary([line('x'), line('z')], AT + 1)]);
    const lines = (plan.rows[0]?.page as { lines: { id: string }[] }).lines.map(({ id }) => id);
    expect(lines.toSorted()).toEqual(['x', 'y', 'z']);
    expect(
      mergePages([here], [summary([line('x')], AT + 1)]).rows.map(
        ({ page }) => (page as { lines: unknown[] }).lines.length,
      ),
    ).toEqual([2]);
    const grown = mergePages([here], [summary([line('x'), line('z')], AT - 1)]);
    expect((grown.rows[0]?.page as { lines: unknown[] }).lines).toHaveLength(3);
  });

  it('[JO65] replaces a page that can’t be opened', () => {
    expect(mergePages([{ id: 'a', savedAt: 0, page: null }], [own('a', 'Saved.')])).toMatchObject({ changed: 1 });
  });

  it('[JO67] says what it will do with each page of the file', () => {
    expect(bringingInTexts({ rows: [], added: 1, changed: 2, older: 1, same: 3 })).toEqual([
      '1 page will be added.',
      '2 pages here will be replaced by a newer version from the file.',
      '1 page in the file is older than here. Yours stays as it is.',
      '3 pages are here already.',
    ]);
    expect(bringingInTexts({ rows: [], added: 0, changed: 0, older: 0, same: 0 })).toEqual([]);
  });
});
