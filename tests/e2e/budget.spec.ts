import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { WEB_BUILD } from '../../scripts/web-build.ts';
import { LANGUAGES } from '../../web/src/lib/language/languages.ts';
import { fontBytes, scriptBytes, scripts, scriptsOfStart } from '../support/page-size.ts';

const build = process.env['HEARD_WEB_DIR'] ?? WEB_BUILD;

test('[BU01] a link opens with at most 110 KB of JavaScript, in each language', () => {
  for (const language of LANGUAGES) {
    expect(scriptBytes(build, '/r', `main.door.${language}.`), language).toBeLessThanOrEqual(110_000);
  }
});

test('[BU02] the first view requests at most 80 KB of fonts', () => {
  expect(fontBytes(build)).toBeGreaterThan(0);
  expect(fontBytes(build)).toBeLessThanOrEqual(80_000);
});

test('[BU03] a link requests few JavaScript files: each can cost a round trip on a slow connection', () => {
  expect(scripts(build, '/r', 'main.door.en.').length).toBeLessThanOrEqual(12);
});

test('[BU05] the variables that the page needs at startup are set before the module that reads them runs', () => {
  expect(scriptsOfStart(build).every((file) => statSync(join(build, file)).size < 4_000)).toBe(true);
});

test('[ST95] a production build contains nothing of the gallery, and no page for it', () => {
  const files = readdirSync(build, { recursive: true, encoding: 'utf8' });
  expect(files.filter((file) => file.includes('gallery'))).toEqual([]);
  const scripts = files.filter((file) => file.endsWith('.js'));
  expect(scripts.length).toBeGreaterThan(20);
  for (const file of scripts)
    expect(readFileSync(join(build, file), 'utf8')).not.toMatch(/heard-gallery|made-up|\/dev\b/);
});
