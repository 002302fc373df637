/** Six evenings, in an order in which each one makes the next one easier, and what can go on afterwards. */
import type { Afterwards, PathEvening } from '#lib/path/evenings.ts';

export const EVENINGS: readonly PathEvening[] = [
  {
    exercise: 'first-words',
    purpose: 'You practise on something easy: one speaks, the other says it back, and then you swap.',
    whyNow: 'Most of the other evenings go in the same way. It helps to know it before it matters.',
    lesson: 'listen',
  },
  {
    exercise: 'heard',
    purpose: 'Each of you speaks about what is going on inside, and is heard until it fits.',
    whyNow: 'The turns are no longer new, so you can pay attention to each other instead of to the buttons.',
    lesson: 'reflect',
  },
  {
    exercise: 'how-we-began',
    purpose: 'You go back to your first weeks, in small scenes: a taste, a light, a place.',
    whyNow: 'After an evening of serious talk, it is good to remember what you liked from the beginning.',
  },
  {
    exercise: 'slow-questions',
    purpose: 'You answer questions that nobody asks you on an ordinary day. The light ones come first.',
    whyNow: 'You have looked back together. Now you find out who the other one is today.',
    lesson: 'speak',
  },
  {
    exercise: 'behind-the-wall',
    purpose: 'You tell each other what you show and what is underneath it, as much as you like.',
    whyNow: 'It is the most tender of the six. By now you know what it is like when the other one simply listens.',
    lesson: 'stop',
  },
  {
    exercise: 'open-time',
    purpose: 'You spend an hour together without a task: a walk, a coffee, or very few words.',
    whyNow: 'You have said much to each other. This evening is for being together without having to say anything.',
  },
];

/** What can go on when the six are over. */
export const AFTERWARDS: readonly Afterwards[] = [
  { exercise: 'daily-thread', text: 'A few minutes at the end of a day, about something from outside.' },
  { exercise: 'weekly-table', text: 'Once a week: what went well, and what would help.' },
  { exercise: 'two-views', text: 'When you see something differently, and both want to be understood.' },
];
