import type { FullPageMessageText } from '#lib/site/full-page-message.ts';

/** For a room's address `/r/ID` on a device without the room's secret. */
export const unknownRoomText = (): FullPageMessageText => ({
  title: 'This device doesn’t know this room.',
  happened:
    'The address above works only on the device and in the browser that it was copied from. Perhaps that wasn’t this one, or this browser has forgotten the room.',
  words: 'The room and everything in it are untouched.',
  todo: 'Open your link from your messages, the one with # and a row of letters. Did you get only this address? Then ask for the link.',
});
