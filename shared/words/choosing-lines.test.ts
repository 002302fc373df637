import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SEATS } from '../exercise/seat.ts';
import { anyEntry } from './entry.arbitrary.ts';
import { ALL, conversation, EVENING, NAMES, NEVER } from './summary.fixture.ts';
import { choosable, summaryOf } from './summary.ts';
import { keeps, word, wordsOf } from './words.fixture.ts';

describe('choosing', () => {
  it('[SU11] asks each seat about its own lines, both reflections and the agreed next time', () => {
    const ids = (seat: 'host' | 'guest') =>
      choosable(wordsOf(...EVENING, ...NEVER), conversation, seat).map(({ line }) => line.id.replaceAll('-', ''));
    expect(ids('host')).toEqual(['line1', 'line2', 'r1', 'r2', 'wish', 'next']);
    expect(ids('guest')).toEqual(['r1', 'r2', 'next', 'take']);
  });

  it('[SU12] starts undecided, and doesn’t reveal the partner’s decisions', () => {
    const undecided = choosable(wordsOf(...EVENING, keeps('guest', ALL)), conversation, 'host');
    expect(undecided.map(({ isKept }) => isKept)).toEqual([null, null, null, null, null, null]);
    const decided = choosable(wordsOf(...EVENING, keeps('host', ['r1'], ['wish'])), conversation, 'host');
    expect(decided.map(({ isKept }) => isKept)).toEqual([null, null, true, null, false, null]);
  });

  it('[SU12] takes no inherited property for a decision', () => {
    const strange = word('host', '__proto__', { kind: 'takeaway', conversation, text: 'x' });
    const named = { ...strange, id: 'toString' };
    expect(choosable(wordsOf(named, keeps('host', [])), conversation, 'host')[0]?.isKept).toBeNull();
  });

  it('[SU13] leads to a summary of exactly the lines that everyone who is asked keeps', () => {
    // A seat that erased its words isn't asked any more (SU17).
    const entry = anyEntry.filter((each) => !(each.kind === 'keep' && each.isErased));
    const entries = fc.array(fc.record({ seat: fc.constantFrom(...SEATS), entry }), { maxLength: 12 });
    fc.assert(
      fc.property(entries, fc.array(fc.nat(11)), fc.array(fc.nat(11)), (list, hostKeeps, guestKeeps) => {
        const all = list.map(({ seat, entry }, n) =>
          word(seat, `e${n}`, 'conversation' in entry ? { ...entry, conversation } : entry),
        );
        const words = wordsOf(
          ...all,
          keeps(
            'host',
            hostKeeps.map((n) => `e${n}`),
          ),
          keeps(
            'guest',
            guestKeeps.map((n) => `e${n}`),
          ),
        );
        const [host, guest] = SEATS.map((seat) => choosable(words, conversation, seat));
        const asked = [...(host ?? []), ...(guest ?? [])];
        const refused = new Set(asked.filter(({ isKept }) => isKept !== true).map(({ line }) => line.id));
        const expected = new Set(asked.map(({ line }) => line.id).filter((id) => !refused.has(id)));
        expect(new Set(summaryOf(words, conversation, NAMES).lines.map(({ id }) => id))).toEqual(expected);
      }),
    );
  });
});
