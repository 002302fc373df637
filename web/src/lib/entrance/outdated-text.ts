import type { FullPageMessageText } from '#lib/site/full-page-message.ts';

const outdated = () => ({
  title: 'This page is too old for your room.',
  happened:
    'Something in the room was written with a newer version of Heard, and this page can’t read it. For now it hides the conversation, so that you two never see different things.',
  todo: 'Reload the page. If it still says this, the server needs the newer version too: tell whoever runs it.',
});

/** For a room with content that this build can't read. */
export const outdatedText = (): FullPageMessageText => ({
  ...outdated(),
  words: 'Nothing is lost. What you wrote is in the room or kept on this device, and what you were typing is, too.',
});

/** The same for a browser without storage, where a reload loses what isn't in the room yet. */
export const outdatedUnkeptText = (): FullPageMessageText => ({
  ...outdated(),
  words: 'This browser keeps nothing. What isn’t in the room yet is shown below: copy it before you reload the page.',
});
