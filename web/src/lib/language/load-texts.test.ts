import { expect, it, vi } from 'vitest';
import { LANGUAGES, type Language } from './languages.ts';
import { areThere, firstThatIsThere, languagesInsteadOf, loadModule } from './load-texts.ts';

const fails = () => Promise.reject(new TypeError('Failed to fetch dynamically imported module'));

it('[LA301] texts that failed to load are requested again under another address each time', async () => {
  const from = vi.fn<(address: string) => Promise<string>>(fails);
  await expect(loadModule('/texts/de.1.js', from)).rejects.toThrow('Failed to fetch');
  from.mockRejectedValueOnce(new TypeError()).mockResolvedValueOnce('texts');
  expect(await loadModule('/texts/de.1.js', from)).toBe('texts');
  const asked = from.mock.calls.map(([address]) => address);
  expect(asked.filter((address) => address === '/texts/de.1.js')).toHaveLength(2);
  const again = asked.filter((address) => address !== '/texts/de.1.js');
  for (const address of again) expect(address).toMatch(/^\/texts\/de\.1\.js\?again=\d+$/);
  expect(new Set(again).size).toBe(2);
  from.mockClear().mockResolvedValueOnce('texts');
  await loadModule('/texts/de.1.js', from);
  expect(from).toHaveBeenCalledTimes(1);
});

it('[LA302] where a language can’t be had, the page is read in one that can: the browser’s own first', async () => {
  const without = (...languages: Language[]) => LANGUAGES.filter((each) => !languages.includes(each));
  expect(languagesInsteadOf('de', ['es-MX', 'de'])).toEqual(['es', ...without('de', 'es')]);
  expect(languagesInsteadOf('de', ['de', 'es'])).toEqual(without('de'));
  expect(languagesInsteadOf('en', ['xx'])).toEqual(without('en'));
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
