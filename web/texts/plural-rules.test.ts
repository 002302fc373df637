import { expect, it } from 'vitest';
import { pluralFormsOf, pluralRuleOf, RULES } from './plural-rules.ts';

const CATEGORIES = ['zero', 'one', 'two', 'few', 'many', 'other'] as const;

it('[LA20] a language has as many plural forms as CLDR says for whole numbers', () => {
  expect(['en', 'es', 'pl', 'ar', 'ja'].map(pluralFormsOf)).toEqual([2, 2, 3, 6, 1]);
});

it.each(['en', 'de', 'es', ...Object.keys(RULES)])('[LA28] the rule for %s gives the forms of CLDR', (language) => {
  const rules = new Intl.PluralRules(language);
  const counts = Array.from({ length: 201 }, (_, count) => count);
  const used = new Set(counts.map((count) => rules.select(count)));
  const inOrder = CATEGORIES.filter((category) => used.has(category));
  const formOf = new Function('n', `return ${pluralRuleOf(language).plural}`) as (n: number) => number;
  expect(counts.map(formOf)).toEqual(counts.map((count) => inOrder.indexOf(rules.select(count))));
});
