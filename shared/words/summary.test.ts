import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { begun, type Playback } from '../exercise/playback.fixture.ts';
import { SEATS } from '../exercise/seat.ts';
import type { Entry } from './entry.ts';
import { anyEntry } from './entry.arbitrary.ts';
import { wordsToEraseAgain, erasedKeep, hasErased, ownWordsOf } from './erased.ts';
import { englishTexts } from './export.fixture.ts';
import { summaryToJson, summaryToMarkdown } from './export.ts';
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
    expect(idsOf(...EVENING, keeps('guest', ['line1', 'wish', 'take']))).toEqual(['take']);
  });

  it('[SU23] keeps the date that both agreed on when either keeps it, whoever proposed it', () => {
    expect(idsOf(...EVENING, keeps('host', ['next'], []))).toEqual(['next']);
    expect(idsOf(...EVENING, keeps('guest', ['next'], []))).toEqual(['next']);
    expect(idsOf(...EVENING, keeps('host', [], ['next']), keeps('guest', ['next'], []))).toEqual(['next']);
    expect(idsOf(...EVENING, keeps('host', [], ['next']), keeps('guest', [], ['next']))).toEqual([]);
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

describe('two views', () => {
  const VIEWS = [
    word('guest', 'v1', { kind: 'view', conversation, step: 4, order: 0, text: 'I need plans.' }),
    word('host', 'v2', { kind: 'view', conversation, step: 4, order: 1, text: 'And surprises.' }),
    word('host', 'v3', { kind: 'view', conversation, step: 4, order: 0, text: 'I like open days.' }),
  ];

  it('[SU14] each line of a column is its author’s to keep, and stays theirs', () => {
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

  it('[SU14] the Markdown has them one column after the other, under each name', () => {
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

  it('[SU15] only the one that was agreed to last stands', () => {
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

  it('[SU15] and nobody is asked about another', () => {
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

  it('[SU16] is asked about again: a decision is about the words that were seen', () => {
    const both = [seen('host', 0), seen('guest', 0)];
    expect(idsOf(said('You miss me.', 0), ...both)).toEqual(['r1']);
    const rewritten = wordsOf(said('You never miss me.', 1), ...both);
    expect(summaryOf(rewritten, conversation, NAMES).lines).toEqual([]);
    expect(choosable(rewritten, conversation, 'host')).toMatchObject([{ isKept: null, revision: 1 }]);
    expect(idsOf(said('You never miss me.', 1), seen('host', 1), seen('guest', 0))).toEqual([]);
    expect(idsOf(said('You never miss me.', 1), seen('host', 1), seen('guest', 1))).toEqual(['r1']);
  });
});

describe('erased words', () => {
  it('[SU17] leave a mark that says so, and nothing else of their author; the other’s stay', () => {
    const left = word('host', 'keep-host-1', erasedKeep(conversation));
    const words = wordsOf(left, ...EVENING.filter(({ seat }) => seat === 'guest'), keeps('guest', ['r1', 'take']));
    expect([hasErased(words, conversation, 'host'), hasErased(words, conversation, 'guest')]).toEqual([true, false]);
    expect(summaryOf(words, conversation, NAMES).lines.map(({ kind }) => kind)).toEqual(['takeaway']);
    expect(choosable(words, conversation, 'host')).toEqual([]);
  });

  it('[SU17] of a whole conversation are found, whatever their kind; when it was is not one of them', () => {
    fc.assert(
      fc.property(fc.array(anyEntry, { maxLength: 12 }), (entries) => {
        const all = entries.map((entry, n) => word('host', `e${n}`, entry));
        const found = ownWordsOf(wordsOf(...all), conversation, 'host').map(({ entry }) => entry);
        expect(found).toEqual(
          entries.filter(
            (entry) => 'conversation' in entry && entry.conversation === conversation && entry.kind !== 'past',
          ),
        );
      }),
    );
    expect(ownWordsOf(wordsOf(...EVENING, ...NEVER), conversation, 'host')).toHaveLength(7);
  });

  it('[SU18] that come back are found, and only those of an erased conversation and of this seat', () => {
    const left = word('host', 'keep-host-1', erasedKeep(conversation));
    const other = word('host', 'later', { kind: 'takeaway', conversation: 9, text: 'Of another evening.' });
    const past = word('host', 'past', { kind: 'past', conversation, title: 'Heard', at: 5 });
    const table = NEVER.filter(({ entry }) => entry.kind === 'table');
    expect(wordsToEraseAgain(wordsOf(left, other, past, ...table), 'host')).toEqual([]);
    const late = EVENING.filter(({ seat }) => seat === 'host');
    expect(wordsToEraseAgain(wordsOf(left, other, ...late), 'host').sort()).toEqual(late.map(({ id }) => id).sort());
    expect(wordsToEraseAgain(wordsOf(left, ...late), 'guest')).toEqual([]);
    const older = keeps('host', ['r1']);
    expect(wordsToEraseAgain(wordsOf(left, { ...older, id: 'keep-older--' }), 'host')).toEqual(['keep-older--']);
  });
});

/** What a summary or a file of it must not be able to tell, said in words that are nowhere else. */
const PRIVATE = /half-landed|half-missing|not-this|later|wish-answer|depth|tender|stopp|pass|paus|skipped|isSettled/i;

describe('what happened in a conversation', () => {
  it('[SU19] is nowhere in what is kept of it, however it went', () => {
    const presses = fc.array(
      fc.record({
        seat: fc.constantFrom(...SEATS),
        type: fc.constantFrom('pass', 'pause', 'resume', 'stop', 'hand-over', 'finish-say-back', 'finish', 'let-rest'),
        seconds: fc.integer({ min: 0, max: 400 }),
      }),
      { maxLength: 40 },
    );
    const frame = { title: 'Heard', at: 0 };
    const files = (played: Playback) => {
      const { conversation } = played.state;
      const secret = [
        word('host', 'depth', { kind: 'depth', conversation, depth: 'tender' }),
        word('host', 'skip', { kind: 'question', conversation, step: 3, skipped: 4 }),
        word('host', 'miss', {
          kind: 'missing',
          conversation,
          step: 7,
          landed: 'half-landed',
          missing: 'half-missing',
        }),
        word('guest', 'wish-a', { kind: 'wish-answer', conversation, wish: 'wish--------', answer: 'not-this' }),
        word('guest', 'wish-b', { kind: 'wish-answer', conversation, wish: 'wish--------', answer: 'later' }),
      ];
      const said = EVENING.map((each) => ({ ...each, entry: { ...each.entry, conversation } as Entry }));
      const ids = [...ALL, ...secret.map(({ id }) => id)];
      const ticks = SEATS.map((seat) => keeps(seat, ids, [], conversation));
      const summary = summaryOf(wordsOf(...said, ...secret, ...ticks), conversation, NAMES);
      return (
        summaryToJson({ ...summary, conversation: 0 }, frame) +
        summaryToMarkdown(
          summary,
          frame,
          englishTexts(() => 'then'),
        )
      );
    };
    const quiet = files(begun());
    expect(quiet).not.toMatch(PRIVATE);
    expect(quiet).toContain('Your patience.');
    let closed = 0;
    fc.assert(
      fc.property(presses, (all) => {
        const played = begun();
        for (const { seat, type, seconds } of all) {
          played.wait(seconds);
          played.press(seat, type === 'resume' ? { type, way: 'here' } : (type as 'pass'));
        }
        if (played.view().status === 'closed') closed += 1;
        // Word for word the same as of an evening in which nothing of it happened.
        expect(files(played)).toBe(quiet);
      }),
    );
    expect(closed).toBeGreaterThan(5);
  });
});

describe('choosing', () => {
  it('[SU11] asks each about their own lines and about both reflections', () => {
    const ids = (seat: 'host' | 'guest') =>
      choosable(wordsOf(...EVENING, ...NEVER), conversation, seat).map(({ line }) => line.id.replaceAll('-', ''));
    expect(ids('host')).toEqual(['line1', 'line2', 'r1', 'r2', 'wish', 'next']);
    expect(ids('guest')).toEqual(['r1', 'r2', 'next', 'take']);
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
    // Who has erased their words isn't asked any more (SU17).
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
