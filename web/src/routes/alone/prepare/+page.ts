export { loadAloneTexts as load } from '#lib/alone/alone-texts.ts';

/** The draft is stored on the device. In a prerendered field, text typed before hydration would be lost. */
export const ssr = false;
