/** The texts of Quarter hours and of its short form, Five and five. */
import type { Script, ScriptSide } from '@heard/shared/exercise/script';
import type { Sides } from '../../../exercises/step-builders.ts';
export { NEXT_TIME } from './heard.ts';

const NOT_FOR =
  'Not for telling something grave for the first time: the other one can’t ask, and you can’t see how it arrives. Not when one of you is afraid of the other, has been hurt or threatened, has been drinking, or is in a crisis. Then talk to someone you trust, or to people whose work it is to help.';

export const TITLE: string = 'Quarter hours';
export const SUMMARY: string =
  'Nearly a quarter of an hour for one, then for the other, three times each. Nobody answers.';
export const ABOUT: Script['about'] = {
  purpose:
    'So that each of you can speak without being interrupted, and find out while speaking what it is about. There is no answer, no advice and no comfort, only somebody who listens.',
  asks: 'The will to let things stand. The time turns by itself: a bell, then fifteen seconds to finish the sentence. Whoever is done early is silent. Afterwards you don’t speak about what was said, at least until tomorrow.',
  notFor: NOT_FOR,
};

export const SHORT_TITLE: string = 'Five and five';
export const SHORT_SUMMARY: string = 'Five minutes for one, five for the other, three times each. Nobody answers.';
export const SHORT_ABOUT: Script['about'] = {
  purpose:
    'The short form of Quarter hours: each speaks without being interrupted, and nobody answers. Five minutes are enough to come to what is under the first sentence.',
  asks: 'The will to let things stand. The time turns by itself: a bell, then fifteen seconds to finish the sentence. Whoever is done early is silent. Afterwards you don’t speak about what was said, at least until tomorrow.',
  notFor: NOT_FOR,
};

export const ARRIVE: ScriptSide = {
  prompt: 'Sit comfortably. From now on the time turns by itself.',
  hint: 'At the bell there are fifteen seconds to finish the sentence, then it is the other one’s time. Nobody presses anything.',
};

const LISTENER: ScriptSide = {
  prompt: 'Listen and be silent. Nothing is answered, not even later.',
  hint: 'No questions and no comforting. Being there is all there is to do.',
  stuck: 'If your thoughts wander, come back to the voice. If it is silent, be silent together.',
};

/** The subjects of the three stretches, from the everyday to the personal. */
export const NOW: Sides = {
  speaker: {
    prompt: 'How am I these days?',
    others: ['What fills my days, and what is missing in them?', 'What is on my mind when I wake up?'],
    hint: 'This time is yours. Speak about yourself, with as many pauses as you like.',
    starters: ['These days I …', 'I wake up and …', 'What tires me is …', 'What keeps me going is …'],
    stuck: 'Silence is part of it: you needn’t fill the time. Wait until the next sentence comes by itself.',
  },
  listener: LISTENER,
};

export const US: Sides = {
  speaker: {
    prompt: 'What is it like for me to be with you?',
    others: ['When do I feel close to you?', 'Where do I hold back with you?'],
    hint: 'Only your own side. What you heard before needs no reply.',
    starters: ['With you I am …', 'I feel close when …', 'I hold back when …', 'I miss …'],
    stuck: 'Begin with one scene from this week in which you were together, or would have liked to be.',
  },
  listener: LISTENER,
};

export const LONGING: Sides = {
  speaker: {
    prompt: 'What do I long for?',
    others: ['Who would I like to be in a year?', 'What in me has had no place for a long time?'],
    hint: 'Large or small. Nothing of it has to be fulfilled.',
    starters: ['I long for …', 'If nothing stood in the way …', 'A part of me wants …', 'I would like to dare …'],
    stuck: 'Finish “I would like …” ten times, slowly. See which one stays with you.',
  },
  listener: LISTENER,
};

export const TURNED: Sides = {
  speaker: { prompt: 'Breathe. Your time begins by itself.', hint: 'You needn’t take up what you heard.' },
  listener: { prompt: 'Thank you. Now it is quiet on your side.' },
};

export const KEEP: ScriptSide = {
  prompt: 'One line of your partner’s that stays with you.',
  hint: 'Don’t speak about it any more tonight. Let it rest until tomorrow.',
  stuck: 'A single word is enough. Nothing this time is fine, too.',
};
