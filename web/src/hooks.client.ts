import type { ClientInit } from '@sveltejs/kit/hooks';
import { loadTexts } from '#lib/language/catalogue.ts';
import { language } from '#lib/language/language.ts';
import { directionOf } from '#lib/language/languages.ts';
import { leaveAgain } from '#lib/safety/leave-quickly.ts';

// Before anything is shown: in a tab that somebody left, "Back" leads away again.
leaveAgain();

/** Nothing is shown before its texts are there. */
export const init: ClientInit = async () => {
  document.documentElement.dir = directionOf(language.current);
  await loadTexts('door');
};
