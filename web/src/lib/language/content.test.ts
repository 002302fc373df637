import { expect, it, vi } from 'vitest';
import { contentOf } from './content.ts';

it('[PA26] a page loads the texts of its own language, once, and no other ones', async () => {
  const modules = {
    en: vi.fn(() => Promise.resolve('Begin')),
    de: vi.fn(() => Promise.resolve('Anfangen')),
    es: vi.fn(() => Promise.resolve('Empezar')),
  };
  const texts = contentOf(modules, (word) => [word]);
  expect(() => texts.current).toThrow('did not load');
  await texts.load();
  await texts.load();
  expect(texts.current).toEqual(['Begin']);
  expect(texts.current).toBe(texts.current);
  expect(modules.en).toHaveBeenCalledTimes(1);
  expect(modules.de).not.toHaveBeenCalled();
  expect(modules.es).not.toHaveBeenCalled();
});
