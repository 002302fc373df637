/**
 * A sentence with a number in it: `plural(count, ['# page.', '# pages.'])`, the number in place of `#`. The catalogue brings the
 * forms of its language and the rule which of them fits; what stands here is what English needs.
 */
import { numberText } from './formats.ts';

const inEnglish = (count: number) => (count === 1 ? 0 : 1);

export function plural(count: number, forms: readonly string[], formOf: (count: number) => number = inEnglish): string {
  return (forms[formOf(count)] ?? forms.at(-1) ?? '').replace('#', () => numberText(count));
}
