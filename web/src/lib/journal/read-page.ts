/** Reads a page of the journal into the shape that lists, search and pages use. */
import type { JournalRow } from '#lib/device/database.ts';
import { dayText } from '#lib/calendar/dates.ts';
import { readSavedPage, type SavedPage } from '#lib/summary/saved-page.ts';
import { readOwnPage, type OwnPage } from './own-pages.ts';

export type PageContent =
  | { kind: 'summary'; saved: SavedPage }
  | { kind: 'own'; own: OwnPage }
  /** Saved by a newer build: it exists, but this build can't read it. */
  | { kind: 'newer' }
  /** Encrypted, and can't be decrypted. */
  | { kind: 'damaged' };

export interface ReadPage {
  id: string;
  /** When it took place or was begun, ms. */
  at: number;
  title: string;
  /** Its texts, for the search and for the excerpt under its title. */
  texts: readonly string[];
  content: PageContent;
  row: JournalRow;
}

export function readPage(row: JournalRow): ReadPage {
  const { id, savedAt } = row;
  if (row.page === null) {
    return { id, at: savedAt, title: 'A page that doesn’t open', texts: [], content: { kind: 'damaged' }, row };
  }
  const own = readOwnPage(row.page);
  if (own) return { id, at: own.at, title: titleOf(own), texts: [own.text], content: { kind: 'own', own }, row };
  const saved = readSavedPage(row.page);
  if (saved) return { id, at: saved.frame.at, ...summaryTexts(saved), content: { kind: 'summary', saved }, row };
  return {
    id,
    at: savedAt,
    title: 'Saved by a newer version of this page',
    texts: [],
    content: { kind: 'newer' },
    row,
  };
}

/** Newest day first. */
export function readPages(rows: readonly JournalRow[]): ReadPage[] {
  return rows.map(readPage).toSorted((a, b) => b.at - a.at);
}

/** An own page without a title is called by its day. */
function titleOf({ title, at }: OwnPage): string {
  return title.trim() || dayText(at);
}

function summaryTexts({ frame, summary }: SavedPage): { title: string; texts: string[] } {
  const { host, guest } = summary.names;
  const lines = summary.lines.flatMap((line) => ('text' in line ? [line.text] : []));
  return { title: frame.title, texts: [`${host} and ${guest}`, ...lines] };
}
