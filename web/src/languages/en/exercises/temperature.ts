/** The texts of Temperature, step by step. */
import type { Script, ScriptSide } from '@heard/shared/exercise/script';
import type { Sides } from '../../../exercises/step-builders.ts';
export { NEXT_TIME, WISH_ANSWER } from './heard.ts';

export const TITLE: string = 'Temperature';
export const SUMMARY: string =
  'How warm is it between you? Thanks, news, open questions, one complaint with a request, hopes.';
export const ABOUT: Script['about'] = {
  purpose:
    'A regular look at how things are, so that nothing has to pile up. It begins and ends with what is good, and in the middle there is room for one small complaint each, with something to ask for.',
  asks: 'Once a week, for example. Short pieces. A complaint is one thing that happened, and a request can be answered with yes, not this, or ask me later.',
  notFor:
    'Not for the large subject that has waited for years, and not for telling something grave for the first time. Not when one of you is afraid of the other, has been hurt or threatened, has been drinking, or is in a crisis. Then talk to someone you trust, or to people whose work it is to help.',
};

export const ARRIVE: ScriptSide = {
  prompt: 'You are both here. How warm is it between you?',
  hint: 'Five short rounds are coming. Each can be passed.',
};

export const WARM: Sides = {
  speaker: {
    prompt: 'What have I liked about you in the last few days?',
    others: ['What did you do that I was glad of?', 'What would I like to thank you for?'],
    hint: 'Two or three things, short. Small ones count.',
    starters: ['I liked that you …', 'Thank you for …', 'I noticed that you …'],
    stuck: 'Think of the last time when you were glad that the other one was there.',
  },
  listener: { prompt: 'Take it in. No answer needed.' },
};

export const NEWS: Sides = {
  speaker: {
    prompt: 'What is new with me?',
    others: ['What is coming up for me in the next days?', 'What has changed for me lately?'],
    hint: 'From work, from friends, from your thoughts. So that you know of each other again.',
    starters: ['What is new is …', 'Next week I …', 'I have decided to …', 'I heard from …'],
    stuck: 'Look into your calendar, yesterday and tomorrow. One thing of it is news to your partner.',
  },
  listener: { prompt: 'Let yourself be brought up to date.' },
};

export const PUZZLE: Sides = {
  speaker: {
    prompt: 'What am I wondering about?',
    others: ['What would I like to ask you, without needing an answer now?', 'What don’t I understand yet?'],
    hint: 'A question, not a reproach. It may stay open tonight.',
    starters: ['I wonder whether …', 'I didn’t understand why …', 'I’m not sure what …'],
    stuck: 'No puzzle is fine. Say so, or pass.',
  },
  listener: { prompt: 'Hear the question. You may answer it another day.' },
};

export const COMPLAINT: Sides = {
  speaker: {
    prompt: 'What is bothering me, and how is it for me?',
    others: ['Which small thing do I keep stumbling over?', 'What would be easier for me if it were different?'],
    hint: 'One thing that happened, and what it did to you. In a moment you can ask for something.',
    starters: ['When …, I felt …', 'It bothers me that …', 'I get restless when …'],
    stuck: 'Say when it was, what happened, what you felt. If it grows while you speak, go back to that one time.',
  },
  listener: {
    prompt: 'Hear it as news about your partner.',
    hint: 'You needn’t explain anything. Soon you say it back.',
    stuck: 'If it stings, breathe out and listen for the need in it. You can pause at any moment.',
  },
};

export const SAY_BACK: Sides = {
  speaker: { prompt: 'Hear whether it has arrived.' },
  listener: {
    prompt: 'What bothers your partner, and how is it for them?',
    hint: 'Without defending yourself. Being heard often makes it easier.',
    starters: ['It bothers you that …', 'When … happened, you felt …'],
    stuck: 'One sentence is enough: what happened, and what it felt like.',
  },
};

export const ANSWER: Sides = {
  speaker: { prompt: 'Has it arrived?', stuck: 'Arrived means understood. It doesn’t mean agreed.' },
  listener: { prompt: 'Your partner is thinking about whether it has arrived.' },
};

export const REQUEST: Sides = {
  speaker: {
    prompt: 'What would I like to ask for instead?',
    others: ['What could you do that would help me with it?', 'What would I like to try for one week?'],
    hint: 'Something one can do and see. Your partner is free to say no.',
    starters: ['Please …', 'Would you …?', 'Could we try for a week to …'],
    stuck: 'Say what you want more of, not what should stop. Nothing to ask for is fine, too.',
  },
  listener: { prompt: 'Hear the request. You answer in a moment.' },
};

export const SWAP: Sides = {
  speaker: { prompt: 'Breathe once. Now what bothers you, or nothing.' },
  listener: { prompt: 'Thank you. Now you listen.' },
};

export const HOPE: Sides = {
  speaker: {
    prompt: 'What am I looking forward to with you?',
    others: ['What do I hope for us this year?', 'What would I like to do with you soon?'],
    hint: 'A small plan or a large dream.',
    starters: ['I’m looking forward to …', 'I hope that we …', 'One day I would like us to …'],
    stuck: 'Think of a place where you would like to be with your partner.',
  },
  listener: { prompt: 'Look forward to it together for a moment.' },
};

export const KEEP: ScriptSide = {
  prompt: 'One line from tonight that warms you.',
  hint: 'Something that your partner said.',
  stuck: 'A single word is enough. Nothing this time is fine, too.',
};
