/** The texts of By myself, step by step. */
import type { Script, ScriptSide } from '@heard/shared/exercise/script';

export const TITLE: string = 'By myself';
export const SUMMARY: string = 'Ten minutes on your own, to find out what you feel and what you would like to say.';
export const ABOUT: Script['about'] = {
  purpose:
    'To find out what is going on in you before you talk, after you have talked, or when there is nobody to talk with. You need no partner and no room for it.',
  asks: 'Ten minutes in a place where nobody disturbs you. You write for yourself. What you write stays on this device unless you take a line with you.',
  notFor:
    'It does not replace talking with somebody. Not when you would have to write something grave for the first time and be alone with it. Not when you are afraid, have been hurt or threatened, have been drinking, or are in a crisis. Then talk to someone you trust, or to people whose work it is to help.',
};

export const ARRIVE: ScriptSide = {
  prompt: 'Sit down and breathe out slowly, three times.',
  hint: 'Nothing has to come of this. You can stop at any moment.',
  stuck: 'If you can’t get calm, look around and name five things that you see. Then go on.',
};

export const FEEL: ScriptSide = {
  prompt: 'What do I feel right now?',
  others: ['How is my body at this moment?', 'What has been the mood of my day?'],
  hint: 'One word is enough. Two feelings that don’t fit together are fine, too.',
  starters: ['Right now I feel …', 'In my body I notice …', 'A small part of me …', 'I don’t know yet, but …'],
  stuck: '“I don’t know yet” is an answer. Or begin with the body: shoulders, throat, stomach, hands.',
};

export const KNOW: ScriptSide = {
  prompt: 'What do I know for certain?',
  others: ['What happened, as a camera would have seen it?', 'What part of it is mine?'],
  hint: 'What you saw and heard is one thing. What you think it means is another.',
  starters: ['I know that …', 'I saw …', 'I suppose that …', 'I don’t know whether …'],
  stuck: 'Take one sentence from your thoughts. Ask: did I see or hear this? If not, begin it with “I suppose”.',
};

export const SAY: ScriptSide = {
  prompt: 'What would I like to say?',
  others: ['What do I want to be known about me?', 'What would I say if it were easy?'],
  hint: 'About yourself, not about what somebody else did. Nobody reads this.',
  starters: ['I would like you to know that …', 'For me it is …', 'What is hard to say is …'],
  stuck: 'Write it badly first. Then mark the one sentence that is the truest, and leave the rest.',
};

export const ASK: ScriptSide = {
  prompt: 'What would I like to ask for?',
  others: ['What would help me a little?', 'What do I need this week?'],
  hint: 'Small enough that somebody could say yes or no to it.',
  starters: ['I would like to ask for …', 'It would help me if …', 'I need nothing but …'],
  stuck: 'If you want something to stop, ask yourself what you would like to have instead.',
};

export const LEAVE: ScriptSide = {
  prompt: 'What will I leave for another day?',
  others: ['What doesn’t have to be solved tonight?'],
  hint: 'It will still be there when you want to come back to it.',
  starters: ['Tonight I leave …', 'Later I want to come back to …'],
  stuck: 'Leaving nothing is fine. Then breathe out once more, and close this.',
};
