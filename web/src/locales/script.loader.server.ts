/** While pages are prerendered, each has a language of its own (`hooks.server.ts`). */
export { textsWhilePrerendering as getRuntime, textsWhilePrerendering as getRuntimeRx } from '#lib/language/prerendering.ts';
