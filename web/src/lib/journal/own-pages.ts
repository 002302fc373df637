/** Pages of one's own: written any day, in the journal of this device and nowhere else. */
import type { Result } from '@heard/shared/result';
import * as v from 'valibot';
import { saveInJournal, type JournalProblem } from '#lib/device/journal.ts';
import type { Persistence } from '#lib/device/persistence.ts';
import { randomId } from '#lib/device/random.ts';

/** Limit for the title and for the text, in UTF-16 units. */
export const OWN_PAGE_LIMIT = 8_000;

export interface OwnPage {
  /** May be empty. */
  title: string;
  text: string;
  /** The day of the page: when it was begun, in this device's time (ms). */
  at: number;
}

/** `too-long`: title or text exceeds `OWN_PAGE_LIMIT`. Nothing was saved. */
export type OwnPageProblem = JournalProblem | 'too-long';

export type OwnPageSaved = Result<{ id: string }, OwnPageProblem>;

const pageSchema = v.object({
  format: v.literal('heard-own-page'),
  version: v.literal(1),
  title: v.string(),
  text: v.string(),
  at: v.pipe(v.string(), v.isoTimestamp()),
});

/** Writes a new page or, with its id, a new version of it. `now` is the time of the change; for a new page it is also its day. */
export async function saveOwnPage(
  page: OwnPage,
  id: string = randomId(),
  now: number = page.at,
  tell?: (persistence: Persistence) => void,
): Promise<OwnPageSaved> {
  const { title, text, at } = page;
  if (title.length > OWN_PAGE_LIMIT || text.length > OWN_PAGE_LIMIT) return { ok: false, error: 'too-long' };
  const stored = { format: 'heard-own-page', version: 1, title, text, at: new Date(at).toISOString() };
  return saveInJournal(id, stored, now, tell);
}

/** Null for another format, and for a version that this build doesn't know. */
export function readOwnPage(page: unknown): OwnPage | null {
  const read = v.safeParse(pageSchema, page);
  if (!read.success) return null;
  const { title, text, at } = read.output;
  return { title, text, at: Date.parse(at) };
}
