/** The three questions before a conversation. */
import type { PrepareQuestion } from '#lib/alone/prepare-questions.ts';

export const PREPARE_QUESTIONS: readonly PrepareQuestion[] = [
  {
    name: 'feel',
    short: 'Feel',
    prompt: 'What do I feel?',
    hint: 'Choose words, write, or both. Two feelings that don’t fit together are fine.',
    starters: ['When I think of it, I feel …', 'Underneath there is …', 'In my body I notice …'],
    stuck: '“I don’t know yet” is a full answer. Or begin with the body: shoulders, throat, stomach, hands.',
  },
  {
    name: 'know',
    short: 'Know',
    prompt: 'What do I know, and what do I only suppose?',
    hint: 'What you saw and heard is one thing. What you make of it is another. Both may come along.',
    starters: ['I know that …', 'I saw …', 'I suppose that …', 'My part in it is …'],
    stuck: 'Tell it as a camera would have seen it. Everything else can begin with “I suppose”.',
  },
  {
    name: 'want',
    short: 'Want',
    prompt: 'What do I want?',
    hint: 'To be understood, to ask for something small, or only that you listen.',
    starters: ['I would like you to know that …', 'I would like to ask you for …', 'It would be enough if …'],
    stuck: 'If you want something to stop, ask yourself what you would like to have instead.',
  },
];
