import { expect, it } from 'vitest';
import { tidyName } from './name.ts';

it.each([
  ['nothing', ''],
  ['spaces of all widths', ' \t\u00a0\u2003\u3000'],
  ['zero-width spaces and joiners', '\u200b\u200c\u200d\ufeff'],
  ['a soft hyphen', '\u00ad'],
  ['directions', '\u200e\u202e\u2067\u2069'],
  ['Hangul fillers', '\u3164\u115f\uffa0'],
  ['a blank pattern of dots', '\u2800\u2800'],
  ['variation selectors and tags', '\ufe0f\u{e0061}'],
  ['half a character', '\ud83d'],
])('[BR50] a name without visible characters is empty: %s', (_what, typed) => {
  expect(tidyName(typed)).toBe('');
});

it.each([
  ['Ana', ' Ana '],
  ['Ana Lucía', 'Ana \n Lucía'],
  ['明美', '明美'],
  ['👩‍🚀', '👩‍🚀'],
  ['می‌نا', 'می‌نا'],
  ['.', '.'],
])('[BR50] %s is only changed in its spaces', (name, typed) => {
  expect(tidyName(typed)).toBe(name);
});
