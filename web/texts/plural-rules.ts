/** How many plural forms a language has, and the rule of its `Plural-Forms` header. Forms are in CLDR's order: zero, one, two, few, many, other. */
import { defaultPluralRule, type PluralRule } from 'wuchale';

const EAST_SLAVIC =
  'n % 10 == 1 && n % 100 != 11 ? 0 : n % 10 >= 2 && n % 10 <= 4 && (n % 100 < 12 || n % 100 > 14) ? 1 : 2';

/** Rules of CLDR for whole numbers, where they aren't `n == 1 ? 0 : 1`. */
export const RULES: Record<string, string> = {
  ...Object.fromEntries(['ja', 'zh', 'ko', 'vi', 'th', 'id', 'ms'].map((language) => [language, '0'])),
  ...Object.fromEntries(['fr', 'pt', 'hi', 'fa', 'bn', 'hy'].map((language) => [language, 'n > 1 ? 1 : 0'])),
  ...Object.fromEntries(['ru', 'uk', 'be', 'sr', 'hr', 'bs'].map((language) => [language, EAST_SLAVIC])),
  ...Object.fromEntries(['cs', 'sk'].map((language) => [language, 'n == 1 ? 0 : n >= 2 && n <= 4 ? 1 : 2'])),
  pl: 'n == 1 ? 0 : n % 10 >= 2 && n % 10 <= 4 && (n % 100 < 12 || n % 100 > 14) ? 1 : 2',
  lt: 'n % 100 > 10 && n % 100 < 20 || n % 10 == 0 ? 2 : n % 10 == 1 ? 0 : 1',
  lv: 'n % 10 == 0 || n % 100 > 10 && n % 100 < 20 ? 0 : n % 10 == 1 ? 1 : 2',
  sl: 'n % 100 == 1 ? 0 : n % 100 == 2 ? 1 : n % 100 == 3 || n % 100 == 4 ? 2 : 3',
  ro: 'n == 1 ? 0 : n == 0 || n % 100 > 0 && n % 100 < 20 ? 1 : 2',
  is: 'n % 10 == 1 && n % 100 != 11 ? 0 : 1',
  he: 'n == 1 ? 0 : n == 2 ? 1 : 2',
  ar: 'n == 0 ? 0 : n == 1 ? 1 : n == 2 ? 2 : n % 100 >= 3 && n % 100 <= 10 ? 3 : n % 100 >= 11 ? 4 : 5',
};

/** How many plural forms the language has for whole numbers: two in German, three in Polish, six in Arabic. */
export function pluralFormsOf(language: string): number {
  const rules = new Intl.PluralRules(language);
  return new Set(Array.from({ length: 201 }, (_, count) => rules.select(count))).size;
}

/** For languages missing in `RULES` only the number of forms is right. */
export function pluralRuleOf(language: string): PluralRule {
  return { nplurals: pluralFormsOf(language), plural: RULES[language] ?? defaultPluralRule.plural };
}
