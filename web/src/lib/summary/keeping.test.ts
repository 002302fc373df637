import type { Entry, EntryOf } from '@heard/shared/words/entry';
import { choosable, summaryOf } from '@heard/shared/words/summary';
import type { Word, Words } from '@heard/shared/words/words';
import { describe, expect, it } from 'vitest';
import { decided, decisionsOf, isDeciding, undecided } from './keeping.ts';

const NAMES = { host: 'Ana', guest: 'Ben' };
const of = { conversation: 7 };

function words(...entries: [id: string, seat: Word['seat'], entry: Entry][]): Words {
  return { entries: entries.map(([id, seat, entry]) => ({ id, seat, revision: 1, entry })), unreadable: [] };
}

const SAID: Parameters<typeof words> = [
  ['reflection-1', 'guest', { kind: 'reflection', ...of, step: 6, text: 'You were lonely.' }],
  ['takeaway-1--', 'host', { kind: 'takeaway', ...of, text: 'You noticed.' }],
  ['takeaway-2--', 'guest', { kind: 'takeaway', ...of, text: 'Being there.' }],
];

const linesOfHost = (...more: typeof SAID) => choosable(words(...SAID, ...more), 7, 'host');

describe('what one keeps', () => {
  it('[PA40] every line is undecided at first', () => {
    expect(undecided(linesOfHost()).map(({ line }) => line.id)).toEqual(['reflection-1', 'takeaway-1--']);
  });

  it('[PA91] tells whether a seat still has undecided lines', () => {
    expect(isDeciding(words(...SAID), 7, 'host')).toBe(true);
    const entry = decided(null, 7, linesOfHost(), 'none');
    const after = words(...SAID, ['keep-1------', 'host', entry]);
    expect(isDeciding(after, 7, 'host')).toBe(false);
    expect(isDeciding(after, 7, 'guest')).toBe(true);
    expect(isDeciding(words(), 7, 'host')).toBe(false);
  });

  it('[PA41] keeping all, none or some of the lines decides about all of them', () => {
    const lines = linesOfHost();
    const cases = [
      ['all', [true, true]],
      ['none', [false, false]],
      [new Set(['takeaway-1--']), [false, true]],
    ] as const;
    for (const [choice, kept] of cases) {
      const entry = decided(null, 7, lines, choice);
      expect(lines.map(({ line }) => entry.kept[line.id])).toEqual(kept);
      expect(undecided(linesOfHost(['keep-1------', 'host', entry]))).toEqual([]);
    }
  });

  it('[PA42] only a late line is undecided, and deciding about it doesn’t change earlier decisions', () => {
    const first = decided(null, 7, linesOfHost(), 'all');
    const late: (typeof SAID)[number] = [
      'reflection-2',
      'guest',
      { kind: 'reflection', ...of, step: 15, text: 'Late.' },
    ];
    const open = undecided(linesOfHost(late, ['keep-1------', 'host', first]));
    expect(open.map(({ line }) => line.id)).toEqual(['reflection-2']);
    expect(decided(first, 7, open, 'none').kept).toEqual({ ...first.kept, 'reflection-2': false });
  });

  it('[LR10] stores the revision that was decided about, and preserves isSettled', () => {
    const lines = linesOfHost();
    const settled: EntryOf<'keep'> = { kind: 'keep', conversation: 7, kept: {}, isSettled: true };
    const entry = decided(settled, 7, lines, 'all');
    expect(entry.seen).toEqual({ 'reflection-1': 1, 'takeaway-1--': 1 });
    expect(entry.isSettled).toBe(true);
  });

  it('[PA43] a decision can be changed, in the same entry', () => {
    const lines = linesOfHost();
    const before = decided(null, 7, lines, 'all');
    const all = words(...SAID, ['keep-1------', 'host', before]);
    expect(decisionsOf(all, 7, 'host')?.id).toBe('keep-1------');
    expect(decisionsOf(all, 8, 'host')).toBeNull();
    expect(decisionsOf(all, 7, 'guest')).toBeNull();
    expect(decided(before, 7, lines, 'none').kept).toEqual({ 'reflection-1': false, 'takeaway-1--': false });
  });

  it('[PA44] a reflection is kept only if both keep it; a later decision adds to the summary', () => {
    const host = decided(null, 7, linesOfHost(), 'all');
    const alone = words(...SAID, ['keep-1------', 'host', host]);
    expect(summaryOf(alone, 7, NAMES).lines.map(({ id }) => id)).toEqual(['takeaway-1--']);
    const guest = decided(null, 7, choosable(alone, 7, 'guest'), 'all');
    const both = words(...SAID, ['keep-1------', 'host', host], ['keep-2------', 'guest', guest]);
    expect(summaryOf(both, 7, NAMES).lines.map(({ id }) => id)).toEqual([
      'reflection-1',
      'takeaway-1--',
      'takeaway-2--',
    ]);
  });
});
