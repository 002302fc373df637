/** Decisions about which lines to keep: each line is asked about once, and a decision can be changed. */
import type { Seat } from '@heard/shared/exercise/seat';
import type { EntryOf } from '@heard/shared/words/entry';
import { choosable, type ChoosableLine } from '@heard/shared/words/summary';
import { entriesOf, type Word, type Words } from '@heard/shared/words/words';

/** The lines that this seat hasn't decided about yet. Lines may arrive late; only those are asked about then. */
export function undecided(lines: readonly ChoosableLine[]): readonly ChoosableLine[] {
  return lines.filter(({ isKept }) => isKept === null);
}

/** Whether this seat has undecided lines. */
export function isDeciding(words: Words, conversation: number, seat: Seat): boolean {
  return undecided(choosable(words, conversation, seat)).length > 0;
}

/** A decision about several lines: keep all, none, or those whose id is in the set. */
export type Choice = 'all' | 'none' | ReadonlySet<string>;

/** The entry with a seat's decisions about a conversation; null if there are none yet. */
export function decisionsOf(words: Words, conversation: number, seat: Seat): Word<EntryOf<'keep'>> | null {
  return entriesOf(words, 'keep', seat).find(({ entry }) => entry.conversation === conversation) ?? null;
}

/** The entry that adds a choice about `lines` to the decisions in `before`. */
export function decided(
  before: EntryOf<'keep'> | null,
  conversation: number,
  lines: readonly ChoosableLine[],
  choice: Choice,
): EntryOf<'keep'> {
  const isKept = (id: string) => (choice === 'all' ? true : choice === 'none' ? false : choice.has(id));
  const made = Object.fromEntries(lines.map(({ line }) => [line.id, isKept(line.id)]));
  const seen = Object.fromEntries(lines.map(({ line, revision }) => [line.id, revision]));
  return {
    ...before,
    kind: 'keep',
    conversation,
    kept: { ...before?.kept, ...made },
    seen: { ...before?.seen, ...seen },
  };
}
