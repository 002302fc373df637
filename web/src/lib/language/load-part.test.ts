import { expect, it, vi } from 'vitest';
import { areThere, firstThatIsThere, languagesInsteadOf, loadPart } from './load-part.ts';

const fails = () => Promise.reject(new TypeError('Failed to fetch dynamically imported module'));

it('[LA301] texts that couldn’t be fetched are asked for again under another address each time', async () => {
  const from = vi.fn<(address: string) => Promise<string>>(fails);
  const source = { known: fails, address: '/texts/de-door.1.js', from };
  await expect(loadPart(source)).rejects.toThrow('Failed to fetch');
  from.mockResolvedValueOnce('texts');
  expect(await loadPart(source)).toBe('texts');
  const asked = from.mock.calls.map(([address]) => address);
  expect(new Set(asked).size).toBe(2);
  for (const address of asked) expect(address).toMatch(/^\/texts\/de-door\.1\.js\?again=\d+$/);
  const known = vi.fn(() => Promise.resolve('known'));
  expect(await loadPart({ ...source, known })).toBe('known');
  expect(from).toHaveBeenCalledTimes(2);
  await expect(loadPart({ ...source, address: null })).rejects.toThrow();
});

it('[LA302] where a language can’t be had, the page is read in one that can: the browser’s own first', async () => {
  expect(languagesInsteadOf('de', ['es-MX', 'de'])).toEqual(['es', 'en']);
  expect(languagesInsteadOf('de', ['de', 'es'])).toEqual(['en', 'es']);
  expect(languagesInsteadOf('en', ['fr'])).toEqual(['de', 'es']);
  const load = vi.fn((language: string) => (language === 'es' ? Promise.resolve('textos') : fails()));
  expect(await firstThatIsThere(['en', 'es', 'de'], load)).toEqual({ language: 'es', texts: 'textos' });
  expect(load).toHaveBeenCalledTimes(2);
  expect(await firstThatIsThere(['en'], load)).toBeNull();
});

it('[LA300] a language counts as there when each of its files is, and none of them is a page or an error', async () => {
  const script = () => new Response('export {}', { headers: { 'content-type': 'text/javascript' } });
  const page = () => new Response('<!doctype html>', { headers: { 'content-type': 'text/html' } });
  const answers = (...all: (Response | null)[]) =>
    vi.fn<typeof fetch>(() => {
      const next = all.shift();
      return next ? Promise.resolve(next) : fails();
    });
  expect(await areThere(['/a', '/b'], answers(script(), script()))).toBe(true);
  expect(await areThere(['/a', '/b'], answers(script(), page()))).toBe(false);
  expect(
    await areThere(
      ['/a', '/b'],
      answers(script(), new Response('', { status: 404, headers: { 'content-type': 'text/javascript' } })),
    ),
  ).toBe(false);
  expect(await areThere(['/a', '/b'], answers(script(), null))).toBe(false);
});
