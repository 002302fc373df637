import { describe, expect, it } from 'vitest';
import type { Entry } from './entry.ts';
import { englishTexts } from './export.fixture.ts';
import { summaryToMarkdown } from './export.ts';
import { ALL, conversation, EVENING, idsOf, NAMES, NEVER } from './summary.fixture.ts';
import { choosable, summaryOf } from './summary.ts';
import { keeps, word, wordsOf } from './words.fixture.ts';

describe('summary', () => {
  it('[SU01] keeps nothing by default', () => {
    expect(summaryOf(wordsOf(...EVENING, ...NEVER), conversation, NAMES)).toEqual({
      conversation,
      names: NAMES,
      lines: [],
    });
  });

  it('[SU02] keeps a reflection only if both keep it', () => {
    expect(idsOf(...EVENING, keeps('host', ['r1', 'r2']))).toEqual([]);
    expect(idsOf(...EVENING, keeps('guest', ['r1', 'r2']))).toEqual([]);
    expect(idsOf(...EVENING, keeps('host', ['r1', 'r2']), keeps('guest', ['r1'], ['r2']))).toEqual(['r1']);
  });

  it('[SU03] keeps any other line if its author keeps it, whatever the partner decides', () => {
    expect(idsOf(...EVENING, keeps('host', ['line1', 'wish', 'take', 'next']))).toEqual(['line1', 'wish', 'next']);
    expect(idsOf(...EVENING, keeps('guest', ['line1', 'wish', 'take']))).toEqual(['take']);
  });

  it('[SU23] keeps an agreed next time if either keeps it, regardless of who proposed it', () => {
    expect(idsOf(...EVENING, keeps('host', ['next'], []))).toEqual(['next']);
    expect(idsOf(...EVENING, keeps('guest', ['next'], []))).toEqual(['next']);
    expect(idsOf(...EVENING, keeps('host', [], ['next']), keeps('guest', ['next'], []))).toEqual(['next']);
    expect(idsOf(...EVENING, keeps('host', [], ['next']), keeps('guest', [], ['next']))).toEqual([]);
  });

  it('[SU04] has lines in the order of the conversation', () => {
    const lines = idsOf(...EVENING, keeps('host', ALL), keeps('guest', ALL));
    expect(lines).toEqual(['line1', 'line2', 'r1', 'r2', 'wish', 'next', 'take']);
  });

  it('[SU04] has the author of each line, and whom a reflection is about', () => {
    const both = [keeps('host', ['r1']), keeps('guest', ['r1'])];
    expect(summaryOf(wordsOf(...EVENING, ...both), conversation, NAMES).lines).toEqual([
      { kind: 'reflection', id: 'r1----------', by: 'guest', about: 'host', text: 'You miss our Sundays.' },
    ]);
  });

  it('[SU05] never has depths, answers, missing parts, names or the table, even if their ids are kept', () => {
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

  it('[SU06] has a next time only if the partner agreed to it', () => {
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

  it('[SU07] gets more lines when the partner decides later, and loses none', () => {
    const early = [...EVENING, keeps('host', ALL)];
    const late = [...early, keeps('guest', ['r1', 'take'])];
    expect(idsOf(...early)).toEqual(['line1', 'line2', 'wish', 'next']);
    expect(idsOf(...late)).toEqual(['line1', 'line2', 'r1', 'wish', 'next', 'take']);
  });

  it('[SU08] has lines of one conversation only', () => {
    const other = word('host', 'old', { kind: 'takeaway', conversation: 2, text: 'From another evening.' });
    expect(idsOf(other, keeps('host', ['old']))).toEqual([]);
    expect(idsOf(other, keeps('host', ['old'], [], 2))).toEqual([]);
    const mine = word('host', 'new', { kind: 'takeaway', conversation, text: 'From this one.' });
    expect(idsOf(mine, keeps('host', ['new'], [], 2))).toEqual([]);
  });

  it('[SU09] leaves out empty lines', () => {
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

  it('[SU10] counts "no" if two devices of a seat decided differently', () => {
    const apart = word('host', 'keep-2', { kind: 'keep', conversation, kept: { 'wish--------': false } });
    expect(idsOf(...EVENING, keeps('host', ['wish', 'line1']), apart)).toEqual(['line1']);
  });
});

describe('two views', () => {
  const VIEWS = [
    word('guest', 'v1', { kind: 'view', conversation, step: 4, order: 0, text: 'I need plans.' }),
    word('host', 'v2', { kind: 'view', conversation, step: 4, order: 1, text: 'And surprises.' }),
    word('host', 'v3', { kind: 'view', conversation, step: 4, order: 0, text: 'I like open days.' }),
  ];

  it('[SU14] each line of a column is kept by its author alone', () => {
    expect(idsOf(...VIEWS)).toEqual([]);
    expect(idsOf(...VIEWS, keeps('host', ['v1', 'v2', 'v3']))).toEqual(['v3', 'v2']);
    const both = [keeps('host', ['v2', 'v3']), keeps('guest', ['v1'])];
    const { lines } = summaryOf(wordsOf(...VIEWS, ...both), conversation, NAMES);
    expect(lines.map(({ kind, by }) => [kind, by])).toEqual([
      ['view', 'guest'],
      ['view', 'host'],
      ['view', 'host'],
    ]);
  });

  it('[SU14] the Markdown has one column after the other, each under its author’s name', () => {
    const both = [keeps('host', ['v2', 'v3']), keeps('guest', ['v1'])];
    const summary = summaryOf(wordsOf(...VIEWS, ...both), conversation, NAMES);
    const text = summaryToMarkdown(
      summary,
      { title: 'Two views', at: 0 },
      englishTexts(() => 'then'),
    );
    expect(text).toMatch(
      /## Two views\n\n### Ana\n\n> I like open days\.\n\n> And surprises\.\n\n### Ben\n\n> I need plans/,
    );
    const alone = summaryOf(wordsOf(...VIEWS, keeps('guest', ['v1'])), conversation, NAMES);
    expect(
      summaryToMarkdown(
        alone,
        { title: 'Two views', at: 0 },
        englishTexts(() => 'then'),
      ),
    ).not.toContain('### Ana');
  });
});

describe('several next times', () => {
  const proposed = (seat: 'host' | 'guest', id: string, at: number) =>
    word(seat, id, { kind: 'next-time', conversation, at });
  const yes = (seat: 'host' | 'guest', id: string, proposal: string, answeredAt?: number) =>
    word(seat, id, {
      kind: 'next-time-answer',
      conversation,
      proposal: proposal.padEnd(12, '-'),
      answer: 'yes',
      ...(answeredAt === undefined ? {} : { answeredAt }),
    });

  it('[SU15] only the one that was agreed to last counts', () => {
    const both = [
      proposed('host', 'p1', 100),
      proposed('guest', 'p2', 50),
      keeps('host', ['p1']),
      keeps('guest', ['p2']),
    ];
    expect(idsOf(...both, yes('guest', 'a1', 'p1', 7), yes('host', 'a2', 'p2', 9))).toEqual(['p2']);
    expect(idsOf(...both, yes('guest', 'a1', 'p1', 9), yes('host', 'a2', 'p2', 7))).toEqual(['p1']);
    expect(idsOf(...both, yes('guest', 'a1', 'p1'), yes('host', 'a2', 'p2'))).toEqual(['p1']);
  });

  it('[SU15] only that one can be kept', () => {
    const both = [proposed('host', 'p1', 100), proposed('guest', 'p2', 50)];
    const words = wordsOf(...both, yes('guest', 'a1', 'p1', 7), yes('host', 'a2', 'p2', 9));
    for (const seat of ['host', 'guest'] as const) {
      expect(choosable(words, conversation, seat).map(({ line }) => line.id.replaceAll('-', ''))).toEqual(['p2']);
    }
  });
});

describe('a line that is rewritten', () => {
  const said = (text: string, revision: number) => ({
    ...word('guest', 'r1', { kind: 'reflection', conversation, step: 6, text }),
    revision,
  });
  const seen = (seat: 'host' | 'guest', revision: number) =>
    word(seat, `keep-${seat}`, {
      kind: 'keep',
      conversation,
      kept: { 'r1----------': true },
      seen: { 'r1----------': revision },
    });

  it('[SU16] has to be decided again: a decision is valid for one revision', () => {
    const both = [seen('host', 0), seen('guest', 0)];
    expect(idsOf(said('You miss me.', 0), ...both)).toEqual(['r1']);
    const rewritten = wordsOf(said('You never miss me.', 1), ...both);
    expect(summaryOf(rewritten, conversation, NAMES).lines).toEqual([]);
    expect(choosable(rewritten, conversation, 'host')).toMatchObject([{ isKept: null, revision: 1 }]);
    expect(idsOf(said('You never miss me.', 1), seen('host', 1), seen('guest', 0))).toEqual([]);
    expect(idsOf(said('You never miss me.', 1), seen('host', 1), seen('guest', 1))).toEqual(['r1']);
  });
});
