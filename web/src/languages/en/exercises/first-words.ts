/** The texts of First words, step by step. */
import type { Script, ScriptSide } from '@heard/shared/exercise/script';
import type { Sides } from '../../../exercises/step-builders.ts';

export const TITLE: string = 'First words';
export const SUMMARY: string = 'A short practice round on something easy, to get to know the turns.';
export const ABOUT: Script['about'] = {
  purpose: 'To try out how it goes before it matters: one speaks, one says it back, one answer, and you swap.',
  asks: 'Something easy to tell. Speak in short pieces. Say back what you heard, in your own words. Nobody does this well at first.',
  notFor:
    'Not for anything difficult, and not for telling something grave for the first time. Not when one of you is afraid of the other, has been hurt or threatened, has been drinking, or is in a crisis. Then talk to someone you trust, or to people whose work it is to help.',
};

export const BOTH_ARRIVE: ScriptSide = {
  prompt: 'You are both here. Breathe together for a moment.',
  hint: 'This is for trying out. It may feel odd, and that passes.',
};

export const STORY: Sides = {
  speaker: {
    prompt: 'Tell something pleasant or ordinary from the last few days.',
    others: [
      'What did I eat lately that I liked?',
      'Tell about a walk, a trip or a way home.',
      'What made me laugh lately?',
    ],
    hint: 'A meal, a walk, a song. After a sentence or two, press “Hear it back”.',
    starters: ['Yesterday I …', 'I ate …', 'On the way home …', 'I laughed about …'],
    stuck: 'Tell what you see in front of you right now. It is only for practice.',
  },
  listener: {
    prompt: 'Only listen. Soon you say it back.',
    hint: 'Questions can wait until afterwards.',
    stuck: 'If it gets long, press “Let me say it back”.',
  },
};

export const SHORT_SAY_BACK: Sides = {
  speaker: { prompt: 'Hear how it sounds. It is still your turn.' },
  listener: {
    prompt: 'In a few words: what have you heard so far?',
    hint: 'In your own words. A sentence is enough.',
    starters: ['You were …', 'I hear that …'],
    stuck: 'Say just the last thing that you heard. That is enough.',
  },
};

export const MORE: Sides = {
  speaker: {
    prompt: 'What was it like for you?',
    others: ['What did I like about it?', 'How did I feel there?'],
    hint: 'One feeling is enough.',
    starters: ['It made me …', 'I felt …', 'I liked that …'],
    stuck: 'Was it rather pleasant, or rather tiring? Begin with that.',
  },
  listener: { prompt: 'Listen for what it was like.' },
};

export const SAY_BACK: Sides = {
  speaker: { prompt: 'Let your partner finish. Then you answer.' },
  listener: {
    prompt: 'Say back the whole of it, and what it was like.',
    hint: 'Your own words. One written line is optional.',
    starters: ['You told me that …', 'I think you felt …'],
    stuck: 'Where, what, how it felt: one sentence each.',
  },
};

export const ANSWER: Sides = {
  speaker: {
    prompt: 'Does it fit?',
    hint: 'Try each answer, if you like. This is practice.',
    stuck: 'If nearly everything fits, press “That’s it”.',
  },
  listener: { prompt: 'Your partner is thinking about what you said.' },
};

export const SWAP: Sides = {
  speaker: { prompt: 'Breathe once. Then it is your turn.' },
  listener: { prompt: 'Thank you. Breathe once, then you listen.' },
};

export const KEEP: ScriptSide = {
  prompt: 'One line that you take with you from your partner.',
  hint: 'Or how it was to be listened to like this.',
  stuck: 'A single word is enough. Nothing this time is fine, too.',
};
