import type { FullPageMessageText } from './full-page-message.ts';

/** Shown in place of a room while a login proxy in front of the server requires signing in. */
export const signInText = (): FullPageMessageText => ({
  title: 'You need to sign in to the server again.',
  happened:
    'This server is behind a login, and yours has expired. Until you sign in, nothing gets through to your room.',
  words: 'Nothing is lost. What you wrote is in the room or kept on this device.',
  todo: 'Sign in, then come back to this page.',
});
