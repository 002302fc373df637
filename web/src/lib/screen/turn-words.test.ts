import { planOf } from '@heard/shared/exercise/plan.fixture';
import { begun, inAnswer, inFirstStretch, type Playback } from '@heard/shared/exercise/playback.fixture';
import type { Seat } from '@heard/shared/exercise/seat';
import type { Entry } from '@heard/shared/words/entry';
import type { Words } from '@heard/shared/words/words';
import { describe, expect, it } from 'vitest';
import { DEPTHS, depthTonight, type Depth } from './depth.ts';
import { keptLastTime } from '#lib/evening/past-conversations.ts';
import { nextTimeProposals } from './next-time-proposals.ts';
import {
  answerToMyWish,
  columnLines,
  missingEntry,
  offeredLine,
  followsMore,
  wishToAnswer,
  writtenLines,
} from './turn-words.ts';

function wordsOf(...written: [Seat, Entry][]): Words {
  return {
    entries: written.map(([seat, entry], index) => ({
      id: `word${String(index).padStart(8, '0')}`,
      seat,
      revision: 1,
      entry,
    })),
    unreadable: [],
  };
}

const at = (room: Playback) => ({ conversation: room.view().conversation, step: room.view().ordinal });

describe('the words of a step', () => {
  it('[ST60] show in an answer the line of its own say-back only', () => {
    const room = inFirstStretch();
    room.press('host', 'hand-over');
    const first = at(room);
    room.press('guest', 'finish-say-back');
    room.press('host', { type: 'answer', answer: 'partly' });
    const second = at(room);
    room.press('guest', 'finish-say-back');
    const words = wordsOf(
      ['guest', { kind: 'reflection', ...first, text: 'the first try' }],
      ['guest', { kind: 'reflection', ...second, text: 'the second' }],
      ['guest', { kind: 'reflection', ...second, conversation: second.conversation + 1, text: 'another evening' }],
    );
    expect(offeredLine(room.running('host'), words)?.entry.text).toBe('the second');
    expect(offeredLine(room.running('guest'), words)?.entry.text).toBe('the second');
    const onlyFirst = wordsOf(['guest', { kind: 'reflection', ...first, text: 'the first try' }]);
    expect(offeredLine(room.running('host'), onlyFirst), 'the second was only spoken').toBeNull();
  });

  it('[ST61] show both people what landed and what is missing, only after "not quite"', () => {
    const room = inAnswer();
    const words = wordsOf([
      'host',
      { kind: 'missing', ...at(room), landed: 'the tiredness', missing: 'that I miss you' },
    ]);
    expect(missingEntry(room.running('guest'), words)).toBeNull();
    room.press('host', { type: 'answer', answer: 'partly' });
    expect(missingEntry(room.running('guest'), words)?.entry.missing).toBe('that I miss you');
  });

  it('[ST69] tell for both people that a stretch follows "more"; not before, and not in the next turn', () => {
    const room = inFirstStretch();
    expect(followsMore(room.running('host'))).toBe(false);
    room.press('host', 'hand-over');
    room.press('guest', 'finish-say-back');
    expect(followsMore(room.running('host'))).toBe(false);
    room.press('host', { type: 'answer', answer: 'more' });
    expect([followsMore(room.running('host')), followsMore(room.running('guest'))]).toEqual([true, true]);
    room.press('host', 'hand-over');
    room.press('guest', 'finish-say-back');
    room.press('host', { type: 'answer', answer: 'heard' });
    room.wait(30);
    expect(room.running('guest').step.kind).toBe('stretch');
    expect(followsMore(room.running('guest'))).toBe(false);
  });

  it('[ST62] keep the lines of a written turn in order across say-backs, without those of the turn before', () => {
    const room = inFirstStretch();
    const opening = at(room);
    room.press('host', 'say-this-back');
    room.press('guest', 'go-on');
    const deeper = at(room);
    const words = wordsOf(
      ['host', { kind: 'line', ...deeper, order: 2, text: 'three' }],
      ['host', { kind: 'line', ...opening, order: 1, text: 'two' }],
      ['host', { kind: 'line', ...opening, order: 0, text: 'one' }],
    );
    const texts = () => writtenLines(room.running('guest'), words).map(({ entry }) => entry.text);
    expect(texts()).toEqual(['one', 'two', 'three']);
    room.press('host', 'hand-over');
    expect(texts()).toEqual(['one', 'two', 'three']);
    room.press('guest', 'finish-say-back');
    room.press('host', { type: 'answer', answer: 'more' });
    expect(texts()).toEqual(['one', 'two', 'three']);
    for (let again = 0; again < 3; again += 1) {
      room.press('host', 'hand-over');
      room.press('guest', 'finish-say-back');
      room.press('host', { type: 'answer', answer: 'partly' });
      room.press('guest', 'finish-say-back');
      room.press('host', { type: 'answer', answer: 'more' });
    }
    expect(texts()).toEqual(['one', 'two', 'three']);
    room.press('host', 'pass');
    room.press('guest', 'begin');
    expect(room.where).toBe('stretch guest');
    expect(texts()).toEqual([]);
    room.press('guest', 'pass');
    room.press('host', 'begin');
    expect(room.where).toBe('stretch host');
    expect(texts()).toEqual([]);
  });

  it('[ST68] show the answer to a wish to its author in the step after it', () => {
    const steps = [
      { kind: 'wish', floor: 'host' },
      { kind: 'wish-answer', floor: 'host' },
      { kind: 'wish', floor: 'guest' },
    ];
    const viewAt = (index: number, seat: Seat) =>
      ({ conversation: 1, index, seat, plan: { steps } }) as unknown as Parameters<typeof answerToMyWish>[0];
    const words = wordsOf(
      ['host', { kind: 'wish', conversation: 1, step: 1, text: 'call me' }],
      ['guest', { kind: 'wish-answer', conversation: 1, wish: 'word00000000', answer: 'not-this' }],
    );
    expect(answerToMyWish(viewAt(2, 'host'), words)).toBe('not-this');
    expect(answerToMyWish(viewAt(1, 'host'), words)).toBeNull();
    expect(answerToMyWish(viewAt(2, 'guest'), words)).toBeNull();
    expect(
      answerToMyWish(viewAt(2, 'host'), wordsOf(['host', { kind: 'wish', conversation: 1, step: 1, text: 'x' }])),
    ).toBeNull();
  });

  it('[ST63] show in the answer the wish of the person who has the floor', () => {
    const room = inFirstStretch();
    const words = wordsOf(
      ['host', { kind: 'wish', ...at(room), text: 'call me' }],
      ['guest', { kind: 'wish', ...at(room), text: 'walk' }],
    );
    expect(wishToAnswer(room.running('guest'), words)?.entry.text).toBe('call me');
  });
});

describe('two columns', () => {
  it('[ST108] have the lines of their authors in order, also after the step is restarted', () => {
    const room = begun(
      planOf([
        ['arrive', 'both', 30, null],
        ['columns', 'both', 60, null],
      ]),
    );
    const line = (text: string, order: number): Entry => ({ kind: 'view', ...at(room), order, text });
    const words = wordsOf(
      ['guest', line('late', 1)],
      ['host', line('early', 0)],
      ['guest', line('company', 0)],
      ['guest', { ...line('another evening', 2), conversation: 99 } as Entry],
    );
    const texts = (seat: Seat) => columnLines(room.running(), words, seat).map(({ entry }) => entry.text);
    expect([texts('host'), texts('guest')]).toEqual([['early'], ['company', 'late']]);
    room.press('host', 'pause');
    room.press('host', { type: 'resume', way: 'turn' });
    expect([texts('host'), texts('guest')]).toEqual([['early'], ['company', 'late']]);
  });
});

describe('the depth of tonight', () => {
  const said = (host: Depth, guest: Depth | null, past: boolean) =>
    wordsOf(
      ...(past ? [['host', { kind: 'takeaway', conversation: 3, text: 'earlier' }] satisfies [Seat, Entry]] : []),
      ['host', { kind: 'depth', conversation: 9, depth: host }],
      ...(guest ? [['guest', { kind: 'depth', conversation: 9, depth: guest }] satisfies [Seat, Entry]] : []),
    );

  const tonight = (words: Words) => depthTonight({ words, table: null, view: { conversation: 9 } });

  it('[ST64] is the easier of both answers, once both have answered', () => {
    for (const host of DEPTHS) {
      for (const guest of DEPTHS) {
        const lower = DEPTHS[Math.min(DEPTHS.indexOf(host), DEPTHS.indexOf(guest))];
        expect(tonight(said(host, guest, true))).toBe(lower);
      }
      expect(tonight(said(host, null, true))).toBeNull();
    }
  });

  it('[ST65] is never hard on the first evening', () => {
    expect(tonight(said('hard', 'hard', false))).toBe('tender');
  });
});

describe('the next time', () => {
  it('[ST66] is agreed on when the partner said yes to it, or both proposed the same moment', () => {
    const proposal: [Seat, Entry] = ['host', { kind: 'next-time', conversation: 9, at: 5_000 }];
    const id = 'word00000000';
    expect(nextTimeProposals(wordsOf(proposal), 9, 'guest')).toMatchObject({ theirs: { at: 5_000 }, agreed: null });
    const yes: Entry = { kind: 'next-time-answer', conversation: 9, proposal: id, answer: 'yes' };
    expect(nextTimeProposals(wordsOf(proposal, ['guest', yes]), 9, 'host').agreed).toMatchObject({ at: 5_000 });
    expect(nextTimeProposals(wordsOf(proposal, ['host', yes]), 9, 'host').agreed).toBeNull();
    expect(nextTimeProposals(wordsOf(proposal, ['guest', { ...yes, answer: 'no' }]), 9, 'host').agreed).toBeNull();
    const same: [Seat, Entry] = ['guest', { kind: 'next-time', conversation: 9, at: 5_000 }];
    expect(nextTimeProposals(wordsOf(proposal, same), 9, 'host').agreed).toMatchObject({ at: 5_000 });
  });
});

describe('the line from last time', () => {
  const NAMES = { host: 'Ana', guest: 'Ben' };
  const reflection: [Seat, Entry] = ['guest', { kind: 'reflection', conversation: 3, step: 7, text: 'you were brave' }];
  const keeps = (seat: Seat, kept: boolean): [Seat, Entry] => [
    seat,
    { kind: 'keep', conversation: 3, kept: { word00000000: kept } },
  ];

  it('[ST67] is one of the last conversation that both kept', () => {
    const both = wordsOf(reflection, keeps('host', true), keeps('guest', true));
    expect(keptLastTime(both, 9, NAMES)).toMatchObject({ text: 'you were brave', by: 'guest' });
    expect(keptLastTime(wordsOf(reflection, keeps('host', true)), 9, NAMES)).toBeNull();
    expect(keptLastTime(wordsOf(reflection, keeps('host', true), keeps('guest', false)), 9, NAMES)).toBeNull();
    expect(keptLastTime(both, 3, NAMES)).toBeNull();
  });
});
