/** The words of a conversation from which summaries are made in tests. */
import { summaryOf } from './summary.ts';
import { word, wordsOf } from './words.fixture.ts';

export const NAMES = { host: 'Ana', guest: 'Ben' };
/** The number of the conversation. */
export const conversation = 1;

/** Lines of one conversation that can be in its summary, and the answer that makes `next` an agreed next time. */
export const EVENING = [
  word('guest', 'r1', { kind: 'reflection', conversation, step: 6, text: 'You miss our Sundays.' }),
  word('host', 'r2', { kind: 'reflection', conversation, step: 12, text: 'You are tired and glad.' }),
  word('host', 'line2', { kind: 'line', conversation, step: 3, order: 2, text: 'and I miss you.' }),
  word('host', 'line1', { kind: 'line', conversation, step: 3, order: 1, text: 'It was a long week,' }),
  word('host', 'wish', { kind: 'wish', conversation, step: 22, text: 'A walk on Sunday.' }),
  word('guest', 'take', { kind: 'takeaway', conversation, text: 'Your patience.' }),
  word('host', 'next', { kind: 'next-time', conversation, at: 1_790_000_000_000 }),
  word('guest', 'agreed', { kind: 'next-time-answer', conversation, proposal: 'next--------', answer: 'yes' }),
];
/** Ids of all lines in `EVENING`. */
export const ALL = ['r1', 'r2', 'line1', 'line2', 'wish', 'take', 'next'];

/** Entries of the same conversation, and of the room, that must never be in a summary. */
export const NEVER = [
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

/** Ids of the lines in the summary. */
export function idsOf(...entries: Parameters<typeof wordsOf>): string[] {
  return summaryOf(wordsOf(...entries), conversation, NAMES).lines.map((line) => line.id.replaceAll('-', ''));
}
