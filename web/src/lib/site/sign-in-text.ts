import type { FullPageMessageText } from './full-page-message.ts';

/** Something in front of the server wants a login: said in place of a room that can't be read. */
export const signInText = (): FullPageMessageText => ({
  title: 'You need to sign in to the server again.',
  happened:
    'This server is behind a login, and yours has expired. Until you sign in, nothing gets through to your room.',
  words: 'Nothing is lost. What you wrote is in the room or kept on this device.',
  todo: 'Sign in, then come back to this page.',
});
