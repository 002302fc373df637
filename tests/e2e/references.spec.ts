import { expect, type Browser, type BrowserContextOptions, type Page } from '@playwright/test';
import type { Gallery, Scene } from '../support/gallery.ts';
import { inGallery } from '../support/in-gallery.ts';

/** Screenshots that a person has approved; CONTRIBUTING.md says how to approve new ones. */

const PHONE = { viewport: { width: 390, height: 844 } };
const LAPTOP = { viewport: { width: 1280, height: 800 } };

const host = (name: string): Scene => ({ name, seat: 'host' });
const guest = (name: string): Scene => ({ name, seat: 'guest' });

interface Album {
  title: string;
  /** The prefix of its screenshots' file names. */
  as: string;
  device: BrowserContextOptions;
  scenes: readonly Scene[] | ((all: readonly Scene[]) => Scene[]);
}

const isErrorPage = ({ name }: Scene): boolean =>
  /^(?:link-|door|erased|too-|no-|server-|unknown|newer|not-a|full)/.test(name);

const ALBUMS: readonly Album[] = [
  {
    title: 'a turn on a phone in dark mode',
    as: 'phone-dark',
    device: { ...PHONE, colorScheme: 'dark' },
    scenes: [host('stretch'), guest('stretch'), host('pause'), host('door')],
  },
  {
    title: 'the answer on a laptop in light mode',
    as: 'laptop-light',
    device: { ...LAPTOP, colorScheme: 'light' },
    scenes: [host('answer'), guest('answer'), host('glow')],
  },
  {
    title: 'the rest of a conversation on a phone in light mode @soak',
    as: 'phone-light',
    device: { ...PHONE, colorScheme: 'light' },
    scenes: [
      ...['gathering', 'arrive', 'short-say-back', 'swap', 'wish-answer', 'keep', 'pause-longer', 'voice-away'].map(
        host,
      ),
      ...['share', 'short-say-back', 'say-back', 'say-back-again'].map(guest),
    ],
  },
  {
    title: 'every error page on a phone in dark mode @soak',
    as: 'phone-dark',
    device: { ...PHONE, colorScheme: 'dark' },
    scenes: (all) => all.filter(isErrorPage).filter(({ name }) => name !== 'door'),
  },
];

/** Pauses animations at the position that the clock has set. */
async function holdStill(page: Page): Promise<void> {
  await page.evaluate(() => document.getAnimations().forEach((animation) => animation.pause()));
}

async function look(browser: Browser, gallery: Gallery, { device, scenes, as }: Album): Promise<void> {
  const context = await browser.newContext({ ...device, reducedMotion: 'reduce', serviceWorkers: 'block' });
  const page = await context.newPage();
  const all = await gallery.enter(page);
  const chosen = typeof scenes === 'function' ? scenes(all) : scenes;
  expect(chosen.length).toBeGreaterThan(0);
  for (const scene of chosen) {
    await gallery.show(page, scene);
    await holdStill(page);
    await expect.soft(page).toHaveScreenshot(`${as}-${scene.name}-${scene.seat}.png`);
  }
  await context.close();
}

inGallery.describe('screens match their approved screenshots', () => {
  // In sequence, so that all of them share one gallery.
  inGallery.describe.configure({ mode: 'default', timeout: 300_000 });

  for (const album of ALBUMS) {
    inGallery(`[GA01] ${album.title}`, ({ browser, gallery }) => look(browser, gallery, album));
  }
});
