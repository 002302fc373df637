/** Pages of one's own: written any day, in the journal of this device and nowhere else. */
import type { Result } from '@heard/shared/result';
import * as v from 'valibot';
import { saveInJournal, type JournalProblem } from '#lib/device/journal.ts';
import type { Persistence } from '#lib/device/persistence.ts';
import { randomId } from '#lib/device/random.ts';

/** UTF-16 units, for the title and for the text. */
export const OWN_PAGE_LIMIT = 8_000;

export interface OwnPage {
  /** May be empty. */
  title: string;
  text: string;
  /** The day it belongs to: when it was begun. This device's time, ms. */
  at: number;
}

/** `too-long`: one of the texts is longer than `OWN_PAGE_LIMIT`. Nothing was saved. */
export type OwnPageProblem = JournalProblem | 'too-long';

export type OwnPageSaved = Result<{ id: string }, OwnPageProblem>;

const pageSchema = v.object({
  format: v.literal('heard-own-page'),
  version: v.literal(1),
  title: v.string(),
  text: v.string(),
  at: v.pipe(v.string(), v.isoTimestamp()),
});

/** A new page, or (with its id) the page as it is now. `now` is when it was last changed; a new one is as old as its day. */
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

/** Null for anything else, and for a version that this build doesn't know. */
export function readOwnPage(page: unknown): OwnPage | null {
  const read = v.safeParse(pageSchema, page);
  if (!read.success) return null;
  const { title, text, at } = read.output;
  return { title, text, at: Date.parse(at) };
}
