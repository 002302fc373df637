/** The texts of Two views, step by step. */
import type { Script, ScriptSide } from '@heard/shared/exercise/script';
import type { Sides } from '../../../exercises/step-builders.ts';

export const TITLE: string = 'Two views';
export const SUMMARY: string = 'One difference between you, seen from both sides. Nobody has to give theirs up.';
export const ABOUT: Script['about'] = {
  purpose:
    'Two people never want everything alike. Here you look at one difference from one side and then from the other, until both sides are understood. You don’t look for a solution.',
  asks: 'A difference that you can bear to look at. Speak about your own side only. Say back the other side so that it fits. Then each of you writes a few lines in a column of your own, and both columns stay.',
  notFor:
    'Not for deciding something tonight, and not for telling something grave for the first time. Being lied to, hurt or threatened is not a difference of views. Not when one of you is afraid of the other, has been drinking, or is in a crisis. Then talk to someone you trust, or to people whose work it is to help.',
};

export const BOTH_ARRIVE: ScriptSide = {
  prompt: 'You are both here. Breathe with the shape, if you like.',
  hint: 'Tonight nobody has to change, and nobody has to be right.',
};

export const CHOOSE: ScriptSide = {
  prompt: 'Choose one difference between you that you can look at calmly.',
  hint: 'Early or late, tidy or untidy, company or quiet, saving or spending. Not the one that hurts most.',
  starters: ['We are different in how we …', 'I like it …, and you like it …'],
  stuck: 'If you name two, take the smaller one. The other can have an evening of its own.',
};

export const MY_SIDE: Sides = {
  speaker: {
    prompt: 'What is it like on my side of this difference?',
    others: ['What do I like about my way?', 'Where did I learn to do it like this?', 'What is my way good for?'],
    hint: 'Only your own side. Your partner tells theirs later.',
    starters: ['For me it is …', 'I like it when …', 'I learned it when …', 'Without it I feel …'],
    stuck:
      'Tell one scene: a morning, a trip, a kitchen. If you are speaking about your partner’s way, come back to yours.',
  },
  listener: {
    prompt: 'Listen as if you heard this for the first time.',
    hint: 'Nothing is decided tonight. You will have just as much time.',
    stuck: 'If you are collecting reasons against it, note one word and put the pen down. Your side comes.',
  },
};

export const SHORT_SAY_BACK: Sides = {
  speaker: { prompt: 'Hear how it sounds. It is still your turn.' },
  listener: {
    prompt: 'In a few words: how is it on that side?',
    hint: 'Without comparing it to yours.',
    starters: ['For you it is …', 'You like …', 'So far I hear that …'],
    stuck: 'One thing that you remember is enough.',
  },
};

export const WHAT_MATTERS: Sides = {
  speaker: {
    prompt: 'What is important to me in it?',
    others: ['What would I lose if I gave it up?', 'What do I feel when there is no place for it?'],
    hint: 'Behind a habit there is often something that one needs: rest, freedom, safety, closeness.',
    starters: ['What matters to me in it is …', 'It gives me …', 'I need …', 'I am afraid that without it …'],
    stuck: 'Think of a day when it went the other way. What did you miss in it? You can also just go on.',
  },
  listener: {
    prompt: 'Listen for what your partner needs in it.',
    stuck: 'To understand it is not to agree with it. You keep your own view.',
  },
};

export const SAY_BACK: Sides = {
  speaker: { prompt: 'Let your partner finish. Afterwards you say whether it fits.' },
  listener: {
    prompt: 'How does it look from your partner’s side?',
    hint: 'Say it so that your partner can answer: “That’s it.”',
    starters: ['From your side it is …', 'You need …', 'What matters to you in it is …'],
    stuck: 'Begin with “For you” and say one sentence. If a “but” comes, stop before it.',
  },
};

export const ANSWER: Sides = {
  speaker: {
    prompt: 'Is your side understood?',
    hint: 'Understood is not the same as agreed with.',
    stuck:
      'If one thing is missing, choose “Not quite” and name it. After two attempts, either of you can let it rest.',
  },
  listener: { prompt: 'Your partner is thinking about what you said.' },
};

export const MAKES_SENSE: Sides = {
  speaker: { prompt: 'Hear what makes sense to your partner in it.' },
  listener: {
    prompt: 'What in it makes sense to you?',
    hint: 'One thing is enough. You can think differently and still see it.',
    starters: ['It makes sense to me that …', 'I can see why …', 'In your place I would also …'],
    stuck: 'If nothing makes sense yet, say what you would like to understand better. You can also pass.',
  },
};

export const SWAP: Sides = {
  speaker: { prompt: 'Breathe once. Now tell your own side.' },
  listener: { prompt: 'Thank you. Now you listen to the other side.' },
};

export const COLUMNS: ScriptSide = {
  prompt: 'Write down your own side in a few short lines.',
  hint: 'Each has a column. Both stay as they are, and nobody makes one out of the two.',
  starters: ['For me …', 'I like …', 'I need …', 'I can also …'],
  stuck: 'Write the line that was said back to you and that fitted. One line is enough.',
};

export const ENJOY: Sides = {
  speaker: {
    prompt: 'One difference between us that I enjoy.',
    others: [
      'Something that you do quite differently, and that I like.',
      'What have I learned from your way of doing things?',
    ],
    hint: 'It needn’t be tonight’s: how you eat, dance, pack, fall asleep.',
    starters: ['I enjoy that you …', 'Without you I would never …', 'I like to watch how you …'],
    stuck: 'Think back: what surprised you when you got to know each other?',
  },
  listener: { prompt: 'Enjoy it. No answer needed.' },
};

export const NEXT_TIME: ScriptSide = {
  prompt: 'When would you like to meet here again?',
  hint: 'You can also leave it open.',
  stuck: 'If you can’t find a time now, leave it open. The room stays where it is.',
};

export const KEEP: ScriptSide = {
  prompt: 'One line from your partner’s side that you want to remember.',
  hint: 'Something that you understood tonight.',
  stuck: 'A single word is enough. Nothing this time is fine, too.',
};
