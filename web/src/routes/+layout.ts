import type { LayoutLoad } from './$types.ts';
import { loadTexts } from '#lib/language/catalogue.ts';
import { isOnDevice } from '#lib/language/language.ts';

/** Pages are prerendered without private content, which exists in the browser only. */
export const prerender = true;
export const ssr = true;

/** Loads the texts of a page before it is shown. The door (`/r`) needs only those that hooks.client.ts has loaded, so it opens quickly. */
export const load: LayoutLoad = async ({ route }) => {
  if (!isOnDevice || route.id === '/r') return;
  await loadTexts('rest');
};
