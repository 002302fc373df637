/** The texts of Mirror, step by step. */
import type { Script, ScriptSide } from '@heard/shared/exercise/script';
import type { Sides } from '../../../exercises/step-builders.ts';
export { NEXT_TIME, WISH, WISH_ANSWER } from './heard.ts';

export const TITLE: string = 'Mirror';
export const SUMMARY: string =
  'One tells in small pieces. The other says each one back, asks what else belongs to it, and feels with it.';
export const ABOUT: Script['about'] = {
  purpose:
    'For something that keeps coming back between you. Whoever listens says each piece back, asks what else belongs to it, and gathers it up. Then they say what makes sense to them, and how it may feel. Slowly, so that nothing has to be defended.',
  asks: 'Time without interruption. Whoever speaks takes one thing only, in small pieces. Whoever listens puts their own view aside for a while: it comes later, in a turn of its own. It sounds like a ritual at first. The slowness is what helps.',
  notFor:
    'Not in the middle of a quarrel, and not for telling something grave for the first time. Not when one of you is afraid of the other, has been hurt or threatened, has been drinking, or is in a crisis. Then talk to someone you trust, or to people whose work it is to help.',
};

export const ARRIVE: ScriptSide = {
  prompt: 'You are both here. Let the day become quiet.',
  hint: 'One of you speaks in small pieces, the other says each one back. Then you swap.',
};

export const GOOD_IN_YOU: Sides = {
  speaker: {
    prompt: 'One thing that is good between us, even now.',
    others: ['What do I trust in you?', 'What did you do this week that I noticed?'],
    hint: 'From here it is easier to look at what is hard.',
    starters: ['It is good that we …', 'I know that you …', 'This week you …'],
    stuck: 'Take something quite ordinary: who makes the coffee, who calls whom.',
  },
  listener: { prompt: 'Take it in. No answer needed.' },
};

export const SENT: Sides = {
  speaker: {
    prompt: 'What would I like you to understand tonight?',
    others: [
      'What comes back to me again and again?',
      'Where do I feel alone with something?',
      'What do I find hard to say to you?',
    ],
    hint: 'One thing, in small pieces. After two or three sentences, press “Hear it back”.',
    starters: ['When … happens, I feel …', 'For me it is hard that …', 'I tell myself that …', 'It reminds me of …'],
    stuck:
      'Describe one moment as a camera would see it, and then what happened inside you. If you say “you always”, begin again with “I”.',
  },
  listener: {
    prompt: 'Be a mirror: take it in, add nothing.',
    hint: 'Your own view can wait. It isn’t lost.',
    stuck:
      'If you notice that you disagree, breathe out and go on listening. You can ask to say it back when it gets long.',
  },
};

export const IS_THERE_MORE: Sides = {
  speaker: { prompt: 'Hear it said back. Then go on, if there is more.' },
  listener: {
    prompt: 'Say it back. Then ask what else belongs to it.',
    hint: 'Stay close to the words and add nothing. Ask because you would like to know.',
    starters: ['You say that …', 'So for you …', 'What else belongs to it?'],
    stuck: 'If you lost part of it, say: “Please tell me the last part once more.”',
  },
};

export const MORE: Sides = {
  speaker: {
    prompt: 'What else belongs to it?',
    others: ['What does it touch in me?', 'How long have I known this feeling?', 'What would I need in such a moment?'],
    hint: 'Often the important part comes second. You can be silent for a while before it.',
    starters: ['And then there is …', 'Underneath, I …', 'It goes back to …', 'What I long for is …'],
    stuck: 'Repeat your last sentence quietly and see what follows it. If nothing does, you are done.',
  },
  listener: {
    prompt: 'Stay curious. You don’t know the end of it yet.',
    stuck: 'Nobody accuses you, even if you appear in it. You hear what it is like for your partner.',
  },
};

export const GATHERED: Sides = {
  speaker: { prompt: 'Let your partner gather it up. Listen for what fits.' },
  listener: {
    prompt: 'Gather it up: what was it, from the beginning?',
    hint: 'The thread is enough, not each word.',
    starters: ['All in all you told me …', 'It began with …', 'The most important thing is …'],
    stuck: 'Take three things: what happened, what it felt like, what is needed.',
  },
};

export const ANSWER: Sides = {
  speaker: {
    prompt: 'Is that the whole of it?',
    hint: 'If one thing is missing, name that one.',
    stuck: 'It needn’t be complete. If you feel a little lighter, it has arrived.',
  },
  listener: { prompt: 'Your partner is thinking about whether it is all there.' },
};

export const SENSE: Sides = {
  speaker: { prompt: 'Hear what makes sense in it to your partner.' },
  listener: {
    prompt: 'What makes sense to you in it?',
    hint: 'Seen from your partner’s place. To see it isn’t to give in.',
    starters: ['I can follow you when …', 'Knowing you, I can see why …', 'Because …, of course you …'],
    stuck: 'Choose the smallest part that you can follow, and say only that. You can also pass.',
  },
};

export const FEELING: Sides = {
  speaker: { prompt: 'See whether you feel less alone with it.' },
  listener: {
    prompt: 'How might it feel to be there?',
    hint: 'A guess is welcome. One or two feelings.',
    starters: ['You may have felt …', 'Perhaps it was also …', 'In your place I would feel …'],
    stuck: 'Ask instead: “What is the feeling in it?”, and say the answer back.',
  },
};

export const SWAP: Sides = {
  speaker: {
    prompt: 'Breathe. Now you may tell what is on your mind.',
    hint: 'It can be something else. It needn’t be an answer.',
  },
  listener: { prompt: 'Thank you. Breathe, then you become the mirror.' },
};

export const THANKS: Sides = {
  speaker: {
    prompt: 'Thank your partner for one thing from tonight.',
    others: ['Which moment tonight was good for me?', 'What did I not know before tonight?'],
    starters: ['Thank you for …', 'It was good when you …', 'I didn’t know that …'],
    stuck: 'That somebody listened is enough to say thank you for.',
  },
  listener: { prompt: 'Take it in. No answer needed.' },
};

export const KEEP: ScriptSide = {
  prompt: 'One line of your partner’s that you want to remember.',
  hint: 'Something that you see differently now.',
  stuck: 'A single word is enough. Nothing this time is fine, too.',
};

export const BREATH: Sides = {
  speaker: { prompt: 'Breathe out together.', hint: 'What is still to come is easy.' },
  listener: { prompt: 'Breathe out together.', hint: 'What is still to come is easy.' },
};
