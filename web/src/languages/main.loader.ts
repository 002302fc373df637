/** wuchale makes compiled modules import their texts from here. */
import toRuntime from 'wuchale/runtime';
import { catalogueInUse, type Part } from '#lib/language/catalogue.ts';

export const getRuntime = (part: Part) => toRuntime(catalogueInUse(part));
export { getRuntime as getRuntimeRx };
