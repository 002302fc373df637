import type { LayoutLoad } from './$types.ts';
import { loadTexts } from '#lib/language/catalogue.ts';
import { isOnDevice } from '#lib/language/language.ts';

/** Pages are prerendered as empty rooms; everything that is private happens in the browser. */
export const prerender = true;
export const ssr = true;

/** What the page says has to be there before it is shown. A link is to open quickly: the rest of its room comes while it is read. */
export const load: LayoutLoad = async ({ route }) => {
  if (!isOnDevice || route.id === '/r') return;
  await loadTexts('rest');
};
