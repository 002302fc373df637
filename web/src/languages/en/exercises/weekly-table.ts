/** The texts of Weekly table, step by step. */
import type { Script, ScriptSide } from '@heard/shared/exercise/script';
import type { Sides } from '../../../exercises/step-builders.ts';
export { SHORT_SAY_BACK, WHOLE_SAY_BACK, WISH_ANSWER } from './heard.ts';

export const TITLE: string = 'Weekly table';
export const SUMMARY: string = 'An hour a week for the two of you: what was good, what was hard, what would help.';
export const ABOUT: Script['about'] = {
  purpose:
    'So that what is difficult has a place in the week and needn’t come up at midnight. You begin with what was good, each brings one issue, and at the end you say what would do you good in the week to come.',
  asks: 'The same time each week if possible, after a meal rather than before it. One issue each, the smaller one first. It is about understanding; most issues needn’t be solved on the same day.',
  notFor:
    'Not for decisions under pressure, and not for telling something grave for the first time. Not when one of you is afraid of the other, has been hurt or threatened, has been drinking, or is in a crisis. Then talk to someone you trust, or to people whose work it is to help.',
};

export const ARRIVE: ScriptSide = {
  prompt: 'You are both here. This hour belongs to you two.',
  hint: 'First what was good, then one issue each, then the week ahead.',
};

export const THANKS: Sides = {
  speaker: {
    prompt: 'What did you do this week that was good for me?',
    others: ['Where did I feel that you thought of me?', 'What have you carried this week that I saw?'],
    hint: 'Three to five things, also small ones. Say what they did for you.',
    starters: ['Thank you for …', 'I saw that you …', 'When you …, I felt …'],
    stuck: 'Go through the days, one after the other. On each there was something.',
  },
  listener: { prompt: 'Take it in. Each of these is for you.' },
};

export const WELL: ScriptSide = {
  prompt: 'What went well between us this week?',
  others: ['When were we a good team this week?'],
  hint: 'Talk freely. Where did you laugh, manage something, find each other again?',
  starters: ['It worked well that we …', 'I liked our …'],
  stuck: 'If it was a hard week: what kept it from being harder?',
};

export const ISSUE: Sides = {
  speaker: {
    prompt: 'Which one thing from this week would I like to talk about?',
    others: ['Where did I feel alone this week?', 'What is still stuck in me from this week?'],
    hint: 'One thing, from your side. Let your partner say it back whenever you like.',
    starters: ['I would like to talk about …', 'When …, I felt …', 'For me it was …'],
    stuck: 'Choose the smaller of two issues. Tell one moment of it, slowly.',
  },
  listener: {
    prompt: 'Find out how it is for your partner.',
    hint: 'Your side comes later. Nothing has to be decided tonight.',
    stuck: 'If you are preparing an answer, note one word for it and come back to the voice.',
  },
};

export const MATTERS: Sides = {
  speaker: {
    prompt: 'What matters most to me in it?',
    others: ['What do I need in it?', 'What old story does it touch in me?'],
    hint: 'A feeling, a need, perhaps something from long ago.',
    starters: ['Most of all …', 'I am afraid that …', 'It reminds me of …', 'I need …'],
    stuck: 'Ask yourself: what would have been good for me in that moment?',
  },
  listener: {
    prompt: 'Listen for what your partner needs in it.',
    stuck: 'You can understand a need without fulfilling it today.',
  },
};

export const ANSWER: Sides = {
  speaker: {
    prompt: 'Do you feel understood in it?',
    stuck: 'It needn’t be solved to be understood. If one thing is missing, name that one.',
  },
  listener: { prompt: 'Your partner is thinking about what you said.' },
};

export const SENSE: Sides = {
  speaker: { prompt: 'Hear what your partner can understand in it.' },
  listener: {
    prompt: 'What can you understand in it?',
    starters: ['I can understand that …', 'It makes sense to me because …', 'What I didn’t see was …'],
    stuck: 'Say the one part that you can follow, and leave the rest for another week.',
  },
};

export const SWAP: Sides = {
  speaker: {
    prompt: 'Breathe, drink something. Now bring your own issue.',
    hint: 'It needn’t have anything to do with the first.',
  },
  listener: { prompt: 'Thank you. Breathe, drink something. Now you listen.' },
};

export const EASIER: ScriptSide = {
  prompt: 'Which small step could make one of the two issues easier?',
  others: ['What could we try for a week?'],
  hint: 'Talk freely. Trying it for a week is better than a rule for ever. “None yet” is an answer, too.',
  starters: ['We could try …', 'It would already help if …'],
  stuck: 'If it gets heated, leave it. To have understood each other is enough for this week.',
};

export const LOVED: Sides = {
  speaker: {
    prompt: 'What could you do for me this week?',
    others: ['One small thing that would do me good this week, or nothing.'],
    hint: 'Something small that one can do. Your partner is free to say no.',
    starters: ['I would be glad if you …', 'It would do me good if you …'],
    stuck: 'Think small: a message at noon, ten minutes on the sofa, a question in the evening.',
  },
  listener: { prompt: 'Hear it. You answer in a moment.' },
};

export const WEEK_AHEAD: ScriptSide = {
  prompt: 'When do we have time for each other this week?',
  others: ['Which evening this week is ours?'],
  hint: 'Open your calendars. Even twenty minutes can be kept free.',
  stuck: 'If the week is full, choose one quarter of an hour and guard it.',
};

export const NEXT_WEEK: ScriptSide = {
  prompt: 'Same time next week?',
  hint: 'A fixed time makes it easier: it needn’t be asked for each time.',
  stuck: 'If you can’t find a time now, leave it open. The room stays where it is.',
};

export const KEEP: ScriptSide = {
  prompt: 'One line from this hour for your week.',
  hint: 'Something that your partner said.',
  stuck: 'A single word is enough. Nothing this time is fine, too.',
};
