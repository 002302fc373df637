/** The text for an intent that the conductor refused. */
import type { RefusalCode } from '@heard/shared/exercise/refusal';

/** `partner`: the partner's name. */
export function refusalText(code: RefusalCode, partner: string): { sentence: string; remedy: string } {
  switch (code) {
    case 'stale':
      return { sentence: 'The room had already moved on.', remedy: 'Look again: the screen shows where you both are.' };
    case 'other-conversation':
      return {
        sentence: 'That was meant for an earlier conversation.',
        remedy: 'Nothing changed in this one. Look again: the screen shows what to do now.',
      };
    case 'not-your-turn':
      return { sentence: `This is ${partner}’s to press.`, remedy: `Wait until ${partner} hands over.` };
    case 'not-now':
      return {
        sentence: 'That isn’t possible at this point.',
        remedy: 'The buttons on the screen are what is open now.',
      };
    case 'too-early':
      return { sentence: 'It is a little early for that.', remedy: 'Give it a moment, then press again.' };
    case 'minutes-used':
      return {
        sentence: 'You have taken two minutes already.',
        remedy: `${partner} can give you another one with a nod.`,
      };
    case 'already':
      return { sentence: 'That is done already.', remedy: 'Nothing more to do.' };
    case 'not-in-step':
      return { sentence: 'Nothing is running in this room yet.', remedy: 'Begin a conversation first.' };
    case 'room-busy':
      return {
        sentence: 'A conversation is open in this room.',
        remedy: 'Finish or stop it before you begin a new one.',
      };
    case 'malformed':
      return { sentence: 'This page and the server don’t understand each other.', remedy: 'Reload the page once.' };
  }
}
