import { HEARD_PLAN } from '@heard/shared/exercise/plan.fixture';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadExercises } from '../../exercises/exercises.svelte.ts';
import { DAY_MS, FakeRoom, wordsOf } from '#lib/room/fake-room.fixture.ts';
import {
  allPastConversations,
  copyIdOf,
  justEndedConversation,
  pastConversations,
  recordPastConversation,
} from './past-conversations.ts';

beforeAll(loadExercises);

const AT = Date.UTC(2026, 10, 17, 20);
const past = (conversation: number, title = 'Heard', at = AT) => ({ kind: 'past', conversation, title, at }) as const;
const closed = (conversation: number, startedAt: number | null = AT) => ({
  status: 'closed',
  conversation,
  plan: HEARD_PLAN,
  closedAt: AT + DAY_MS,
  startedAt,
});

beforeAll(loadExercises);

describe('earlier conversations', () => {
  it('[LR01] are listed from both seats’ words, the latest first, each once', () => {
    const words = wordsOf(
      ['past-1', 'guest', past(1)],
      ['past-2', 'host', past(9, 'Mirror')],
      ['past-3', 'guest', past(9, 'Mirror')],
    );
    expect(pastConversations(words).map(({ conversation, title }) => [conversation, title])).toEqual([
      [9, 'Mirror'],
      [1, 'Heard'],
    ]);
  });

  it('[LA30] have the exercise’s title in the reader’s language, whatever the title in the entry', () => {
    const inSpanish = { ...past(1, 'Escuchado'), exercise: 'heard' };
    const unknown = { ...past(2, 'Una tarde'), exercise: 'own-1a2b' };
    const words = wordsOf(['past-1', 'guest', inSpanish], ['past-2', 'guest', unknown]);
    expect(pastConversations(words).map(({ title }) => title)).toEqual(['Una tarde', 'Heard']);
  });

  it('[LR01] begin with the one that has just ended, recorded or not', () => {
    const { state } = new FakeRoom(wordsOf(['past-1', 'guest', past(1)]), closed(9));
    expect(justEndedConversation(state)).toEqual({
      conversation: 9,
      title: 'Heard',
      exercise: 'heard',
      at: AT + DAY_MS,
    });
    expect(allPastConversations(state).map(({ conversation }) => conversation)).toEqual([9, 1]);
    const written = new FakeRoom(wordsOf(['past-1', 'guest', past(9, 'Heard', AT + DAY_MS)]), closed(9));
    expect(allPastConversations(written.state)).toHaveLength(1);
    expect(justEndedConversation(new FakeRoom(wordsOf(), { status: 'gathering', plan: HEARD_PLAN }).state)).toBeNull();
  });

  it('[LR02] are recorded before the next one opens, once, and only if they had begun', async () => {
    const fake = new FakeRoom(wordsOf(), closed(9));
    await recordPastConversation(fake.room);
    await recordPastConversation(fake.room);
    expect(fake.words.entries.map(({ entry }) => entry)).toEqual([
      { ...past(9, 'Heard', AT + DAY_MS), exercise: 'heard' },
    ]);
    const never = new FakeRoom(wordsOf(), closed(9, null));
    await recordPastConversation(never.room);
    const idle = new FakeRoom(wordsOf(), { status: 'idle' });
    await recordPastConversation(idle.room);
    expect([never.words.entries, idle.words.entries]).toEqual([[], []]);
  });

  it('[LR02] have the same copy id on every device, when just ended and later', () => {
    const { state } = new FakeRoom(wordsOf(), closed(9));
    const later = pastConversations(wordsOf(['past-1', 'guest', past(9, 'Heard', AT + DAY_MS)]))[0];
    expect(copyIdOf(justEndedConversation(state)!)).toBe(copyIdOf(later!));
    expect(copyIdOf(later!)).toBe(`${AT + DAY_MS}-9`);
  });
});
