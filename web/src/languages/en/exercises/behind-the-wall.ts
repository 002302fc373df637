/** The texts of Behind the wall, step by step. */
import type { Script, ScriptSide } from '@heard/shared/exercise/script';
import type { Sides } from '../../../exercises/step-builders.ts';
export { BEHIND_THE_WALL_ASKED as ASKED } from './behind-the-wall-asked.ts';

export const TITLE: string = 'Behind the wall';
export const SUMMARY: string = 'What you show, and what is underneath. It begins light and ends in the present.';
export const ABOUT: Script['about'] = {
  purpose:
    'Everybody protects something by being funny, busy, quiet or strong. Here you tell each other what you show and what is underneath it, as much as you like. The other one only receives it.',
  asks: 'Time without interruption, and a quiet hour afterwards if you can. Three questions, the first one always light. None goes deeper than both of you want tonight. You can pass or stop at every step; the one about childhood is optional. The last minutes bring you back to the present.',
  notFor:
    'Not for your first evening here, when you are worn out, or in the middle of a quarrel. Not for telling something grave for the first time. Not when one of you is afraid of the other, has been hurt or threatened, has been drinking, or is in a crisis. Then talk to someone you trust, or to people whose work it is to help.',
};

export const BOTH_ARRIVE: ScriptSide = {
  prompt: 'You are both here. Breathe with the shape, if you like.',
  hint: 'It begins light. At every step you can pass, pause or stop, without a reason.',
};

export const SHOWN: Sides = {
  speaker: {
    prompt: 'What do I show of myself on an ordinary day?',
    hint: 'Tell what somebody could see from outside. There are good reasons for it.',
    starters: ['From outside I look …', 'Then I usually …', 'I make a joke, or I …', 'I go quiet and …'],
    stuck: 'Take the last time it happened, and tell what a camera would have seen. Or take another question.',
  },
  listener: {
    prompt: 'Only listen. You may know this about your partner, or not.',
    hint: 'There is nothing to correct and nothing to explain.',
    stuck: 'If you think “yes, exactly” or “no, never”, note it and let it wait. This is your partner’s own view.',
  },
};

export const SHOWN_BACK: Sides = {
  speaker: { prompt: 'Hear how it sounds. It is still your turn.' },
  listener: {
    prompt: 'In a few words: what does your partner show?',
    hint: 'Only what you heard, without what you have noticed yourself.',
    starters: ['From outside you …', 'You show …', 'When that happens, you …'],
    stuck: 'One sentence is enough. You can also ask to hear the last part again.',
  },
};

export const UNDERNEATH: Sides = {
  speaker: {
    prompt: 'And what is underneath it?',
    others: [
      'And what do I feel while I do that?',
      'And what does it protect in me?',
      'And what would I like you to see instead?',
    ],
    hint: 'You choose how much of it you show. A little is enough.',
    starters: ['Underneath I feel …', 'I do it because I fear …', 'What nobody sees then is …', 'I would rather …'],
    stuck: '“I don’t know what is underneath” is true and enough. You can also say only how it feels to be asked.',
  },
  listener: {
    prompt: 'Receive it. You needn’t do anything with it.',
    stuck: 'If you want to comfort or to explain, wait. Being listened to comes first.',
  },
};

export const SAID_BACK: Sides = {
  speaker: { prompt: 'Let your partner finish. Afterwards you say whether it fits.' },
  listener: {
    prompt: 'Say what is shown and what is underneath, in your own words.',
    hint: 'Say it gently, and shorter than you heard it.',
    starters: ['From outside … and inside …', 'Underneath, I hear …', 'I think that you feel …'],
    stuck: 'Say only the part underneath, in one sentence. Your partner can add what is missing.',
  },
};

export const ANSWER: Sides = {
  speaker: {
    prompt: 'Do you feel seen?',
    hint: 'It needn’t be well said. It is enough if it fits.',
    stuck: 'If it hurts more than it fits, you can let it rest, or pause. Nothing has to be finished tonight.',
  },
  listener: { prompt: 'Your partner is thinking about what you said.' },
};

export const SWAP: Sides = {
  speaker: { prompt: 'Breathe once. Then it is your turn.' },
  listener: { prompt: 'Thank you. Breathe once, then you listen.' },
};

/** The next question is only as deep as both wished. */
export const NEXT_QUESTION: Sides = {
  speaker: { prompt: 'Another question, as deep as you both want tonight.', hint: 'You begin.' },
  listener: { prompt: 'Another question, as deep as you both want tonight.', hint: 'Your partner begins.' },
};

export const CHILDHOOD: Sides = {
  speaker: {
    prompt: 'If you like: what did I learn as a child about showing feelings?',
    others: ['If you like: how was I comforted as a child?', 'If you like: when did I pretend to be brave as a child?'],
    hint: 'This one is optional. Passing needs no reason, and you can stop in the middle of a sentence.',
    starters: ['At home, when somebody cried …', 'As a child I learned to …', 'I remember one day when …'],
    stuck: 'If it begins to hurt more than you want: stop, put your feet on the floor, look around you, and pass.',
  },
  listener: {
    prompt: 'Listen quietly. There is nothing to find out.',
    hint: 'If your partner passes or stops, that is fine.',
  },
};

export const COME_BACK: Sides = {
  speaker: {
    prompt: 'Now come back. Feet on the floor, and look around you.',
    hint: 'That was then, and this is now. You begin.',
  },
  listener: {
    prompt: 'Now come back. Feet on the floor, and look around you.',
    hint: 'That was then, and this is now. Your partner begins.',
  },
};

export const PRESENT: Sides = {
  speaker: {
    prompt: 'What do I see and feel here, right now?',
    others: ['What do I see and hear around me, right now?', 'How is my body, here in this room?'],
    hint: 'The lamp, the chair, the sounds. Warm or cold, tired or awake.',
    starters: ['I see …', 'I hear …', 'Right now I feel …'],
    stuck: 'Name three things in the room, slowly, one after the other. That is all.',
  },
  listener: { prompt: 'Be there with your partner. No answer needed.' },
};

export const TREASURE: Sides = {
  speaker: {
    prompt: 'One thing that I treasure in you.',
    others: ['One thing in you that I am glad of tonight.', 'What did I love in the way you spoke or listened?'],
    hint: 'From tonight, or from all the years. Say it slowly.',
    starters: ['I treasure that you …', 'I am glad that you …', 'Tonight I loved how you …'],
    stuck: 'Think of one moment tonight when you felt close, even a short one. You can also just say thank you.',
  },
  listener: { prompt: 'Take it in. No answer needed.' },
};

export const NEXT_TIME: ScriptSide = {
  prompt: 'When would you like to meet here again?',
  hint: 'Perhaps for something light next time. You can also leave it open.',
  stuck: 'If you can’t find a time now, leave it open. The room stays where it is.',
};

export const KEEP: ScriptSide = {
  prompt: 'One line that you take with you from your partner.',
  hint: 'Something that you saw or heard tonight and that should stay with you.',
  stuck: 'A single word is enough. Nothing this time is fine, too.',
};
