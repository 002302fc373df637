import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { AddressedPages, MAX_AT_ONCE, MAX_MADE } from './addressed-pages.ts';

let dir: string;
let path: string;
let now: number;
let pages: AddressedPages;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'heard-addressed-'));
  path = join(dir, 'page.html');
  writeFileSync(path, '<meta property="og:image" content="/card.jpg" />');
  now = 0;
  pages = new AddressedPages(() => now);
});
afterEach(() => rmSync(dir, { recursive: true }));

const pageAt = (host: string) => pages.page(path, `https://${host}`, 'gzip');

it('[HT324] made-up hosts make the server compress no more than one page a second; others get it as it is', async () => {
  const own = await pageAt('heard.example');
  const encodings: unknown[] = [];
  for (let i = 0; i < 300; i += 1) encodings.push((await pageAt(`h${i}.example`)).encoding);
  expect(encodings.filter((encoding) => encoding !== null)).toHaveLength(MAX_AT_ONCE - 1);
  const page = await pageAt('last.example');
  expect(Buffer.from(page.body).toString()).toContain('"https://last.example/card.jpg"');
  expect((await pageAt('heard.example')).body).toBe(own.body);
  now += 1_000;
  expect((await pageAt('next.example')).encoding).toBe('gzip');
  expect((await pageAt('another.example')).encoding).toBeNull();
});

it('[HT325] of the compressed pages the one that was asked for longest ago is forgotten first', async () => {
  const own = await pageAt('heard.example');
  for (let i = 0; i < 2 * MAX_MADE; i += 1) {
    now += 1_000;
    await pageAt(`h${i}.example`);
    if (i % 100 === 0) expect((await pageAt('heard.example')).body).toBe(own.body);
  }
  expect((await pageAt('heard.example')).body).toBe(own.body);
});
