import { expect, it, vi } from 'vitest';
import { contentOf } from './content.ts';

it('[PA26] a page loads the texts of its own language, once, and no other ones', async () => {
  const modules = {
    '/src/languages/de/alone/index.ts': vi.fn(() => Promise.resolve('Anfangen')),
    '/src/languages/en/alone/index.ts': vi.fn(() => Promise.resolve('Begin')),
  };
  const texts = contentOf(modules, (word) => [word]);
  expect(() => texts.current).toThrow('did not load');
  await texts.load();
  await texts.load();
  expect(texts.current).toEqual(['Begin']);
  expect(texts.current).toBe(texts.current);
  expect(modules['/src/languages/en/alone/index.ts']).toHaveBeenCalledTimes(1);
  expect(modules['/src/languages/de/alone/index.ts']).not.toHaveBeenCalled();
});

it('[PA74] a language without the file is an error', async () => {
  await expect(contentOf<string, string>({}, (word) => word).load()).rejects.toThrow('src/languages/en');
});
