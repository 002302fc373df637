/** The texts of How we began, step by step. */
import type { Script, ScriptSide } from '@heard/shared/exercise/script';
import type { Sides } from '../../../exercises/step-builders.ts';
export { NEXT_TIME } from './heard.ts';

export const TITLE: string = 'How we began';
export const SUMMARY: string = 'Scenes from your first weeks: a taste, a light, a place.';
export const ABOUT: Script['about'] = {
  purpose:
    'To visit the time when everything was new. Each tells small scenes from it, and hears the same days from the other side. What was alive then is easier to find again.',
  asks: 'Good will, and details rather than dates. You will remember some things differently, and both are true.',
  notFor:
    'Not on a day when you are hurt by each other: the past then turns into proof. Not for telling something grave for the first time. Not when one of you is afraid of the other, has been threatened, has been drinking, or is in a crisis. Then talk to someone you trust, or to people whose work it is to help.',
};

export const ARRIVE: ScriptSide = {
  prompt: 'You are both here. Think of your first weeks.',
  hint: 'You needn’t search for anything. Something comes.',
};

export const TASTE: Sides = {
  speaker: {
    prompt: 'A taste or a smell from our first weeks.',
    others: ['What did we eat or drink in our first weeks?', 'A sound or a song from our first weeks.'],
    hint: 'What was it, and where were you sitting?',
    starters: ['I can still taste …', 'It smelled of …', 'We drank …'],
    stuck: 'Think of the first kitchen, café or car. Something was in the air.',
  },
  listener: { prompt: 'Go back there with your partner.', hint: 'You may remember it differently. Both are true.' },
};

export const LIGHT: Sides = {
  speaker: {
    prompt: 'How I saw you then: a light, a movement, a look.',
    others: ['The moment when I noticed you for the first time.', 'What did you wear when I liked you so much?'],
    hint: 'One picture, as if it were a photograph.',
    starters: ['I can still see you …', 'The light was …', 'You were wearing …'],
    stuck: 'Take the first picture that comes, even if it is a blurred one.',
  },
  listener: { prompt: 'Let yourself be seen, as you were then.' },
};

export const PLACE: Sides = {
  speaker: {
    prompt: 'A place from our beginning: what went on in me there?',
    others: [
      'When did I know that I wanted to see you again?',
      'What did I hope for then, and didn’t say?',
      'What was I afraid of when we began?',
    ],
    hint: 'First the place, then how you were. Also what you didn’t show.',
    starters: ['We were at …', 'I pretended to …', 'In truth I was …', 'I thought: …'],
    stuck: 'Walk there in your mind: the door, the street, the weather. Then look at yourself standing there.',
  },
  listener: {
    prompt: 'Listen for what you didn’t know about that day.',
    hint: 'Corrections can wait.',
    stuck: 'If you remember it differently, smile and go on listening.',
  },
};

export const SAY_BACK: Sides = {
  speaker: { prompt: 'Hear your own beginning, told by your partner.' },
  listener: {
    prompt: 'Tell it back: what was it like for your partner then?',
    hint: 'Like a story that you have just been given.',
    starters: ['You were standing …', 'You hoped …', 'And inside you …'],
    stuck: 'One detail and one feeling are enough.',
  },
};

export const ANSWER: Sides = {
  speaker: { prompt: 'Is that how it was?', stuck: 'It may be told a little differently and still be yours.' },
  listener: { prompt: 'Your partner is thinking about whether it fits.' },
};

export const SWAP: Sides = {
  speaker: { prompt: 'Breathe once. Now your own place.' },
  listener: { prompt: 'Thank you. Now you go along.' },
};

export const STILL: Sides = {
  speaker: {
    prompt: 'What of that time do I still find in you?',
    others: ['What of it would I like to have again, in a small way?', 'What do I like more today than then?'],
    starters: ['You still …', 'When you …, I see it again.', 'Even today I …'],
    stuck: 'A laugh, a way of walking, how your name is said. Something has stayed.',
  },
  listener: { prompt: 'Take it in. No answer needed.' },
};

export const KEEP: ScriptSide = {
  prompt: 'One line from your beginning to keep.',
  hint: 'Something that your partner told you.',
  stuck: 'A single word is enough. Nothing this time is fine, too.',
};
