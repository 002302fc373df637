/** A room's state and words, as little of them as the pages around a conversation need. */
import type { Seat } from '@heard/shared/exercise/seat';
import type { Entry } from '@heard/shared/words/entry';
import type { Word, Words } from '@heard/shared/words/words';
import type { RoomSession, RoomState } from './room-state.ts';

export const DAY_MS = 24 * 60 * 60_000;
export const NAMES = { host: 'Ana', guest: 'Ben' } as const;

export function wordsOf(...entries: [id: string, seat: Seat, entry: Entry, revision?: number][]): Words {
  const all = entries.map(([id, seat, entry, revision = 0]): Word => ({ id, seat, revision, entry }));
  return { entries: all, unreadable: [] };
}

/** A room that remembers what was written into it, as its host. */
export class FakeRoom {
  words: Words;
  view: RoomState['view'];

  constructor(words: Words, view: unknown) {
    this.words = words;
    this.view = view as RoomState['view'];
  }

  get state(): RoomState {
    const { words, view } = this;
    return { seat: 'host', names: NAMES, table: null, words, view } as unknown as RoomState;
  }

  get room(): RoomSession {
    const read = () => this.state;
    const room: Partial<RoomSession> = {
      get current() {
        return read();
      },
      write: async (entry, id = `written-${this.words.entries.length}`) => {
        const others = this.words.entries.filter((word) => word.id !== id);
        this.words = { ...this.words, entries: [...others, { id, seat: 'host', revision: 1, entry }] };
        return id;
      },
    };
    return room as RoomSession;
  }
}
