/** Deciding about one's lines: each is asked for once, nothing is ticked beforehand, and a decision can be changed. */
import type { Seat } from '@heard/shared/exercise/seat';
import type { EntryOf } from '@heard/shared/words/entry';
import { choosable, type ChoosableLine } from '@heard/shared/words/summary';
import { entriesOf, type Word, type Words } from '@heard/shared/words/words';

/** The lines that nobody has asked this seat about yet. Lines can arrive late; the decided ones aren't asked again. */
export function undecided(lines: readonly ChoosableLine[]): readonly ChoosableLine[] {
  return lines.filter(({ isKept }) => isKept === null);
}

/** Whether this seat still has lines that it was asked about and hasn't decided. */
export function isDeciding(words: Words, conversation: number, seat: Seat): boolean {
  return undecided(choosable(words, conversation, seat)).length > 0;
}

/** One answer for several lines: all of them, none, or those with an id in the set. */
export type Choice = 'all' | 'none' | ReadonlySet<string>;

/** A seat's decisions about one conversation so far. */
export function decisionsOf(words: Words, conversation: number, seat: Seat): Word<EntryOf<'keep'>> | null {
  return entriesOf(words, 'keep', seat).find(({ entry }) => entry.conversation === conversation) ?? null;
}

/** The entry that adds a choice about `lines` to what was decided before. */
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
