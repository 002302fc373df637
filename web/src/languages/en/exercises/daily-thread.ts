/** The texts of Daily thread, step by step. */
import type { Script, ScriptSide } from '@heard/shared/exercise/script';
import type { Sides } from '../../../exercises/step-builders.ts';

export const TITLE: string = 'Daily thread';
export const SUMMARY: string = 'At the end of the day: what was it like out there? No advice, only company.';
export const ABOUT: Script['about'] = {
  purpose:
    'So that the thread between you doesn’t get lost on busy days. Each tells something from outside the two of you, and the other is simply on their side.',
  asks: 'Most evenings, if you like it. Nothing about each other, nothing to solve. Whoever wants advice can ask for it tomorrow.',
  notFor:
    'Not for what stands between the two of you, and not for telling something grave for the first time. Not when one of you is afraid of the other, has been hurt or threatened, has been drinking, or is in a crisis. Then talk to someone you trust, or to people whose work it is to help.',
};

export const ARRIVE: ScriptSide = {
  prompt: 'You are both here. Put the day down beside you.',
  hint: 'Soon one of you tells about it, and the other listens.',
};

export const MY_DAY: Sides = {
  speaker: {
    prompt: 'What was today like for me, out there?',
    others: [
      'What am I still carrying from today?',
      'Which moment of today won’t leave me?',
      'What made me tired today?',
    ],
    hint: 'Work, family, friends, the way home. Tonight it isn’t about the two of you.',
    starters: ['Today I …', 'What stays with me is …', 'I was annoyed that …', 'I was glad when …'],
    stuck: 'Go through the day by its places: the door, the desk, the shop. Stop where you feel something.',
  },
  listener: {
    prompt: 'Be on your partner’s side. Nothing has to be solved.',
    hint: 'No advice and no other view of it, not tonight.',
    stuck: 'If you know a solution, keep it. You can offer it tomorrow, if you are asked.',
  },
};

export const SAY_BACK: Sides = {
  speaker: { prompt: 'Hear your day told by your partner.' },
  listener: {
    prompt: 'What was it like for your partner today?',
    hint: 'A few sentences. The feeling matters more than the facts.',
    starters: ['So today you …', 'That must have been …', 'And you felt …'],
    stuck: 'Begin with “So today you” and stop after the first thing that you are sure of.',
  },
};

export const ANSWER: Sides = {
  speaker: { prompt: 'Is that how it was?', stuck: 'If it is nearly right, it is right for tonight.' },
  listener: { prompt: 'Your partner is thinking about whether it fits.' },
};

export const WITH_YOU: Sides = {
  speaker: { prompt: 'Let it do you good for a moment.' },
  listener: {
    prompt: 'Say one sentence that shows you are with your partner.',
    hint: 'Not what to do. Only that you are there.',
    starters: ['I am with you in this.', 'No wonder that you …', 'I would have felt … too.'],
    stuck: '“I’m glad you told me” always fits.',
  },
};

export const SWAP: Sides = {
  speaker: { prompt: 'Breathe once. Now your day.' },
  listener: { prompt: 'Thank you. Now you listen.' },
};

export const GOOD_TODAY: Sides = {
  speaker: {
    prompt: 'One small thing that was good today.',
    others: ['What made me smile today?', 'What am I grateful for today?'],
    starters: ['It was good that …', 'I liked the moment when …'],
    stuck: 'A warm cup counts. So does a free seat on the train.',
  },
  listener: { prompt: 'Enjoy it with your partner.' },
};

export const NEXT_TIME: ScriptSide = {
  prompt: 'Tomorrow again?',
  hint: 'The same time, another, or open. A free evening is fine.',
  stuck: 'If you don’t know yet, leave it open. The room stays where it is.',
};

export const KEEP: ScriptSide = {
  prompt: 'One line from your partner’s day to remember.',
  hint: 'So that you can ask about it tomorrow.',
  stuck: 'A single word is enough. Nothing this time is fine, too.',
};
