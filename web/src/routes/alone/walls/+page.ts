export { loadAloneTexts as load } from '#lib/alone/alone-texts.ts';
