/** As main.loader.ts, while pages are prerendered. */
import toRuntime from 'wuchale/runtime';
import { PARTS, type Part } from '#lib/language/catalogue.ts';
import { catalogueWhilePrerendering } from '#lib/language/prerendering.ts';

const runtimes = new Map(PARTS.map((part) => [part, toRuntime(catalogueWhilePrerendering(part))]));

export const getRuntime = (part: Part) => runtimes.get(part);
export { getRuntime as getRuntimeRx };
