/** Applies the queue's actions to the words of the document, so that people see what they have just written or removed. */
import type { Seat } from '@heard/shared/exercise/seat';
import type { Entry } from '@heard/shared/words/entry';
import { erasedKeep, ownWordsOf } from '@heard/shared/words/erased';
import type { Word, Words } from '@heard/shared/words/words';
import type { Action } from './action.ts';

export function withPending(words: Words, seat: Seat, actions: readonly Action[]): Words {
  if (actions.length === 0) return words;
  return actions.reduce((before, action) => withAction(before, seat, action), words);
}

function withAction(words: Words, seat: Seat, action: Action): Words {
  switch (action.kind) {
    case 'write':
      return action.entry ? written(words, seat, action.entryId, action.entry, action.sealed?.revision) : words;
    case 'remove':
      return without(words, seat, action.entryIds);
    case 'erase-words': {
      const { conversation } = action;
      const own = ownWordsOf(words, conversation, seat);
      const mark = markOf(words, conversation, seat) ?? action.markId;
      const others = own.map(({ id }) => id).filter((id) => id !== mark);
      return written(without(words, seat, others), seat, mark, erasedKeep(conversation));
    }
    case 'intent':
    case 'erase-room':
      return words;
  }
}

/** The entry that becomes the mark of erased words, if there is one. */
export function markOf(words: Words, conversation: number, seat: Seat): string | null {
  return ownWordsOf(words, conversation, seat).find(({ entry }) => entry.kind === 'keep')?.id ?? null;
}

function written(words: Words, seat: Seat, id: string, entry: Entry, sealedAs?: number): Words {
  const isThis = (other: { id: string; seat: Seat }) => other.id === id && other.seat === seat;
  const before = words.entries.find(isThis);
  // It is sealed, so the document may already hold this version, or a later one.
  if (before && sealedAs !== undefined && before.revision >= sealedAs) return words;
  const word: Word = { id, seat, revision: sealedAs ?? (before?.revision ?? -1) + 1, entry };
  const entries = [...words.entries.filter((other) => !isThis(other)), word].sort(inOrder);
  return { entries, unreadable: words.unreadable.filter((other) => !isThis(other)) };
}

function without(words: Words, seat: Seat, ids: readonly string[]): Words {
  const isGone = (other: { id: string; seat: Seat }) => other.seat === seat && ids.includes(other.id);
  return {
    entries: words.entries.filter((word) => !isGone(word)),
    unreadable: words.unreadable.filter((other) => !isGone(other)),
  };
}

/** The order of `readWords`: by seat, host first, then by id. */
function inOrder(a: Word, b: Word): number {
  if (a.seat !== b.seat) return a.seat === 'host' ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
