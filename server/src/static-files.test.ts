import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { StaticFiles } from './static-files.ts';

const PAGES = {
  'index.html': 'home',
  'en.html': 'home, en',
  'de.html': 'home, de',
  'safe.html': 'safe',
  'de/safe.html': 'safe, de',
  'r.html': 'room',
  '200.html': 'shell',
  'app.js': 'code',
};

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'heard-static-'));
  mkdirSync(join(dir, 'de'));
  for (const [path, content] of Object.entries(PAGES)) writeFileSync(join(dir, path), content);
});
afterEach(() => rmSync(dir, { recursive: true }));

async function answerTo(path: string, acceptLanguage?: string) {
  const files = new StaticFiles(dir);
  const answer = await files.answer({ path, acceptLanguage, acceptEncoding: undefined, ifNoneMatch: undefined });
  return { text: answer && Buffer.from(answer.body ?? []).toString(), vary: answer?.headers['Vary'] };
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
  ])('[LA10] is the first of theirs that it was built in: %s', async (acceptLanguage, text) => {
    expect((await answerTo('/', acceptLanguage)).text).toBe(text);
  });

  it('[LA11] stays what an address says that names a language, and what has no words is the same for all', async () => {
    expect((await answerTo('/de', 'en')).text).toBe('home, de');
    expect((await answerTo('/de/safe', 'en')).text).toBe('safe, de');
    expect((await answerTo('/safe', 'de')).text).toBe('safe, de');
    expect((await answerTo('/safe', 'es')).text).toBe('safe');
    expect((await answerTo('/r', 'de')).text).toBe('room');
    expect((await answerTo('/r/Ab3dEf6h', 'de')).text).toBe('shell');
    expect((await answerTo('/app.js', 'de')).text).toBe('code');
  });

  it('[LA12] says to caches on the way that it depends on the language', async () => {
    expect((await answerTo('/', 'de')).vary).toBe('Accept-Encoding, Accept-Language');
    expect((await answerTo('/app.js', 'de')).vary).toBe('Accept-Encoding');
  });
});

it('[HT323] a file is read once, and all answers share its bytes', async () => {
  const files = new StaticFiles(dir);
  const request = { path: '/app.js', acceptEncoding: undefined, ifNoneMatch: undefined };
  const [first, second] = await Promise.all([files.answer(request), files.answer(request)]);
  expect(second?.body).toBe(first?.body);
  expect((await files.answer(request))?.body).toBe(first?.body);
});
