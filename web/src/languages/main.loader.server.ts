/** As main.loader.ts, while pages are prerendered. */
import toRuntime from 'wuchale/runtime';
import type { Part } from '#lib/language/catalogue.ts';
import { catalogueWhilePrerendering } from '#lib/language/prerendering.ts';

export const getRuntime = (part: Part) => toRuntime(catalogueWhilePrerendering(part));
export { getRuntime as getRuntimeRx };
