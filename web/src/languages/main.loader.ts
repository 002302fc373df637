/** wuchale makes compiled modules import their texts from here. */
import toRuntime from 'wuchale/runtime';
import { catalogueInUse, PARTS, type Part } from '#lib/language/catalogue.ts';

const runtimes = new Map(PARTS.map((part) => [part, toRuntime(catalogueInUse(part))]));

export const getRuntime = (part: Part) => runtimes.get(part);
export { getRuntime as getRuntimeRx };
