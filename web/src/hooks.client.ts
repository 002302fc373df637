import type { ClientInit } from '@sveltejs/kit/hooks';
import { loadTexts } from '#lib/language/catalogue.ts';
import { language } from '#lib/language/language.ts';
import { directionOf } from '#lib/language/languages.ts';
import { sayNoTexts } from '#lib/language/no-texts.ts';
import { leaveAgainOnBack } from '#lib/site/leave-quickly.ts';

// Before anything is shown: in a tab that somebody left, "Back" leads away again.
leaveAgainOnBack();

/** Nothing is shown before its texts are there. */
export const init: ClientInit = async () => {
  try {
    await loadTexts('door');
  } catch (problem) {
    // Never a blank page, and once there is a network, the page by itself: nothing is typed here that could be lost.
    const again = () => location.reload();
    sayNoTexts(language.current, document, again);
    window.addEventListener('online', again);
    throw problem;
  }
  document.documentElement.dir = directionOf(language.current);
};
