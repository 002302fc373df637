import type { OpeningFailure } from '#lib/room/room-opening.ts';
import type { FullPageMessageText } from '#lib/site/full-page-message.ts';

const kept = () => 'Nothing is lost: what you typed is still here.';

const texts = (): Record<OpeningFailure, FullPageMessageText> => ({
  'sign-in': {
    title: 'You need to sign in to the server again.',
    happened: 'This server is behind a login, and yours has expired.',
    words: kept(),
    todo: 'Sign in, then press again.',
  },
  unreachable: {
    title: 'The server can’t be reached.',
    happened: 'This device may be offline, or the server is away for a moment.',
    words: kept(),
    todo: 'When you are online, press again. It stays one room, however often you press.',
  },
  'too-many': {
    title: 'The server asks for a moment.',
    happened: 'Many rooms were opened from here in a short time.',
    words: kept(),
    todo: 'Wait a minute, then press again.',
  },
  refused: {
    title: 'The server didn’t open the room.',
    happened: 'It doesn’t understand what this page asked for. One of them may be newer than the other.',
    words: kept(),
    todo: 'Reload the page, then press again.',
  },
  'storage-refused': {
    title: 'This browser keeps nothing for this page.',
    happened:
      'A room needs a place on this device for its key. Private windows often have none, or it is switched off.',
    words: 'Nothing was sent. What you typed is still here.',
    todo: 'Open this page in an ordinary window, or allow it to store data, then press again.',
  },
});

/** What to say when opening a new room has failed. */
export function openingProblemText(problem: OpeningFailure): FullPageMessageText {
  return texts()[problem];
}
