/** The texts of Slow questions, step by step. */
import type { Script, ScriptSide } from '@heard/shared/exercise/script';
import type { Sides } from '../../../exercises/step-builders.ts';
export { SLOW_QUESTIONS_ASKED as ASKED } from './slow-questions-asked.ts';

export const TITLE: string = 'Slow questions';
export const SUMMARY: string =
  'Nine questions about yourselves, light ones first. You answer both, and take turns in going first.';
export const ABOUT: Script['about'] = {
  purpose:
    'To meet each other again through questions that you don’t usually ask. There are three sets of three. They begin light and go as deep as you both want tonight, and not further.',
  asks: 'Time without hurry. Each of you answers every question, about yourself. The third of each set is said back, so that it is really heard. Any question can be passed, or changed for another one.',
  notFor:
    'Not for finding something out or proving it, and not for telling something grave for the first time. Not when one of you is afraid of the other, has been hurt or threatened, has been drinking, or is in a crisis. Then talk to someone you trust, or to people whose work it is to help.',
};

const STARTERS = ['For me it is …', 'I think of …', 'The first thing in my mind is …', 'I’m not sure, but …'];

export const BOTH_ARRIVE: ScriptSide = {
  prompt: 'You are both here. There is time tonight.',
  hint: 'The questions begin light. Each of you can pass any of them, or ask for another one.',
};

/** A question that is answered once, without a say-back. */
export const ANSWERED: Sides = {
  speaker: {
    prompt: 'Tell something about yourself that few people know.',
    hint: 'Short or long, as you like. A silence before it is part of it.',
    starters: STARTERS,
    stuck:
      'Say the first small thing that comes, even if it seems too small. If this question is not for you tonight, take another one, or pass.',
  },
  listener: {
    prompt: 'Only listen, as if you didn’t know the answer yet.',
    hint: 'No comment is needed, not even a kind one.',
    stuck: 'If you want to ask something, note it for another day. Now it is enough to hear.',
  },
};

/** The third question of each set has a full say-back. */
export const TOLD: Sides = {
  speaker: {
    ...ANSWERED.speaker,
    prompt: 'Tell something about yourself that matters to you.',
    hint: 'This one is said back to you afterwards. Speak in short pieces.',
  },
  listener: {
    prompt: 'Only listen. Afterwards you say it back.',
    hint: 'Notice what seems to matter most in it.',
    stuck: 'If it is a lot, ask to say it back now. You can note a word or two; nobody else sees it.',
  },
};

export const SAID_BACK: Sides = {
  speaker: { prompt: 'Let your partner finish. Then you say whether it fits.' },
  listener: {
    prompt: 'Say in your own words what you have heard.',
    hint: 'Two or three sentences, and no answer of your own yet.',
    starters: ['I heard that …', 'For you it is …', 'What is important in it is …'],
    stuck: 'Say the part that you remember best. Your partner can add the rest.',
  },
};

export const FITS: Sides = {
  speaker: {
    prompt: 'Does it fit?',
    hint: 'Near enough is good.',
    stuck: 'If one thing is missing, choose “Not quite” and name that one thing. Either of you can let it rest later.',
  },
  listener: { prompt: 'Your partner is thinking about what you said.' },
};

export const SWAP: Sides = {
  speaker: { prompt: 'Breathe once. Now the question comes to you.' },
  listener: { prompt: 'Thank you. Now you listen.' },
};

export const DEEPER: Sides = {
  speaker: { prompt: 'The next three questions may go a little deeper.', hint: 'You begin.' },
  listener: { prompt: 'The next three questions may go a little deeper.', hint: 'Your partner begins.' },
};

export const NEXT_TIME: ScriptSide = {
  prompt: 'When would you like to meet here again?',
  hint: 'Other questions wait for you then. You can also leave it open.',
  stuck: 'If you can’t find a time now, leave it open. The room stays where it is.',
};

export const KEEP: ScriptSide = {
  prompt: 'One answer of your partner’s that you want to remember.',
  hint: 'In your own words, in one line.',
  stuck: 'A single word is enough. Nothing this time is fine, too.',
};
