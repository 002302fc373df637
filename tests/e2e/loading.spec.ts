import { expect, type BrowserContext, type Page } from '@playwright/test';
import { arrive } from '../support/conversation.ts';
import { test } from '../support/fixtures.ts';

/** A network that drops requests for a kind of file as long as `drops` is true. */
class BadLine {
  drops = false;
  dropped: string[] = [];

  static async of(browser: BrowserContext | Page, files: RegExp): Promise<BadLine> {
    const line = new BadLine();
    await browser.route(files, async (route) => {
      if (!line.drops) return route.fallback();
      line.dropped.push(route.request().url());
      await route.abort('internetdisconnected');
    });
    return line;
  }

  /** Resolves once it has dropped a request. */
  async hasDropped(): Promise<void> {
    await expect.poll(() => this.dropped.length).toBeGreaterThan(0);
  }
}

const STYLES = /\.css$/;
const SCRIPTS = /\/_app\/immutable\/.*\.js$/;

async function isStyled(page: Page): Promise<void> {
  await expect(page.locator('.stage').first()).toBeAttached();
  const shown = await page.evaluate(() => ({
    stage: getComputedStyle(document.querySelector('.stage') as Element).display,
    widest: Math.max(...[...document.querySelectorAll('.stage svg')].map((svg) => svg.getBoundingClientRect().width)),
  }));
  expect(shown.stage).toBe('grid');
  expect(shown.widest).toBeLessThan(400);
}

test('[BR10] styles that failed to load at the door are loaded before the stage is shown', async ({ host, guest }) => {
  const line = await BadLine.of(guest.page, STYLES);
  const link = await host.opensARoom({ partner: guest.name });
  await guest.opens(link);
  await guest.isOffered('Come in');
  line.drops = true;
  await line.hasDropped();
  // Until then the stage isn't shown, as it has no styles.
  await guest.comesIn();
  await guest.sees('The server can’t be reached right now. This page keeps trying.');
  await guest.isOffered('Reload the page');
  expect(await guest.page.locator('.stage').count()).toBe(0);
  line.drops = false;
  await host.isOffered('I’m ready');
  await guest.isOffered('I’m ready');
  await isStyled(guest.page);
  await arrive({ host, guest });
  await isStyled(guest.page);
});

test('[BR11] a lazy part that fails to load says so, is retried, and offers a reload; typed text stays', async ({
  host,
  guest,
}) => {
  const line = await BadLine.of(host.page, SCRIPTS);
  await host.opensARoom({ partner: guest.name });
  await host.writes(`The message, as ${guest.name} will read it`, 'Come when you like');
  line.drops = true;
  await host.presses('Show as QR code');
  await line.hasDropped();
  await host.sees(/^Part of this page couldn’t be loaded/);
  await host.isOffered('Reload the page');
  line.drops = false;
  await expect(host.page.getByRole('img', { name: /^QR code/ })).toBeVisible();
  await host.seesNo(/^Part of this page couldn’t be loaded/);
  await expect(host.page.getByLabel(`The message, as ${guest.name} will read it`)).toHaveValue('Come when you like');
});

test('[BR12] a page that can’t start says so, and can be reloaded', async ({ host }) => {
  const line = await BadLine.of(host.page, SCRIPTS);
  line.drops = true;
  for (const path of ['/', `/r#1g${'A'.repeat(43)}`]) {
    line.drops = true;
    await host.page.goto('about:blank');
    await host.page.goto(host.origin + path);
    await expect(host.page.getByRole('heading').filter({ visible: true })).toHaveText([
      'Part of this page didn’t arrive.',
    ]);
    line.drops = false;
    await host.presses('Reload the page');
    await expect(host.page.getByRole('heading', { level: 1 }).first()).toBeVisible();
    await host.seesNo('Part of this page didn’t arrive.');
  }
});

test('[BR10] a stylesheet of the first page is requested until it has loaded', async ({ host }) => {
  const line = await BadLine.of(host.page, STYLES);
  line.drops = true;
  await host.page.goto(`${host.origin}/`);
  await line.hasDropped();
  line.drops = false;
  await expect
    .poll(() =>
      host.page.evaluate(() =>
        [...document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')].every(({ sheet }) => sheet !== null),
      ),
    )
    .toBe(true);
});

test('[BR13] navigation waits for the styles of the next page, and goes on without them after three seconds', async ({
  host,
}) => {
  await host.goesHome();
  const line = await BadLine.of(host.page, STYLES);
  line.drops = true;
  await host.follows('Open a room');
  await line.hasDropped();
  await expect(host.page.getByLabel('Your name', { exact: true })).toBeVisible();
});
