import { expect, it } from 'vitest';
import { firstWords } from './first-words.ts';

it('[JO05] a page without a title is listed by its first words', () => {
  expect(firstWords('I was tired. I said it too late.')).toEqual({ head: 'I was tired.', rest: 'I said it too late.' });
  expect(firstWords('One line\nand more')).toEqual({ head: 'One line', rest: 'and more' });
  const long = firstWords(`${'word '.repeat(20)}end. And more.`);
  expect(long.head).toBe(`${'word '.repeat(12).trim()} …`);
  expect(long.rest.startsWith('word word')).toBe(true);
  expect(firstWords('🌿'.repeat(50)).head).toBe(`${'🌿'.repeat(30)} …`);
  expect(firstWords(`a${'🌿'.repeat(50)}`).head).toBe(`a${'🌿'.repeat(29)} …`);
  expect(firstWords('')).toEqual({ head: '', rest: '' });
});
