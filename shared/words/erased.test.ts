import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyEntry } from './entry.arbitrary.ts';
import { erasedKeep, hasErased, ownWordsOf, wordsToEraseAgain } from './erased.ts';
import { conversation, EVENING, NAMES, NEVER } from './summary.fixture.ts';
import { choosable, summaryOf } from './summary.ts';
import { keeps, word, wordsOf } from './words.fixture.ts';

describe('erased words', () => {
  it('[SU17] leave a mark and nothing else of their author, and the partner’s words stay', () => {
    const left = word('host', 'keep-host-1', erasedKeep(conversation));
    const words = wordsOf(left, ...EVENING.filter(({ seat }) => seat === 'guest'), keeps('guest', ['r1', 'take']));
    expect([hasErased(words, conversation, 'host'), hasErased(words, conversation, 'guest')]).toEqual([true, false]);
    expect(summaryOf(words, conversation, NAMES).lines.map(({ kind }) => kind)).toEqual(['takeaway']);
    expect(choosable(words, conversation, 'host')).toEqual([]);
  });

  it('[SU17] of a conversation are found for all kinds except `past`', () => {
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

  it('[SU18] that reappear are found, and only those of this seat in an erased conversation', () => {
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
