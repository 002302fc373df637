import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { capture, ROOT } from '../../scripts/run.ts';
import { Gallery } from '../house/gallery.ts';
import { LONG, pseudo, RIGHT_TO_LEFT, webWith } from '../house/pseudo-language.ts';

const BOTH = [LONG, RIGHT_TO_LEFT];
const PHONE = { width: 390, height: 844 };

let folder: string;
test.beforeAll(async () => {
  folder = await webWith(BOTH);
});

test('[LA42] a language is an entry and a folder: with them it is built, and nothing is lacking', async () => {
  const check = await capture({ command: 'node', args: ['texts/check.ts'], in: folder });
  expect(check.output).toBe('');
  const { code, output } = await capture({ command: 'vite', args: ['build', '--logLevel', 'error'], in: folder });
  expect(code, output).toBe(0);
  for (const language of BOTH) {
    const page = readFileSync(join(ROOT, folder, 'build', language.code, 'safe.html'), 'utf8');
    expect(page).toContain(`<html lang="${language.code}" dir="${language.direction}">`);
    expect(page).toContain(pseudo(language, 'Is this safe for me?'));
    expect(page).toContain(`<link rel="alternate" hreflang="${language.code}" href="/${language.code}/safe" />`);
  }
});

test('[LA40] [LA42] the gallery shows one language longer, and the other mirrored, and no screen is wider than its window', async ({
  browser,
}) => {
  const gallery = await Gallery.open(folder);
  const edges: Record<string, { start: number; end: number }> = {};
  for (const { code, direction } of BOTH) {
    const context = await browser.newContext({ viewport: PHONE, reducedMotion: 'reduce', serviceWorkers: 'block' });
    await context.addInitScript((language) => localStorage.setItem('heard.language', language), code);
    const page = await context.newPage();
    const scenes = await gallery.enter(page);
    expect(scenes.length).toBeGreaterThan(100);
    await expect(page.locator('html')).toHaveAttribute('dir', direction);
    for (const scene of scenes) {
      await gallery.show(page, scene);
      const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect.soft(beyond, `${code}: ${scene.name}/${scene.seat}`).toBeLessThanOrEqual(0);
    }
    const [first] = scenes;
    if (first) await gallery.show(page, first);
    edges[direction] = await page
      .locator('h1')
      .first()
      .evaluate((heading) => {
        const text = document.createRange();
        text.selectNodeContents(heading);
        const [line] = text.getClientRects();
        return { start: line?.left ?? 0, end: innerWidth - (line?.right ?? 0) };
      });
    await context.close();
  }
  await gallery.close();
  expect(edges['rtl']?.end).toBeCloseTo(edges['ltr']?.start ?? -1, 0);
});
