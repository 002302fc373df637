import type { ClientInit } from '@sveltejs/kit/hooks';
import { loadTexts } from '#lib/language/catalogue.ts';
import { leaveAgainOnBack } from '#lib/site/leave-quickly.ts';

// Before anything is shown: in a tab that somebody left with *Leave quickly*, "Back" leads away again.
leaveAgainOnBack();

/** Nothing is shown before its texts are loaded. */
export const init: ClientInit = async () => {
  try {
    await loadTexts('door');
  } catch (problem) {
    // Shows the plain page for this (app.html). Nothing has been typed that a reload could lose.
    const page = document.documentElement;
    delete page.dataset['served'];
    page.classList.add('no-texts');
    window.addEventListener('online', () => location.reload());
    throw problem;
  }
};
