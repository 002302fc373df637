import type { PlainPages } from '#lib/language/plain-page.ts';

export const PLAIN_PAGES: PlainPages = {
  tooOld: {
    title: 'This page needs a newer browser.',
    paragraphs: [
      'Or its scripts are switched off. Nothing is lost: your room and everything in it are untouched.',
      'Open the same link in a newer browser, on any device, or switch scripts on.',
    ],
  },
  notLoaded: {
    title: 'Part of this page didn’t arrive.',
    paragraphs: [
      'The connection may have been gone for a moment. Nothing is lost: your room and everything in it are untouched.',
      'As soon as you are online, reload the page.',
    ],
    button: 'Reload the page',
  },
  broken: {
    title: 'Something broke on this page.',
    paragraphs: [
      'That is a mistake of ours. What was saved in your room stays saved, and what you wrote last is kept on this device.',
      'Reload the page. If it comes back, open your link again.',
    ],
    button: 'Reload the page',
  },
  noTexts: {
    title: 'The texts of this page couldn’t be loaded.',
    paragraphs: [
      'This device may be offline. Nothing is lost: your room and what you wrote are untouched.',
      'Try again once you’re online.',
    ],
    button: 'Try again',
  },
};
