import { entrySchema, type Entry, type EntryOf } from '@heard/shared/words/entry';
import type { Seat } from '@heard/shared/exercise/seat';
import { englishTexts } from '@heard/shared/words/export.fixture';
import { summaryToMarkdown } from '@heard/shared/words/export';
import { summaryOf } from '@heard/shared/words/summary';
import type { Words } from '@heard/shared/words/words';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { nextTimeProposals } from './next-time-proposals.ts';

const WEEKLY = { kind: 'next-time', conversation: 9, at: 5_000, repeats: 'weekly' } as const;
const yesTo = (proposal: string): EntryOf<'next-time-answer'> => ({
  kind: 'next-time-answer',
  conversation: 9,
  proposal,
  answer: 'yes',
});

function wordsOf(...entries: [Seat, string, Entry][]): Words {
  return { entries: entries.map(([seat, id, entry]) => ({ id, seat, revision: 1, entry })), unreadable: [] };
}

describe('a repeated next time', () => {
  const proposal: [Seat, string, Entry] = ['host', 'hosts0000000', { ...WEEKLY, zone: 'Europe/Vienna' }];
  const other: [Seat, string, Entry] = ['guest', 'guests000000', { ...WEEKLY, zone: 'America/New_York' }];

  it('[IC10] has its frequency and time zone in the proposal for the partner and in the summary', () => {
    const weekly = { at: 5_000, repeats: 'weekly', zone: 'Europe/Vienna' };
    expect(nextTimeProposals(wordsOf(proposal), 9, 'guest').theirs).toMatchObject(weekly);
    const keeps: [Seat, string, Entry] = [
      'host',
      'keeps0000000',
      { kind: 'keep', conversation: 9, kept: { hosts0000000: true } },
    ];
    const words = wordsOf(proposal, ['guest', 'answer000000', yesTo('hosts0000000')], keeps);
    expect(summaryOf(words, 9, { host: 'Ana', guest: 'Ben' }).lines).toEqual([
      { kind: 'next-time', id: 'hosts0000000', by: 'host', ...weekly },
    ]);
    const frame = { title: 'Heard', at: 4_000 };
    const file = summaryToMarkdown(
      summaryOf(words, 9, { host: 'Ana', guest: 'Ben' }),
      frame,
      englishTexts((at) => `at ${at}`),
    );
    expect(file).toContain('at 5000, and every week from then on');
  });

  it('[IC11] that both proposed equally follows the time zone of one person, the same on both screens', () => {
    for (const seat of ['host', 'guest'] as const) {
      expect(nextTimeProposals(wordsOf(proposal, other), 9, seat).agreed).toMatchObject({ zone: 'Europe/Vienna' });
      const both = wordsOf(proposal, other, ['host', 'answer000001', yesTo('guests000000')]);
      expect(nextTimeProposals(both, 9, seat).agreed).toMatchObject({ zone: 'Europe/Vienna' });
    }
  });

  it('[IC12] is the last of two that were agreed on, as in the summary', () => {
    const later: [Seat, string, Entry] = ['guest', 'guests000000', { ...WEEKLY, at: 9_000, zone: 'America/New_York' }];
    const yes = (to: string, answeredAt: number): Entry => ({ ...yesTo(to), answeredAt });
    for (const [first, second, at] of [
      [1, 2, 9_000],
      [2, 1, 5_000],
    ] as const) {
      const words = wordsOf(
        proposal,
        later,
        ['guest', 'answer000000', yes('hosts0000000', first)],
        ['host', 'answer000001', yes('guests000000', second)],
      );
      for (const seat of ['host', 'guest'] as const)
        expect(nextTimeProposals(words, 9, seat).agreed).toMatchObject({ at });
    }
  });

  it('[IC11] isn’t agreed on if the partner proposed the same moment without repetition', () => {
    const once: [Seat, string, Entry] = ['guest', 'guests000000', { kind: 'next-time', conversation: 9, at: 5_000 }];
    expect(nextTimeProposals(wordsOf(proposal, once), 9, 'host').agreed).toBeNull();
  });

  it('[IC10] rejects a malformed time zone, because it is written into a file', () => {
    expect(v.is(entrySchema, { ...WEEKLY, zone: 'America/Argentina/Buenos_Aires' })).toBe(true);
    expect(v.is(entrySchema, { ...WEEKLY, zone: 'Etc/GMT+5' })).toBe(true);
    expect(v.is(entrySchema, { ...WEEKLY, zone: 'UTC\r\nURL:http://example.org' })).toBe(false);
  });
});
