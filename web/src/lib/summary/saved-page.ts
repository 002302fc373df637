/** Summaries saved in the journal: parsed, as they may come from another build, and extended when more lines are kept. */
import { SEATS } from '@heard/shared/exercise/seat';
import type { SummaryFile, SummaryHeader } from '@heard/shared/words/export';
import type { Summary, SummaryLine } from '@heard/shared/words/summary';
import * as v from 'valibot';

const line = { id: v.string(), by: v.picklist(SEATS) };
const lineSchema = v.variant('kind', [
  v.object({ ...line, kind: v.literal('reflection'), about: v.picklist(SEATS), text: v.string() }),
  v.object({ ...line, kind: v.literal('line'), text: v.string() }),
  v.object({ ...line, kind: v.literal('view'), text: v.string() }),
  v.object({ ...line, kind: v.literal('wish'), text: v.string() }),
  v.object({ ...line, kind: v.literal('takeaway'), text: v.string() }),
  v.object({
    ...line,
    kind: v.literal('next-time'),
    at: v.pipe(v.string(), v.isoTimestamp()),
    repeats: v.optional(v.picklist(['daily', 'weekly'])),
    zone: v.optional(v.pipe(v.string(), v.regex(/^[A-Za-z0-9_+/-]{1,64}$/))),
  }),
]);

const fileSchema = v.object({
  format: v.literal('heard-summary'),
  version: v.literal(1),
  title: v.string(),
  at: v.pipe(v.string(), v.isoTimestamp()),
  conversation: v.number(),
  names: v.object({ host: v.string(), guest: v.string() }),
  lines: v.array(v.unknown()),
});

export interface SavedPage {
  summary: Summary;
  frame: SummaryHeader;
}

/** Null if this build doesn't know the format. Lines of unknown kinds are skipped. */
export function readSavedPage(page: unknown): SavedPage | null {
  const file = v.safeParse(fileSchema, page);
  if (!file.success) return null;
  const { title, at, conversation, names, lines } = file.output;
  return {
    summary: { conversation, names, lines: lines.flatMap(readLine) },
    frame: { title, at: Date.parse(at) },
  };
}

function readLine(raw: unknown): SummaryLine[] {
  const read = v.safeParse(lineSchema, raw);
  if (!read.success) return [];
  return [read.output.kind === 'next-time' ? { ...read.output, at: Date.parse(read.output.at) } : read.output];
}

/** A saved copy with the lines that were kept since, or null if there are none. Lines of the copy are never removed. */
export function grownPage(saved: unknown, current: SummaryFile): SummaryFile | null {
  const before = v.safeParse(fileSchema, saved);
  if (!before.success) return null;
  const had = new Set(before.output.lines.map(idOf));
  if (current.lines.every(({ id }) => had.has(id))) return null;
  const has = new Set<unknown>(current.lines.map(({ id }) => id));
  const kept = before.output.lines.filter((each) => !has.has(idOf(each))) as SummaryFile['lines'];
  return { ...current, lines: [...current.lines, ...kept] };
}

function idOf(raw: unknown): unknown {
  return typeof raw === 'object' && raw !== null && 'id' in raw ? raw.id : null;
}
