/** The texts of Open time, step by step. */
import type { Script, ScriptSide } from '@heard/shared/exercise/script';

export const TITLE: string = 'Open time';
export const SUMMARY: string = 'An hour for the two of you with nothing to do, and one bell at the end.';
export const ABOUT: Script['about'] = {
  purpose:
    'Time together without a task. You are quiet for a few minutes, and then you do whatever you like: a walk, a coffee, the dishes. Nothing is asked, and nothing has to come of it.',
  asks: 'Time with nothing planned in it. Put the phone where you hear it and don’t see it. There are no turns and no clock to look at. One bell ends it.',
  notFor:
    'Not for the talk that you have been putting off, and not for telling something grave for the first time. Not when one of you is afraid of the other, has been hurt or threatened, has been drinking, or is in a crisis. Then talk to someone you trust, or to people whose work it is to help.',
};

export const BOTH_ARRIVE: ScriptSide = {
  prompt: 'You are both here. Nothing has to happen now.',
  hint: 'Put other things away, and leave the sound on for the bell.',
};

export const QUIET: ScriptSide = {
  prompt: 'A few quiet minutes, each where you are.',
  hint: 'Look out of the window, listen to the house, close your eyes. You are quiet together.',
  stuck: 'Restless? Count ten breaths and begin again. If being quiet is too much tonight, go on.',
};

export const OPEN: ScriptSide = {
  prompt: 'This time is yours. Put the phone away; a bell ends it.',
  hint: 'A walk while you talk, a coffee, cooking the same dish, or saying very little. There are no turns.',
  starters: ['Outside I can see …', 'I’m just making …', 'Do you remember …', 'Let’s be quiet for a bit.'],
  stuck:
    'If it feels long, do something with your hands: tea, dishes, a short walk. Plans and problems can wait for another day. You can end it sooner.',
};

export const KEEP: ScriptSide = {
  prompt: 'One moment from this time that you want to keep.',
  hint: 'A sound, a sentence, a laugh. Or nothing at all.',
  stuck: 'A single word is enough. Nothing this time is fine, too.',
};

export const NEXT_TIME: ScriptSide = {
  prompt: 'When would you like to have time like this again?',
  hint: 'You can also leave it open.',
  stuck: 'If you can’t find a time now, leave it open.',
};
