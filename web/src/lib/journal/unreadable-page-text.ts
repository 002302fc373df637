/** The message in place of a page that can't be read. */
import type { FullPageMessageText } from '#lib/site/full-page-message.ts';

export function unreadablePageText(why: 'gone' | 'newer' | 'damaged'): FullPageMessageText {
  switch (why) {
    case 'gone':
      return {
        title: 'This page isn’t in the journal.',
        happened:
          'It isn’t on this device. Browsers delete such things when a page isn’t used for a while, or it was another device.',
        words: 'What is in your room is untouched, and so are the files that you downloaded.',
        todo: 'Look at the list of pages that are here.',
      };
    case 'newer':
      return {
        title: 'This page was saved by a newer version.',
        happened: 'This version can’t read it.',
        words: 'It is still here, untouched.',
        todo: 'Reload to get the newest version, then open it again.',
      };
    case 'damaged':
      return {
        title: 'This page doesn’t open.',
        happened: 'What the browser stored of it was changed or damaged, so the passphrase doesn’t open it.',
        words: 'The other pages are not touched by this.',
        todo: 'If you saved the journal as a file before, bring that file in: the page comes back with it.',
      };
  }
}
