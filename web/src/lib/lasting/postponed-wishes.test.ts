import type { Entry } from '@heard/shared/words/entry';
import { summaryOf } from '@heard/shared/words/summary';
import { expect, it } from 'vitest';
import { FakeRoom, NAMES, wordsOf } from '#lib/room/fake-room.fixture.ts';
import { answerPostponedWish, postponedWishes } from './postponed-wishes.ts';

const wish = (conversation: number, text: string): Entry => ({ kind: 'wish', conversation, step: 22, text });
const answer = (conversation: number, wishId: string, said: 'yes' | 'not-this' | 'later'): Entry => ({
  kind: 'wish-answer',
  conversation,
  wish: wishId,
  answer: said,
});
const texts = (words: ReturnType<typeof wordsOf>, from: 'host' | 'guest') =>
  postponedWishes(words, from).map((request) => [request.wish.entry.text, request.answer.entry.answer]);

it('[LR30] postponed wishes are listed, the newest first; those that were answered at once aren’t', () => {
  const words = wordsOf(
    ['w1', 'guest', wish(1, 'A walk.')],
    ['a1', 'host', answer(1, 'w1', 'later')],
    ['w2', 'guest', wish(9, 'A call.')],
    ['a2', 'host', answer(9, 'w2', 'later')],
    ['w3', 'guest', wish(9, 'Tea.')],
    ['a3', 'host', answer(9, 'w3', 'yes')],
    ['w4', 'host', wish(9, 'Time.')],
  );
  expect(texts(words, 'guest')).toEqual([
    ['A call.', 'later'],
    ['A walk.', 'later'],
  ]);
  expect(texts(words, 'host')).toEqual([]);
});

it('[LR31] an answer replaces the first one in its entry', async () => {
  const fake = new FakeRoom(wordsOf(['w1', 'guest', wish(1, 'A walk.')], ['a1', 'host', answer(1, 'w1', 'later')]), {});
  const [request] = postponedWishes(fake.words, 'guest');
  await answerPostponedWish(fake.room, request!, 'not-this');
  expect(fake.words.entries).toHaveLength(2);
  expect(texts(fake.words, 'guest')).toEqual([['A walk.', 'not-this']]);
});

it('[LR31] of answers from two devices the newest counts, and answers to one’s own wish are ignored', () => {
  const words = wordsOf(
    ['w1', 'guest', wish(1, 'A walk.')],
    ['a1', 'host', answer(1, 'w1', 'later')],
    ['a2', 'host', answer(1, 'w1', 'yes'), 2],
    ['w2', 'guest', wish(1, 'Tea.')],
    ['a3', 'guest', answer(1, 'w2', 'later')],
  );
  expect(texts(words, 'guest')).toEqual([['A walk.', 'yes']]);
});

it('[LR32] lists all open wishes, and the last three of those answered since', () => {
  const entries = Array.from({ length: 6 }, (_, n) => n + 1).flatMap((n): Parameters<typeof wordsOf> => [
    [`w${n}`, 'guest', wish(n, `Wish ${n}`)],
    [`a${n}`, 'host', answer(n, `w${n}`, n < 3 ? 'later' : 'yes'), 1],
  ]);
  expect(texts(wordsOf(...entries), 'guest').map(([text]) => text)).toEqual([
    'Wish 2',
    'Wish 1',
    'Wish 6',
    'Wish 5',
    'Wish 4',
  ]);
});

it('[LR33] a summary doesn’t contain the answer to a wish', () => {
  const kept: Entry = { kind: 'keep', conversation: 1, kept: { w1: true } };
  const summary = (said: 'yes' | 'later') =>
    summaryOf(
      wordsOf(['w1', 'guest', wish(1, 'A walk.')], ['k1', 'guest', kept], ['a1', 'host', answer(1, 'w1', said), 3]),
      1,
      NAMES,
    );
  expect(summary('yes')).toEqual(summary('later'));
  expect(summary('yes').lines).toHaveLength(1);
});
