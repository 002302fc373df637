import type { FaceText } from './face.ts';

/** Something in front of the server wants a login: said in place of a room that can't be read. */
export const signInText = (): FaceText => ({
  title: 'Your server asks you to sign in again.',
  happened:
    'There is a login in front of it, and yours has run out. Until you sign in, nothing gets through to your room.',
  words: 'Nothing is lost. What you wrote is in the room or kept on this device.',
  todo: 'Sign in, then come back to this page.',
});
