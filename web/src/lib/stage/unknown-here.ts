import type { FaceText } from '#lib/pages/face.ts';

/** A room's own page without the secret that opens it. */
export const unknownHere = (): FaceText => ({
  title: 'This device doesn’t know this room.',
  happened: 'Browsers sometimes forget what a page keeps, and another browser never knew it.',
  words: 'The room and everything in it are untouched.',
  todo: 'Open the link from your messages again; it always works.',
});
