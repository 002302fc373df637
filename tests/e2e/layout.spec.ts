import { expect, type Page } from '@playwright/test';
import { settle, type Gallery, type Scene } from '../support/gallery.ts';
import { inGallery } from '../support/in-gallery.ts';

const PHONE = { width: 390, height: 844 };
const LAPTOP = { width: 1280, height: 800 };
/** A laptop at 200 % zoom. */
const MAGNIFIED = { width: 640, height: 400 };

/** One screen of each layout: a speaker, a listener, many choices, a text field, a pause, the end. */
const KINDS = [
  'gathering',
  'arrive',
  'stretch',
  'writing',
  'answer',
  'glow',
  'next-time',
  'columns',
  'pause',
  'pause-longer',
];

async function inEach(
  gallery: Gallery,
  page: Page,
  names: readonly string[] | null,
  check: (scene: Scene) => Promise<void>,
) {
  const scenes = await gallery.enter(page);
  const chosen = scenes.filter(({ name }) => names?.includes(name) ?? true);
  expect(chosen.length).toBeGreaterThanOrEqual(names?.length ?? 100);
  for (const scene of chosen) {
    await gallery.show(page, scene);
    await check(scene);
  }
}

/** How far a stage reaches below the window, and whether its light uses SVG masks. */
function findings(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    if (!document.querySelector('.stage')) return [];
    const found: string[] = [];
    const below = (document.scrollingElement?.scrollHeight ?? 0) - innerHeight;
    if (below > 0) found.push(`${below} px below the window`);
    // WebKit clips a mask to the size at which it was first drawn.
    if (document.querySelector('mask')) found.push('an SVG mask');
    return found;
  });
}

for (const [which, names] of [
  ['of each build', KINDS],
  ['of a conversation @soak', null],
] as const) {
  inGallery(
    `[BR62] [BR63] every screen ${which} is as high as its window, and its light isn’t clipped`,
    async ({ gallery, browser }) => {
      for (const viewport of [PHONE, LAPTOP]) {
        const context = await browser.newContext({ viewport, reducedMotion: 'reduce', serviceWorkers: 'block' });
        const page = await context.newPage();
        await inEach(gallery, page, names, async ({ name, seat }) => {
          expect.soft(await findings(page), `${name}, ${seat}, ${viewport.width} px`).toEqual([]);
        });
        await context.close();
      }
    },
  );
}

const NOTICES = ['didnt-fit', 'didnt-fit-long', 'press-superseded', 'unkept', 'signed-out', 'all-notices', 'not-kept'];
const WINDOWS = [
  { width: 320, height: 568 },
  PHONE,
  { width: 844, height: 390 },
  MAGNIFIED,
  { width: 1024, height: 500 },
  LAPTOP,
];

/** Buttons that aren't wholly in the window without scrolling, and areas that have no height left. */
function outOfReach(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    // For the seconds after "that's it" both screens show only the light, and the way out.
    const buttons = document.querySelector('.stage.glow')
      ? '.leave-quickly'
      : '.leave-quickly, footer .button, .presses .main .button';
    for (const press of document.querySelectorAll(buttons)) {
      if (!press.checkVisibility()) continue;
      const { top, bottom, left, right } = press.getBoundingClientRect();
      const isIn = top >= 0 && left >= 0 && bottom <= innerHeight && right <= innerWidth;
      const x = (left + right) / 2;
      const y = (top + bottom) / 2;
      const name = `${press.textContent.trim()}, ${Math.round(top)} to ${Math.round(bottom)}`;
      if (!isIn) found.push(name);
      else if (!press.contains(document.elementFromPoint(x, y))) found.push(`${name}, covered`);
    }
    for (const part of document.querySelectorAll('.stage > .notices:has(p), .stage .content')) {
      if (part.clientHeight < 36) found.push(`${part.className} has ${part.clientHeight} px`);
    }
    return found;
  });
}

for (const [which, names] of [
  ['with notices', NOTICES],
  ['of a conversation @soak', null],
] as const) {
  inGallery(
    `[BR80] [BR81] every screen ${which} has the main press, Pause and Leave quickly in its window`,
    async ({ gallery, browser }) => {
      const context = await browser.newContext({ viewport: PHONE, reducedMotion: 'reduce', serviceWorkers: 'block' });
      const page = await context.newPage();
      await inEach(gallery, page, names, async ({ name, seat }) => {
        if ((await page.locator('.stage').count()) === 0) return;
        for (const viewport of WINDOWS) {
          const where = `${name}, ${seat}, ${viewport.width} × ${viewport.height}`;
          await page.setViewportSize(viewport);
          await settle(page);
          for (const press of await page.locator('.notices').getByRole('button').all()) {
            await press.scrollIntoViewIfNeeded();
            await expect.soft(press, where).toBeInViewport({ ratio: 0.9 });
          }
          expect.soft(await outOfReach(page), where).toEqual([]);
        }
      });
      await context.close();
    },
  );
}

inGallery(
  '[BR64] at 200 % zoom the menu is in the window, and scrolls to each of its buttons',
  async ({ gallery, browser }) => {
    for (const viewport of [MAGNIFIED, { width: 320, height: 256 }]) {
      const context = await browser.newContext({ viewport, reducedMotion: 'reduce', serviceWorkers: 'block' });
      const page = await context.newPage();
      await inEach(gallery, page, ['stretch'], async () => {
        await page.getByRole('button', { name: 'More', exact: true }).click();
        const menu = page.locator('.menu:popover-open');
        const box = await menu.boundingBox();
        expect(box?.y).toBeGreaterThanOrEqual(0);
        expect((box?.y ?? 0) + (box?.height ?? Infinity)).toBeLessThanOrEqual(viewport.height);
        const presses = menu.getByRole('button').or(menu.getByRole('link')).or(menu.getByRole('slider'));
        expect(await presses.count()).toBeGreaterThan(3);
        for (const press of await presses.all()) {
          await press.focus();
          await expect(press).toBeInViewport({ ratio: 0.9 });
        }
        await page.keyboard.press('Escape');
      });
      await context.close();
    }
  },
);

inGallery('[BR65] a field grows with its text in a browser without `field-sizing`', async ({ gallery, browser }) => {
  const context = await browser.newContext({ viewport: PHONE, serviceWorkers: 'block' });
  const page = await context.newPage();
  await page.addInitScript(() => {
    const supports = CSS.supports.bind(CSS);
    CSS.supports = (property: string, value?: string) =>
      property !== 'field-sizing' && (value === undefined ? supports(property) : supports(property, value));
  });
  await page.goto(`${gallery.origin}/journal/write`);
  await page.addStyleTag({ content: 'textarea { field-sizing: fixed !important; }' });
  const field = page.getByRole('textbox').last();
  const size = () =>
    field.evaluate((area) => ({ height: area.clientHeight, hidden: area.scrollHeight - area.clientHeight }));
  await expect(field).toBeVisible();
  const { height: empty } = await size();
  await field.fill(Array.from({ length: 30 }, (_, line) => `line ${line}`).join('\n'));
  await expect.poll(async () => (await size()).hidden).toBe(0);
  const { height: full } = await size();
  expect(full).toBeGreaterThan(empty);
  // In a narrower field the same text needs more lines.
  await field.fill('a word '.repeat(150));
  const { height: wide } = await size();
  await page.setViewportSize({ width: 320, height: 844 });
  await expect.poll(async () => (await size()).height).toBeGreaterThan(wide);
  await expect.poll(async () => (await size()).hidden).toBe(0);
  await field.fill('short');
  await expect.poll(async () => (await size()).height).toBe(empty);
  await context.close();
});
