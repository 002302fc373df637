/** Exports and imports the journal as one JSON file. The format: docs/journal-file.md. */
import * as v from 'valibot';
import type { JournalRow } from '#lib/device/database.ts';
import { fileName } from '#lib/calendar/dates.ts';
import { OWN_PAGE_LIMIT } from './own-pages.ts';

export const FILE_LIMIT_BYTES = 16 * 1024 * 1024;
const FILE_LIMIT_PAGES = 10_000;
const LINES_LIMIT = 10_000;

/** `place` is the path in the file, such as `pages[3].page.text`. */
export type FileProblem =
  { kind: 'too-large' | 'not-json' | 'not-a-journal' | 'newer' } | { kind: 'damaged'; place: string; reason: string };

export type FileRead = { ok: true; value: JournalRow[] } | { ok: false; error: FileProblem };

/** Leaves out pages that can't be opened; the caller tells the user. */
export function journalFile(rows: readonly JournalRow[], now: number): string {
  const pages = rows
    .filter(({ page }) => page !== null)
    .map(({ id, savedAt, page }) => ({ id, savedAt: new Date(savedAt).toISOString(), page }));
  const file = { format: 'heard-journal', version: 1, exportedAt: new Date(now).toISOString(), pages };
  return `${JSON.stringify(file, null, 2)}\n`;
}

const text = v.string(() => 'This should be a text.');
const shortText = v.pipe(
  text,
  v.maxLength(200, () => 'This is longer than 200 characters.'),
);
const longText = v.pipe(
  text,
  v.maxLength(OWN_PAGE_LIMIT, () => 'This is longer than 8,000 characters.'),
);
const moment = v.pipe(
  text,
  v.check(
    (value) => !Number.isNaN(Date.parse(value)) && /^\d{4}-\d\d-\d\dT/.test(value),
    () => 'This should be a moment, like 2026-11-23T20:55:00.000Z.',
  ),
);
const seat = v.picklist(['host', 'guest'], () => 'This should be “host” or “guest”.');

const ownPage = v.looseObject({ title: longText, text: longText, at: moment });
const summaryLine = v.looseObject(
  { kind: shortText, id: shortText, by: seat, text: v.optional(longText) },
  () => 'This should be a line.',
);
const summary = v.looseObject({
  title: longText,
  at: moment,
  conversation: v.number(() => 'This should be a number.'),
  names: v.looseObject({ host: shortText, guest: shortText }, () => 'These should be the two names.'),
  lines: v.pipe(
    v.array(summaryLine, () => 'This should be a list of lines.'),
    v.maxLength(LINES_LIMIT, () => 'These are too many lines.'),
  ),
});

/** The page formats and versions that this build knows. Pages of other formats are kept unchanged. */
const KNOWN: Record<string, v.GenericSchema> = { 'heard-own-page/1': ownPage, 'heard-summary/1': summary };

const file = v.looseObject({
  format: v.literal('heard-journal'),
  version: v.number(),
  pages: v.pipe(
    v.array(v.unknown(), () => 'This should be a list of pages.'),
    v.maxLength(FILE_LIMIT_PAGES, () => 'These are more than 10,000 pages.'),
  ),
});

const entry = v.object(
  {
    id: v.pipe(
      text,
      v.regex(/^[\w-]{1,64}$/, () => 'This should be 1 to 64 letters, digits, - or _.'),
    ),
    savedAt: moment,
    page: v.looseObject(
      { format: shortText, version: v.number(() => 'This should be a number.') },
      () => 'This should be a page.',
    ),
  },
  () => 'This should be a page with “id”, “savedAt” and “page”.',
);

/** Never throws. Accepts the whole file or nothing. */
export function readJournalFile(content: string): FileRead {
  if (content.length > FILE_LIMIT_BYTES) return problem({ kind: 'too-large' });
  const parsed = parseJson(content.replace(/^\ufeff/, ''));
  if (!parsed) return problem({ kind: 'not-json' });
  const head = parsed.value;
  if (!isJournal(head)) return problem({ kind: 'not-a-journal' });
  if (head.version !== 1) return problem({ kind: 'newer' });
  const read = v.safeParse(file, head);
  if (!read.success) return damaged([], read.issues[0]);
  const rows: JournalRow[] = [];
  for (const [index, each] of read.output.pages.entries()) {
    const row = readEntry(each, index);
    if (!row.ok) return row;
    rows.push(row.value);
  }
  return { ok: true, value: rows };
}

function readEntry(raw: unknown, index: number): { ok: true; value: JournalRow } | { ok: false; error: FileProblem } {
  const way = ['pages', index];
  const read = v.safeParse(entry, raw);
  if (!read.success) return damaged(way, read.issues[0]);
  const { id, savedAt, page } = read.output;
  const known = KNOWN[`${page.format}/${page.version}`];
  const content = known && v.safeParse(known, page);
  if (content && !content.success) return damaged([...way, 'page'], content.issues[0]);
  return { ok: true, value: { id, savedAt: Date.parse(savedAt), page } };
}

function parseJson(content: string): { value: unknown } | null {
  try {
    return { value: JSON.parse(content) };
  } catch {
    return null;
  }
}

function isJournal(value: unknown): value is { format: string; version: unknown } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'format' in value &&
    value.format === 'heard-journal' &&
    'version' in value
  );
}

function problem(error: FileProblem): { ok: false; error: FileProblem } {
  return { ok: false, error };
}

function damaged(way: readonly (string | number)[], issue: v.BaseIssue<unknown>): { ok: false; error: FileProblem } {
  const keys = [...way, ...(issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)))];
  const place = keys.map((key, at) => (typeof key === 'number' ? `[${key}]` : `${at === 0 ? '' : '.'}${key}`)).join('');
  // valibot has no message of its own for a missing key.
  return problem({
    kind: 'damaged',
    place,
    reason: issue.received === 'undefined' ? 'This is missing.' : issue.message,
  });
}

/** Sorts by day and contains no names. */
export function journalFileName(at: number): string {
  return fileName(at, 'json').replace('heard-', 'heard-journal-');
}
