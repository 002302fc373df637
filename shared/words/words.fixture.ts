/** Words as if read from a room: `word(seat, id, entry)`. */
import type { Seat } from '../exercise/seat.ts';
import type { Entry } from './entry.ts';
import type { Word, Words } from './words.ts';

export function word(seat: Seat, id: string, entry: Entry): Word {
  return { id: id.padEnd(12, '-'), seat, revision: 0, entry };
}

export function wordsOf(...entries: Word[]): Words {
  return { entries, unreadable: [] };
}

/** `keeps('host', ['a', 'b'], ['c'])`: keeps a and b, not c. */
export function keeps(seat: Seat, ids: string[], not: string[] = [], conversation = 1): Word {
  const kept = Object.fromEntries([...ids.map((id) => [id, true] as const), ...not.map((id) => [id, false] as const)]);
  const padded = Object.fromEntries(Object.entries(kept).map(([id, isKept]) => [id.padEnd(12, '-'), isKept]));
  return word(seat, `keep-${seat}-${conversation}`, { kind: 'keep', conversation, kept: padded });
}
