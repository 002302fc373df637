import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { Hono } from 'hono';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebBuild } from './web-build.ts';
import { webFiles } from './web-files.ts';

const CARD = '<meta property="og:image" content="/card.jpg" />';
const LARGE_BYTES = 4 * 1024 * 1024;
const FILES = {
  'index.html': 'home',
  'en.html': 'home, en',
  'de.html': 'home, de',
  'safe.html': 'safe',
  'de/safe.html': 'safe, de',
  'r.html': CARD,
  '200.html': 'shell',
  'app.js': 'code',
  'large.js': Buffer.alloc(LARGE_BYTES, 'x'),
};

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'heard-web-'));
  mkdirSync(join(dir, 'de'));
  for (const [path, content] of Object.entries(FILES)) writeFileSync(join(dir, path), content);
});
afterEach(() => rmSync(dir, { recursive: true }));

function get(path: string, headers: Record<string, string> = {}, publicUrl: string | null = null) {
  return new Hono().get('*', webFiles(new WebBuild(dir), publicUrl)).request(path, { headers });
}

async function textOf(path: string, language?: string): Promise<string> {
  return (await get(path, language === undefined ? {} : { 'accept-language': language })).text();
}

describe('a page in the reader’s language', () => {
  it.each([
    ['de-AT,de;q=0.9,en;q=0.8', 'home, de'],
    ['en-GB,en;q=0.9,de;q=0.8', 'home, en'],
    ['fr;q=0.9, de;q=0.5', 'home, de'],
    ['en;q=0.3, de;q=0.8', 'home, de'],
    ['de;q=0, fr', 'home'],
    ['fr', 'home'],
    ['*', 'home'],
    ['../../etc, de/..;q=nonsense', 'home'],
    [undefined, 'home'],
  ])('[LA10] is built in the first of these languages that has it: %s', async (language, text) => {
    expect(await textOf('/', language)).toBe(text);
  });

  it('[LA11] follows a language in the URL, and files without texts are the same for everybody', async () => {
    expect(await textOf('/de', 'en')).toBe('home, de');
    expect(await textOf('/de/safe', 'en')).toBe('safe, de');
    expect(await textOf('/safe', 'de')).toBe('safe, de');
    expect(await textOf('/safe', 'es')).toBe('safe');
    expect(await textOf('/r', 'de')).toBe(CARD);
    expect(await textOf('/r/Ab3dEf6h', 'de')).toBe('shell');
    expect(await textOf('/app.js', 'de')).toBe('code');
  });

  it('[LA12] tells caches that it depends on the language', async () => {
    expect((await get('/', { 'accept-language': 'de' })).headers.get('vary')).toBe('Accept-Encoding, Accept-Language');
    expect((await get('/app.js')).headers.get('vary')).toBe('Accept-Encoding');
  });
});

describe('the picture of a link preview', () => {
  const URL_SET = 'https://heard.example';

  it('[HT19] has an absolute URL below PUBLIC_URL, and a relative one where it isn’t set', async () => {
    expect(await (await get('/r', {}, URL_SET)).text()).toBe(CARD.replace('/card', `${URL_SET}/card`));
    expect(await (await get('/r')).text()).toBe(CARD);
  });

  it('[HT324] is the same whatever host a request names, compressed at the start', async () => {
    const unpacked = { br: brotliDecompressSync, gzip: gunzipSync };
    for (const [encoding, unpack] of Object.entries(unpacked)) {
      const answers = await Promise.all(
        ['heard.example', 'made-up.example'].map((host) => get('/r', { host, 'accept-encoding': encoding }, URL_SET)),
      );
      const [first, second] = await Promise.all(answers.map(async (each) => Buffer.from(await each.arrayBuffer())));
      expect(unpack(first as Buffer).toString()).toContain(`"${URL_SET}/card.jpg"`);
      expect(second).toEqual(first);
      expect(answers[0]?.headers.get('content-encoding')).toBe(encoding);
      expect(answers[1]?.headers.get('etag')).toBe(answers[0]?.headers.get('etag'));
    }
  });

  it('[HT324] is sent in Brotli where a browser lists gzip first', async () => {
    const answer = await get('/r', { 'accept-encoding': 'gzip, deflate, br' }, URL_SET);
    expect(answer.headers.get('content-encoding')).toBe('br');
  });

  it('[HT20] changes the page’s ETag', async () => {
    const tags = await Promise.all([null, URL_SET, 'https://other.example'].map((url) => get('/r', {}, url)));
    expect(new Set(tags.map(({ headers }) => headers.get('etag'))).size).toBe(3);
  });
});

it('[HT323] a file is streamed: it is not buffered if the client doesn’t read', async () => {
  const reader = (await get('/large.js')).body?.getReader();
  const { value } = (await reader?.read()) ?? {};
  expect(value?.length).toBeLessThan(LARGE_BYTES / 10);
  await reader?.cancel();
});
