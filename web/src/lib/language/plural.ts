/**
 * A sentence with a number in it: `plural(count, ['# page.', '# pages.'])`, the number in place of `#`. What stands in the source is
 * what English needs. wuchale replaces it with the forms of the page's language, as many as its .po file names (`Plural-Forms`), and
 * adds that file's rule.
 */
import { numberText } from './formats.ts';

const inEnglish = (count: number) => (count === 1 ? 0 : 1);

/** `formOf`: the index of the form for a count. A language with one form only comes as a string. */
export function plural(
  count: number,
  forms: readonly string[] | string,
  formOf: (count: number) => number = inEnglish,
): string {
  const all = typeof forms === 'string' ? [forms] : forms;
  return (all[formOf(count)] ?? all.at(-1) ?? '').replace('#', () => numberText(count));
}
