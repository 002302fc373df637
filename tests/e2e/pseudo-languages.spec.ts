import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { capture, ROOT } from '../../scripts/run.ts';
import { Gallery } from '../support/gallery.ts';
import { LONG, pseudo, RIGHT_TO_LEFT, webWith } from '../support/pseudo-language.ts';

const BOTH = [LONG, RIGHT_TO_LEFT];
const PHONE = { width: 390, height: 844 };

// In sequence, as the tests share one copy of the page.
test.describe.configure({ mode: 'serial' });

let folder: string;
test.beforeAll(async () => {
  folder = await webWith(BOTH);
});

test('[LA42] a language is one entry and one folder: with them it is built, and no text is missing', async () => {
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

/** px between the heading's text and the edge of the window at which lines start; null for a centred heading. */
function startOfHeading(page: Page): Promise<number | null> {
  return page
    .locator('h1')
    .first()
    .evaluate((heading) => {
      if (getComputedStyle(heading).textAlign !== 'start') return null;
      const text = document.createRange();
      text.selectNodeContents(heading);
      const { left, right } = text.getBoundingClientRect();
      return document.documentElement.dir === 'rtl' ? innerWidth - right : left;
    });
}

test('[LA40] [LA42] the gallery shows the long language and the mirrored right-to-left one, and no screen is wider than its window', async ({
  browser,
}) => {
  const gallery = await Gallery.open(folder);
  const starts: Record<string, Record<string, number | null>> = {};
  for (const { code, direction } of BOTH) {
    const context = await browser.newContext({ viewport: PHONE, reducedMotion: 'reduce', serviceWorkers: 'block' });
    await context.addInitScript((language) => localStorage.setItem('heard.language', language), code);
    const page = await context.newPage();
    const scenes = await gallery.enter(page);
    expect(scenes.length).toBeGreaterThan(100);
    await expect(page.locator('html')).toHaveAttribute('dir', direction);
    const found: Record<string, number | null> = (starts[direction] = {});
    for (const scene of scenes) {
      await gallery.show(page, scene);
      const name = `${scene.name}/${scene.seat}`;
      const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect.soft(beyond, `${code}: ${name}`).toBeLessThanOrEqual(0);
      found[name] = await startOfHeading(page);
    }
    await context.close();
  }
  await gallery.close();
  const alignedAtStart = Object.entries(starts['ltr'] ?? {}).filter(([, start]) => start !== null);
  expect(alignedAtStart.length).toBeGreaterThan(0);
  for (const [scene, start] of alignedAtStart) expect.soft(starts['rtl']?.[scene], scene).toBeCloseTo(start ?? 0, 0);
});
