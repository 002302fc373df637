import type { FullPageMessageText } from '#lib/site/full-page-message.ts';

/** A room's own page without the secret that opens it. */
export const unknownRoomText = (): FullPageMessageText => ({
  title: 'This device doesn’t know this room.',
  happened:
    'The address above works only on the device and in the browser that it was copied from. Perhaps that wasn’t this one, or this browser has forgotten the room.',
  words: 'The room and everything in it are untouched.',
  todo: 'Open your link from your messages, the one with # and a row of letters. Did you get only this address? Then ask for the link.',
});
