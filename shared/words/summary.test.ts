import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SEATS } from '../exercise/seat.ts';
import type { Entry } from './entry.ts';
import { anyEntry } from './entry.arbitrary.ts';
import { choosable, summaryOf } from './summary.ts';
import { keeps, word, wordsOf } from './words.fixture.ts';

const NAMES = { host: 'Ana', guest: 'Ben' };
const conversation = 1;

const EVENING = [
  word('guest', 'r1', { kind: 'reflection', conversation, step: 6, text: 'You miss our Sundays.' }),
  word('host', 'r2', { kind: 'reflection', conversation, step: 12, text: 'You are tired and glad.' }),
  word('host', 'line2', { kind: 'line', conversation, step: 3, order: 2, text: 'and I miss you.' }),
  word('host', 'line1', { kind: 'line', conversation, step: 3, order: 1, text: 'It was a long week,' }),
  word('host', 'wish', { kind: 'wish', conversation, step: 22, text: 'A walk on Sunday.' }),
  word('guest', 'take', { kind: 'takeaway', conversation, text: 'Your patience.' }),
  word('host', 'next', { kind: 'next-time', conversation, at: 1_790_000_000_000 }),
  word('guest', 'agreed', { kind: 'next-time-answer', conversation, proposal: 'next--------', answer: 'yes' }),
];
const ALL = ['r1', 'r2', 'line1', 'line2', 'wish', 'take', 'next'];

/** What must never be in a summary. */
const NEVER = [
  word('host', 'depth', { kind: 'depth', conversation, depth: 'easy' }),
  word('host', 'missing', {
    kind: 'missing',
    conversation,
    step: 7,
    landed: 'The first half.',
    missing: 'The second half.',
  }),
  word('guest', 'wish-a', { kind: 'wish-answer', conversation, wish: 'wish--------', answer: 'not-this' }),
  word('host', 'me', { kind: 'person', name: 'Ana', partner: 'Ben' }),
  word('host', 'table', { kind: 'table', exercise: 'heard', minutes: 25, first: 'host', message: 'Come' }),
];

function idsOf(...entries: Parameters<typeof wordsOf>): string[] {
  return summaryOf(wordsOf(...entries), conversation, NAMES).lines.map((line) => line.id.replaceAll('-', ''));
}

describe('summary', () => {
  it('[SU01] keeps nothing by default', () => {
    expect(summaryOf(wordsOf(...EVENING, ...NEVER), conversation, NAMES)).toEqual({
      conversation,
      names: NAMES,
      lines: [],
    });
  });

  it('[SU02] keeps a reflection only when both keep it', () => {
    expect(idsOf(...EVENING, keeps('host', ['r1', 'r2']))).toEqual([]);
    expect(idsOf(...EVENING, keeps('guest', ['r1', 'r2']))).toEqual([]);
    expect(idsOf(...EVENING, keeps('host', ['r1', 'r2']), keeps('guest', ['r1'], ['r2']))).toEqual(['r1']);
  });

  it('[SU03] keeps any other line when its author keeps it, whatever the other ticks', () => {
    expect(idsOf(...EVENING, keeps('host', ['line1', 'wish', 'take', 'next']))).toEqual(['line1', 'wish', 'next']);
    expect(idsOf(...EVENING, keeps('guest', ['line1', 'wish', 'take', 'next']))).toEqual(['take']);
  });

  it('[SU04] has them in the order of the conversation', () => {
    const lines = idsOf(...EVENING, keeps('host', ALL), keeps('guest', ALL));
    expect(lines).toEqual(['line1', 'line2', 'r1', 'r2', 'wish', 'next', 'take']);
  });

  it('[SU04] says who said what about whom', () => {
    const both = [keeps('host', ['r1']), keeps('guest', ['r1'])];
    expect(summaryOf(wordsOf(...EVENING, ...both), conversation, NAMES).lines).toEqual([
      { kind: 'reflection', id: 'r1----------', by: 'guest', about: 'host', text: 'You miss our Sundays.' },
    ]);
  });

  it('[SU05] never shows depths, answers, what was missing, names or the table, not even when they are ticked', () => {
    const ids = [...ALL, 'depth', 'missing', 'wish-a', 'agreed', 'me', 'table'];
    const summary = summaryOf(
      wordsOf(...EVENING, ...NEVER, keeps('host', ids), keeps('guest', ids)),
      conversation,
      NAMES,
    );
    expect(summary.lines.map((line) => line.kind)).toEqual([
      'line',
      'line',
      'reflection',
      'reflection',
      'wish',
      'next-time',
      'takeaway',
    ]);
    expect(JSON.stringify(summary)).not.toMatch(/half|not-this|easy|Come/);
  });

  it('[SU06] shows a next time only when the other one agreed to it', () => {
    const proposal = EVENING[6] as (typeof EVENING)[number];
    const keep = keeps('host', ['next']);
    const answer = (seat: 'host' | 'guest', is: 'yes' | 'no', id: string) =>
      word(seat, id, { kind: 'next-time-answer', conversation, proposal: proposal.id, answer: is });
    expect(idsOf(proposal, keep)).toEqual([]);
    expect(idsOf(proposal, keep, answer('host', 'yes', 'own'))).toEqual([]);
    expect(idsOf(proposal, keep, answer('guest', 'no', 'a'))).toEqual([]);
    expect(idsOf(proposal, keep, answer('guest', 'yes', 'a'), answer('guest', 'no', 'b'))).toEqual([]);
    expect(idsOf(proposal, keep, answer('guest', 'yes', 'a'))).toEqual(['next']);
  });

  it('[SU07] grows when the other one ticks later, and nothing of it goes', () => {
    const early = [...EVENING, keeps('host', ALL)];
    const late = [...early, keeps('guest', ['r1', 'take'])];
    expect(idsOf(...early)).toEqual(['line1', 'line2', 'wish', 'next']);
    expect(idsOf(...late)).toEqual(['line1', 'line2', 'r1', 'wish', 'next', 'take']);
  });

  it('[SU08] is about one conversation alone', () => {
    const other = word('host', 'old', { kind: 'takeaway', conversation: 2, text: 'From another evening.' });
    expect(idsOf(other, keeps('host', ['old']))).toEqual([]);
    expect(idsOf(other, keeps('host', ['old'], [], 2))).toEqual([]);
    const mine = word('host', 'new', { kind: 'takeaway', conversation, text: 'From this one.' });
    expect(idsOf(mine, keeps('host', ['new'], [], 2))).toEqual([]);
  });

  it('[SU09] leaves out lines with nothing in them', () => {
    const empty = ['line', 'reflection', 'wish', 'takeaway'].map((kind, n) =>
      word('host', `empty${n}`, {
        kind,
        conversation,
        text: ' \n ',
        ...(kind === 'takeaway' ? {} : { step: 3 }),
        ...(kind === 'line' ? { order: 0 } : {}),
      } as Entry),
    );
    const ids = empty.map(({ id }) => id);
    expect(idsOf(...empty, keeps('host', ids), keeps('guest', ids))).toEqual([]);
    expect(choosable(wordsOf(...empty), conversation, 'host')).toEqual([]);
  });

  it('[SU10] counts "no" when two devices of a seat decided apart', () => {
    const apart = word('host', 'keep-2', { kind: 'keep', conversation, kept: { 'wish--------': false } });
    expect(idsOf(...EVENING, keeps('host', ['wish', 'line1']), apart)).toEqual(['line1']);
  });
});

describe('choosing', () => {
  it('[SU11] asks each about their own lines and about both reflections', () => {
    const ids = (seat: 'host' | 'guest') =>
      choosable(wordsOf(...EVENING, ...NEVER), conversation, seat).map(({ line }) => line.id.replaceAll('-', ''));
    expect(ids('host')).toEqual(['line1', 'line2', 'r1', 'r2', 'wish', 'next']);
    expect(ids('guest')).toEqual(['r1', 'r2', 'take']);
  });

  it('[SU12] ticks nothing beforehand, and shows nobody what the other one ticked', () => {
    const undecided = choosable(wordsOf(...EVENING, keeps('guest', ALL)), conversation, 'host');
    expect(undecided.map(({ isKept }) => isKept)).toEqual([null, null, null, null, null, null]);
    const decided = choosable(wordsOf(...EVENING, keeps('host', ['r1'], ['wish'])), conversation, 'host');
    expect(decided.map(({ isKept }) => isKept)).toEqual([null, null, true, null, false, null]);
  });

  it('[SU12] takes no inherited property for a tick', () => {
    const strange = word('host', '__proto__', { kind: 'takeaway', conversation, text: 'x' });
    const named = { ...strange, id: 'toString' };
    expect(choosable(wordsOf(named, keeps('host', [])), conversation, 'host')[0]?.isKept).toBeNull();
  });

  it('[SU13] has in the summary what everybody who is asked keeps, and only that', () => {
    const entries = fc.array(fc.record({ seat: fc.constantFrom(...SEATS), entry: anyEntry }), { maxLength: 12 });
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
