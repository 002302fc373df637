/** What My walls asks. */
import type { Script } from '@heard/shared/exercise/script';
import type { WallQuestion } from '#lib/alone/wall-question.ts';

export const TITLE: string = 'My walls';
export const SUMMARY: string = 'A look at how I protect myself, and what it costs me. For nobody else.';
export const ABOUT: Script['about'] = {
  purpose:
    'Everybody protects what is soft in them. A wall was useful once, and often still is. Here you look at yours: what it is for, what it costs, and whether it could have a door.',
  asks: 'Fourteen questions, one at a time. Skip any of them, go back, stop when you like. There is no result: in the end you write down in your own words what you want to remember.',
  notFor:
    'Not for going back alone to something terrible that was done to you. Not when somebody hurts or threatens you, and not in a crisis. If that comes up, stop here and be with somebody you trust.',
};

export const QUESTIONS: readonly WallQuestion[] = [
  {
    id: 'kept-back',
    prompt: 'When did I last keep something back that mattered to me?',
    hint: 'A small moment is enough. Last week will do.',
  },
  {
    id: 'instead',
    prompt: 'What did I do instead of saying it?',
    hint: 'Joke, explain, work, help, agree, go quiet, leave the room. Each of these can be a wall.',
  },
  {
    id: 'outside',
    prompt: 'What do others see of me at such a moment?',
    hint: 'As a friend would describe it who likes you.',
  },
  {
    id: 'inside',
    prompt: 'What would they see if they could look behind it?',
    hint: 'One word is enough. “I don’t know yet” is an answer, too.',
  },
  {
    id: 'fear',
    prompt: 'What am I afraid could happen if I showed it?',
    hint: 'Write it down even if it sounds unlikely. Fears are rarely exact.',
  },
  {
    id: 'body',
    prompt: 'How does my body tell me that the wall is going up?',
    hint: 'Jaw, stomach, breath, a sudden need to look at the phone …',
  },
  {
    id: 'first',
    prompt: 'When did I first need it?',
    hint: 'You can leave this out. A time and a place are enough; it needn’t become a story.',
  },
  {
    id: 'kept-safe',
    prompt: 'What has it kept me safe from?',
    hint: 'It was put up for a reason. That may be said with respect.',
  },
  {
    id: 'cost-me',
    prompt: 'What does it cost me?',
    hint: 'Sleep, closeness, an evening, an answer that I never heard …',
  },
  {
    id: 'cost-others',
    prompt: 'What do people close to me miss because of it?',
    hint: 'Not to blame yourself. Only to look.',
  },
  {
    id: 'lower',
    prompt: 'Where, or with whom, is it lower already?',
    hint: 'A person, a walk, a hobby, an animal, the dark, a letter …',
  },
  {
    id: 'needed',
    prompt: 'Where do I still need it?',
    hint: 'Not every wall has to go. Some people and some evenings are not safe, and you decide that.',
  },
  {
    id: 'door',
    prompt: 'What would a small door in it look like?',
    hint: 'One sentence, one person, one evening. A door can also be closed again.',
  },
  {
    id: 'knock',
    prompt: 'What should somebody know who would like to knock?',
    hint: 'What helps you when you have gone quiet, and what doesn’t.',
  },
];

/** The last page: not an answer any more, but what shall stay of them. */
export const REMEMBER: WallQuestion = {
  id: 'remember',
  prompt: 'What do I want to remember of this?',
  hint: 'In your own words, as many or as few as you like.',
};
