export { loadAloneTexts as load } from '#lib/alone/alone-texts.ts';

/** What somebody prepares is on the device; a field that stood there before the page wakes would lose its first letters. */
export const ssr = false;
