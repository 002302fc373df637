import { describe, expect, it } from 'vitest';
import type { Entry } from './entry.ts';
import { readWords, type OpenedWords } from './read-words.ts';
import { Revisions } from './revisions.ts';
import { KEYS, sealed } from './room.fixture.ts';

const LINE: Entry = { kind: 'takeaway', conversation: 1, text: 'Your patience.' };
const ID = 'AAAAAAAAAAAA';
const NOBODY = new Map<string, Uint8Array>();

function at(revision: number): Uint8Array {
  return sealed(LINE, { revision });
}

describe('revisions', () => {
  it('[SE10] a lower revision than the highest seen is stale, the same or a higher one is not', () => {
    const revisions = new Revisions();
    expect([2, 2, 3, 2, 3].map((revision) => revisions.see('host', ID, revision))).toEqual([
      'current',
      'current',
      'current',
      'stale',
      'current',
    ]);
    expect(revisions.highest('host', ID)).toBe(3);
  });

  it('[SE10] are separate for each entry of each seat', () => {
    const revisions = new Revisions();
    revisions.see('host', ID, 5);
    expect(revisions.see('guest', ID, 0)).toBe('current');
    expect(revisions.see('host', 'BBBBBBBBBBBB', 0)).toBe('current');
    expect(revisions.highest('host', 'CCCCCCCCCCCC')).toBe(-1);
  });

  it('[SE10] are kept across a reload', () => {
    const before = new Revisions();
    before.see('host', ID, 5);
    const after = new Revisions(JSON.parse(JSON.stringify(before.toRecord())) as ReturnType<Revisions['toRecord']>);
    expect(after.see('host', ID, 4)).toBe('stale');
    expect(after.see('host', '__proto__', 0)).toBe('current');
  });
});

describe('reading words', () => {
  it('[SE11] opens entries by seat and id, and lists those that it can’t open', () => {
    const host = new Map([
      ['BBBBBBBBBBBB', sealed(LINE, { entryId: 'BBBBBBBBBBBB' })],
      [ID, at(0)],
    ]);
    const guest = new Map([[ID, at(0)]]);
    expect(readWords({ host, guest }, KEYS, new Revisions())).toEqual({
      entries: [
        { id: ID, seat: 'host', revision: 0, entry: LINE },
        { id: 'BBBBBBBBBBBB', seat: 'host', revision: 3, entry: LINE },
      ],
      unreadable: [{ id: ID, seat: 'guest', reason: 'damaged' }],
    });
  });

  it('[SE12] reports a replayed older version as stale', () => {
    const revisions = new Revisions();
    readWords({ host: new Map([[ID, at(2)]]), guest: NOBODY }, KEYS, revisions);
    expect(readWords({ host: new Map([[ID, at(1)]]), guest: NOBODY }, KEYS, revisions)).toEqual({
      entries: [],
      unreadable: [{ id: ID, seat: 'host', reason: 'stale' }],
    });
  });

  it('[SE13] gives the same with cached entries, even if bytes were moved to another place', () => {
    const before: OpenedWords = new WeakMap();
    const bytes = at(1);
    const here = { host: new Map([[ID, bytes]]), guest: NOBODY };
    const there = { host: new Map([['BBBBBBBBBBBB', bytes]]), guest: new Map([[ID, bytes]]) };
    const first = readWords(here, KEYS, new Revisions(), before);
    expect(readWords(here, KEYS, new Revisions(), before)).toEqual(first);
    expect(readWords(there, KEYS, new Revisions(), before).entries).toEqual([]);
    expect(readWords(here, KEYS, new Revisions(), before)).toEqual(first);
  });
});
