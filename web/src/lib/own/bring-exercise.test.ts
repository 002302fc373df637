import type { RoomScript } from '@heard/shared/exercise/script';
import type { Seat } from '@heard/shared/exercise/seat';
import type { Entry } from '@heard/shared/words/entry';
import { NO_WORDS, type Words } from '@heard/shared/words/words';
import { describe, expect, it } from 'vitest';
import { FIRST_WORDS, HEARD } from '../../exercises/in-english.ts';
import type { RoomSession } from '#lib/room/room-state.ts';
import { addExerciseToRoom } from '#lib/evening/own-exercises.ts';
import { ownScripts, partsOf } from '#lib/evening/own-exercises.ts';
import { readExerciseFile, writeExerciseFile } from './read-exercise-file.ts';

/** An exercise as if read from a file. */
function own(script: RoomScript): RoomScript {
  const reading = readExerciseFile(writeExerciseFile(script));
  if (!reading.ok) throw new Error('an exercise of this site is no good file');
  return reading.value;
}

const LONG = own({ ...HEARD, about: { ...HEARD.about, asks: 'x'.repeat(600) } });
const heard = own(HEARD);
const practice = own(FIRST_WORDS);

/** A room to which both people write. */
class SharedRoom {
  words: Words = NO_WORDS;
  #writes = 0;

  as(seat: Seat): RoomSession {
    const words = () => this.words;
    const room: Partial<RoomSession> = {
      get current() {
        return { seat, words: words() } as RoomSession['current'];
      },
      write: async (entry, id = `entry${String((this.#writes += 1)).padStart(7, '0')}`) => {
        this.#put(id, seat, entry);
        return id;
      },
      remove: async (id) => this.#drop(id),
    };
    return room as RoomSession;
  }

  get ids(): string[] {
    return this.words.entries.map(({ id }) => id);
  }

  #drop(id: string): void {
    this.words = { ...this.words, entries: this.words.entries.filter((word) => word.id !== id) };
  }

  #put(id: string, seat: Seat, entry: Entry): void {
    this.#drop(id);
    this.words = { ...this.words, entries: [...this.words.entries, { id, seat, revision: 1, entry }] };
  }
}

describe('bringing an exercise into the room', () => {
  it('[OX23] makes it available to both; an exercise of the site isn’t written', async () => {
    const shared = new SharedRoom();
    expect(await addExerciseToRoom(shared.as('host'), HEARD)).toBe(HEARD);
    expect(shared.ids).toEqual([]);
    expect(await addExerciseToRoom(shared.as('host'), heard)).toBe(heard);
    expect(ownScripts(shared.as('guest').current.words)).toEqual([heard]);
  });

  it('[OX24] writes nothing that is already there, from either person', async () => {
    const shared = new SharedRoom();
    await addExerciseToRoom(shared.as('host'), heard);
    const { words } = shared;
    for (const seat of ['host', 'guest'] as const) await addExerciseToRoom(shared.as(seat), heard);
    expect(shared.words).toBe(words);
  });

  it('[OX24] replaces an older one, and leaves none of its parts', async () => {
    const shared = new SharedRoom();
    await addExerciseToRoom(shared.as('host'), LONG);
    const before = shared.ids;
    expect(before.length).toBeGreaterThan(partsOf(practice).length);
    await addExerciseToRoom(shared.as('host'), practice);
    expect(ownScripts(shared.words)).toEqual([practice]);
    expect(shared.ids).toHaveLength(partsOf(practice).length);
    expect(before).toEqual(expect.arrayContaining(shared.ids));
  });

  it('[OX25] gives a second exercise with the same id another id', async () => {
    const shared = new SharedRoom();
    const other = { ...heard, title: 'Another one' };
    await addExerciseToRoom(shared.as('host'), heard);
    const brought = await addExerciseToRoom(shared.as('guest'), other);
    expect(brought).toEqual({ ...other, id: 'own-heard-2' });
    expect(ownScripts(shared.words)).toEqual([heard, brought]);
    expect(await addExerciseToRoom(shared.as('guest'), brought)).toBe(brought);
  });
});
