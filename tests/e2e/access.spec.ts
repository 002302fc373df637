import { expect, type BrowserContextOptions, type Page } from '@playwright/test';
import { LANGUAGES } from '../../web/src/lib/language/languages.ts';
import {
  axeFindings,
  coveredFindings,
  crowdedFindings,
  headingFindings,
  smallFindings,
  wideFindings,
} from '../support/access.ts';
import type { Actor } from '../support/actor.ts';
import { test } from '../support/fixtures.ts';
import { inGallery } from '../support/in-gallery.ts';

/** One page of each kind. */
const SOME_PAGES = ['/', '/new', '/r#1gwrong', '/safe', '/alone/prepare', '/journal/write', '/path/listen'];
const PAGES = [
  ...SOME_PAGES,
  ...['/path', '/no-such-page', '/r', '/alone', '/alone/by-myself', '/alone/walls'],
  ...['/journal', '/journal/care', '/journal/passphrase', '/journal/no-such-page'],
];

/** Runs every accessibility check on the current screen. It moves the focus through the page, so call it last. */
async function measured(page: Page): Promise<string[]> {
  const checks = [headingFindings, wideFindings, smallFindings, crowdedFindings, coveredFindings];
  const findings: string[] = [];
  for (const check of checks) findings.push(...(await check(page)));
  return findings;
}

/** Doubles the text size, like the browser's setting. */
async function enlarge(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
}

/** WCAG 1.4.12, text spacing: of lines, paragraphs, letters and words. */
async function spaceOut(page: Page): Promise<void> {
  await page.addStyleTag({
    content:
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }',
  });
}

/** The fraction of white pixels in a picture, 0 to 1. */
function whiteShare(page: Page, picture: Buffer): Promise<number> {
  return page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const canvas = new OffscreenCanvas(image.width, image.height).getContext('2d');
    if (canvas === null) throw new Error('this browser gives no 2D canvas context');
    canvas.drawImage(image, 0, 0);
    const { data } = canvas.getImageData(0, 0, image.width, image.height);
    const reds = data.filter((_, index) => index % 4 === 0);
    return reds.filter((red) => red > 128).length / reds.length;
  }, picture.toString('base64'));
}

async function goAround({ page, origin }: Actor, paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    await page.goto(`${origin}${path}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    expect.soft(await axeFindings(page), path).toEqual([]);
    expect.soft(await measured(page), path).toEqual([]);
  }
}

test('[AX01] [AX02] [AX03] [AX04] [AX05] pages outside a conversation, at 320 px in dark mode', async ({ host }) => {
  await host.page.setViewportSize({ width: 320, height: 640 });
  await host.page.emulateMedia({ colorScheme: 'dark' });
  await goAround(host, SOME_PAGES);
});

test('[AX01] [AX03] [AX05] every page outside a conversation, at 320 px in dark mode @soak', async ({ host }) => {
  await host.page.setViewportSize({ width: 320, height: 640 });
  await host.page.emulateMedia({ colorScheme: 'dark' });
  await goAround(host, PAGES);
});

test('[AX01] [AX03] [AX05] every page outside a conversation, at 200 % text size in light mode @soak', async ({
  guest,
}) => {
  await guest.page.emulateMedia({ colorScheme: 'light' });
  await enlarge(guest.page);
  await goAround(guest, PAGES);
});

for (const language of LANGUAGES.slice(1)) {
  test(`[AX14] the longer words of another language (${language}) fit at 320 px`, async ({ host }) => {
    const { page, origin } = host;
    await page.setViewportSize({ width: 320, height: 640 });
    for (const path of SOME_PAGES) {
      const [before = '', fragment] = path.split('#');
      await page.goto(
        `${origin}${before.startsWith('/r') ? before : `/${language}${before}`}${fragment ? `#${fragment}` : ''}`,
      );
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(page.locator('html')).toHaveAttribute('lang', language);
      expect.soft([...(await wideFindings(page)), ...(await crowdedFindings(page))], path).toEqual([]);
    }
  });
}

inGallery.describe('every state of both seats', () => {
  // In sequence, so that all of them share one gallery.
  inGallery.describe.configure({ mode: 'default', timeout: 900_000 });

  type Check = (page: Page) => Promise<string[]>;
  interface Way {
    title: string;
    device: BrowserContextOptions;
    before?: (page: Page) => Promise<void>;
    check: Check;
  }

  const PHONE = { viewport: { width: 390, height: 844 } };
  const LAPTOP = { viewport: { width: 1280, height: 800 } };
  const WAYS: readonly Way[] = [
    { title: '[AX01] axe finds nothing in dark mode', device: { ...PHONE, colorScheme: 'dark' }, check: axeFindings },
    {
      title: '[AX01] axe finds nothing in light mode',
      device: { ...LAPTOP, colorScheme: 'light' },
      check: axeFindings,
    },
    {
      title: '[AX02] [AX03] [AX04] [AX05] nothing is lost at 320 px',
      device: { viewport: { width: 320, height: 640 } },
      check: measured,
    },
    {
      title: '[AX03] [AX05] nothing is lost at 400 % zoom (320 by 256 px)',
      device: { viewport: { width: 320, height: 256 } },
      check: measured,
    },
    {
      title: '[AX03] [AX05] nothing is lost on a phone in landscape',
      device: { viewport: { width: 740, height: 360 } },
      check: measured,
    },
    {
      title: '[AX03] [AX05] nothing is lost at 200 % text size on a phone',
      device: PHONE,
      before: enlarge,
      check: measured,
    },
    {
      title: '[AX03] [AX05] nothing is lost at 200 % text size on a laptop',
      device: LAPTOP,
      before: enlarge,
      check: measured,
    },
    {
      title: '[AX06] nothing is lost with increased text spacing',
      device: PHONE,
      before: spaceOut,
      check: measured,
    },
    ...['de-DE', 'es-ES'].map((locale) => ({
      title: `[AX14] nothing is lost at 320 px in another language (${locale})`,
      device: { viewport: { width: 320, height: 640 }, locale },
      check: measured,
    })),
    {
      title: '[AX06] nothing is lost in right-to-left direction',
      device: { viewport: { width: 320, height: 640 } },
      before: (page) => page.evaluate(() => void (document.documentElement.dir = 'rtl')),
      check: measured,
    },
  ];

  inGallery('[AX08] states can be told apart in forced colours @soak', async ({ gallery, browser }) => {
    const context = await browser.newContext({
      ...PHONE,
      forcedColors: 'active',
      colorScheme: 'dark',
      reducedMotion: 'reduce',
      serviceWorkers: 'block',
    });
    const page = await context.newPage();
    await gallery.enter(page);
    const white = async (seat: string): Promise<number> => {
      await gallery.show(page, { name: 'stretch', seat });
      return whiteShare(page, await page.locator('.turn-label .disc').screenshot());
    };
    expect(await white('host')).toBeGreaterThan(0.6);
    const theirs = await white('guest');
    expect(theirs).toBeGreaterThan(0.03);
    expect(theirs).toBeLessThan(0.3);

    await gallery.show(page, { name: 'next-time', seat: 'host' });
    const look = (name: string) =>
      page.getByRole('button', { name, exact: true }).evaluate((button) => {
        const { backgroundColor, borderTopWidth, outlineStyle } = getComputedStyle(button);
        return { backgroundColor, edge: Number.parseFloat(borderTopWidth), outlineStyle };
      });
    expect((await look('Once')).backgroundColor).not.toBe((await look('Every week')).backgroundColor);
    expect((await look('Propose this')).edge).toBeGreaterThan((await look('Pause')).edge);
    await page.getByRole('button', { name: 'Every week' }).focus();
    await page.keyboard.press('Shift+Tab');
    expect((await look('Once')).outlineStyle).toBe('solid');
    expect((await look('Every week')).outlineStyle).toBe('none');
    await context.close();
  });

  for (const { title, device, before, check } of WAYS) {
    inGallery(`${title}, in every state @soak`, async ({ gallery, browser }) => {
      const context = await browser.newContext({ ...device, reducedMotion: 'reduce', serviceWorkers: 'block' });
      const page = await context.newPage();
      const scenes = await gallery.enter(page);
      expect(scenes.length).toBeGreaterThan(100);
      await before?.(page);
      for (const scene of scenes) {
        await gallery.show(page, scene);
        expect.soft(await check(page), `${scene.name}, ${scene.seat}`).toEqual([]);
      }
      await context.close();
    });
  }
});
