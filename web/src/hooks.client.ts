import type { ClientInit } from '@sveltejs/kit/hooks';
import { loadTexts } from '#lib/language/catalogue.ts';
import { leaveAgainOnBack } from '#lib/site/leave-quickly.ts';

// Before anything is rendered: in a tab that was left with *Leave quickly*, "Back" leaves again.
leaveAgainOnBack();

/** SvelteKit renders the page after this, so that its texts are loaded. */
export const init: ClientInit = async () => {
  try {
    await loadTexts('door');
  } catch (problem) {
    // Shows the plain page for missing texts (app.html). Nothing has been typed yet, so a reload loses nothing.
    const page = document.documentElement;
    delete page.dataset['served'];
    page.classList.add('no-texts');
    window.addEventListener('online', () => location.reload());
    throw problem;
  }
};
