/** What compiled components ask for their texts: the one catalogue that is loaded (`lib/language/catalogue.ts`). */
export { textsInUse as getRuntime, textsInUse as getRuntimeRx } from '#lib/language/catalogue.ts';
