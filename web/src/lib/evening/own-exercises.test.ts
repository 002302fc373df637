import type { RoomScript } from '@heard/shared/exercise/script';
import type { Seat } from '@heard/shared/exercise/seat';
import { MAX_PART, type EntryOf } from '@heard/shared/words/entry';
import { NO_WORDS, type Words } from '@heard/shared/words/words';
import { describe, expect, it } from 'vitest';
import { HEARD, SLOW_QUESTIONS } from '../../exercises/in-english.ts';
import { ownScripts, partsOf } from './own-exercises.ts';

const own = (script: RoomScript): RoomScript => ({ ...script, id: `own-${script.id}` });

function wordsOf(...parts: [Seat, EntryOf<'exercise-part'>][]): Words {
  return {
    ...NO_WORDS,
    entries: parts.map(([seat, entry], at) => ({ id: `part${String(at).padStart(8, '0')}`, seat, revision: 1, entry })),
  };
}

const by = (seat: Seat, parts: EntryOf<'exercise-part'>[]) => parts.map((part) => [seat, part] as [Seat, typeof part]);

describe('an own exercise in a room', () => {
  it('[OX20] is split into parts that fit an entry, and is assembled from them in any order', () => {
    const script = own(SLOW_QUESTIONS);
    const parts = partsOf(script);
    expect(parts.length).toBeGreaterThan(0);
    expect(parts.every(({ text }) => text.length <= MAX_PART)).toBe(true);
    expect(ownScripts(wordsOf(...by('host', parts.toReversed())))).toEqual([script]);
    const both = wordsOf(...by('host', parts), ...by('guest', partsOf(own(HEARD))));
    expect(ownScripts(both)).toEqual([script, own(HEARD)]);
    expect(ownScripts(both)).toBe(ownScripts(both));
  });

  it('[OX21] is ignored while a part is missing, damaged or of another exercise', () => {
    const whole = partsOf(own(HEARD));
    const text = whole.map((part) => part.text).join('');
    const halves = [text.slice(0, 9_000), text.slice(9_000)].map((half, part) => ({
      ...whole[0]!,
      part,
      parts: 2,
      text: half,
    }));
    expect(ownScripts(wordsOf(...by('host', halves)))).toHaveLength(1);
    for (const at of [0, 1])
      expect(
        ownScripts(
          wordsOf(
            ...by(
              'host',
              halves.filter((_, i) => i !== at),
            ),
          ),
        ),
      ).toEqual([]);
    const damaged = halves.map((part) => ({ ...part, text: part.text.slice(1) }));
    expect(ownScripts(wordsOf(...by('host', damaged)))).toEqual([]);
    const other = halves.map((part) => ({ ...part, exercise: 'own-other' }));
    expect(ownScripts(wordsOf(...by('host', other)))).toEqual([]);
  });

  it('[OX21] is found among parts of an older, longer file with the same id', () => {
    const pieces = partsOf(own(HEARD));
    const older = { ...pieces[0]!, part: 1, parts: 3, text: 'what is left of it' };
    expect(ownScripts(wordsOf(['host', older], ...by('host', pieces)))).toEqual([own(HEARD)]);
  });

  it('[OX22] is ignored if its id belongs to an exercise of the site', () => {
    expect(ownScripts(wordsOf(...by('guest', partsOf({ ...HEARD, title: 'Not Heard' }))))).toEqual([]);
  });

  it('[OX22] is validated like a file: an invalid one is ignored', () => {
    const bad = { ...own(HEARD), steps: HEARD.steps.slice(0, 5) };
    const text = JSON.stringify(bad);
    expect(
      ownScripts(wordsOf(['guest', { kind: 'exercise-part', exercise: bad.id, part: 0, parts: 1, text }])),
    ).toEqual([]);
    for (const nonsense of ['', 'null', '[]', '{"floorType":"solo"}', '{']) {
      const part = { kind: 'exercise-part', exercise: 'own-x', part: 0, parts: 1, text: nonsense } as const;
      expect(ownScripts(wordsOf(['guest', part]))).toEqual([]);
    }
  });
});
