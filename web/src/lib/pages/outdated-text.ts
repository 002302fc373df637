import type { FaceText } from './face.ts';

const outdated = () => ({
  title: 'This page is older than your room.',
  happened:
    'A newer version of Heard wrote something that this page can’t read. It shows nothing of the conversation now: you two must never see different things.',
  todo: 'Load the page again. If it still says this, the server needs the newer version, too: tell whoever runs it.',
});

/** The room holds what this build can't read. */
export const outdatedText = (): FaceText => ({
  ...outdated(),
  words: 'Nothing is lost. What you wrote is in the room or kept on this device, and what you were typing is, too.',
});

/** The same where this browser keeps nothing: what isn't in the room yet would go with the page. */
export const outdatedUnkeptText = (): FaceText => ({
  ...outdated(),
  words: 'This browser keeps nothing. What isn’t in the room yet stands below: copy it before you load the page again.',
});
