import { expect, type Page } from '@playwright/test';
import type { Actor } from '../support/actor.ts';
import { Catalogue } from '../support/catalogue.ts';
import { begin, checkInBetween, meet, valueEachOther, wholeConversation } from '../support/conversation.ts';
import { test } from '../support/fixtures.ts';

test.use({ languages: { host: 'de', guest: 'es' }, names: { host: 'Änne', guest: 'Begoña' } });

const IN_GERMAN = new Catalogue('de');
const IN_SPANISH = new Catalogue('es');

/** The languages whose texts this device has cached. */
function languagesKept(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const found = new Set<string>();
    for (const name of await caches.keys()) {
      for (const { url } of await (await caches.open(name)).keys()) {
        const language = /\/main\.rest\.(\w+)\.compiled\./.exec(url)?.[1];
        if (language !== undefined) found.add(language);
      }
    }
    return [...found].sort();
  });
}

async function readNoEnglish(...actors: Actor[]): Promise<void> {
  for (const actor of actors) await actor.readsNoEnglish();
}

test('[E2E95] one reads German, the other Spanish, and both are in one room', async ({ host, guest }) => {
  const { guestLink } = await meet({ host, guest });
  expect(new URL(guestLink).pathname).toBe('/r');
  await expect(host.page.locator('html')).toHaveAttribute('lang', 'de');
  await expect(guest.page.locator('html')).toHaveAttribute('lang', 'es');
  await readNoEnglish(host, guest);

  await begin({ host, guest });
  await readNoEnglish(host, guest);
  await valueEachOther(host, guest);
  await readNoEnglish(host, guest);
  await checkInBetween(host, guest);
  await readNoEnglish(host, guest);
});

test.describe('a language that the person chose', () => {
  test.use({ keepsPage: true, languages: { host: 'en', guest: 'en' } });

  test('[E2E97] holds on every page, after a reload and without a network, and nobody sees another one first @soak', async ({
    host,
  }) => {
    const { page } = host;
    const reads = (language: string, heading: string) =>
      Promise.all([
        expect(page.locator('html')).toHaveAttribute('lang', language),
        expect(page.getByRole('heading', { level: 1 })).toHaveText(heading),
      ]);
    await page.goto(`${host.origin}/de/safe`);
    await reads('de', IN_GERMAN.say('Is this safe for me?'));
    // A press before hydration does nothing.
    await expect(async () => {
      await page.getByRole('button', { name: 'Español' }).click();
      await expect(page.locator('html')).toHaveAttribute('lang', 'es', { timeout: 3000 });
    }).toPass();
    await reads('es', IN_SPANISH.say('Is this safe for me?'));
    expect(new URL(page.url()).pathname).toBe('/safe');

    // The server goes by Accept-Language, which is English.
    await page.addInitScript(() => {
      addEventListener('DOMContentLoaded', () => {
        document.documentElement.dataset['first'] =
          `${document.body.innerText.slice(0, 40)}|${getComputedStyle(document.body).visibility}`;
      });
    });
    await host.goesHome();
    expect(await page.locator('html').getAttribute('data-first')).toContain('|hidden');
    await reads('es', IN_SPANISH.say('A private room for two people who are apart.'));
    await expect(page.locator('body')).toBeVisible();

    // The browser's language and the chosen one, and that of the first page if it was cached before the change.
    await expect.poll(() => languagesKept(page)).toEqual(expect.arrayContaining(['en', 'es']));
    await host.reloads();
    await host.context.setOffline(true);
    await host.goesHome();
    await reads('es', IN_SPANISH.say('A private room for two people who are apart.'));
    await page.goto(`${host.origin}/journal`);
    await reads('es', IN_SPANISH.say('Journal'));
  });
});

test('[E2E96] each goes through the whole conversation in their own language @soak', async ({ host, guest }) => {
  await meet({ host, guest });
  await wholeConversation({ host, guest });
  await readNoEnglish(host, guest);
  for (const actor of [host, guest]) {
    await actor.presses('All of mine');
    await actor.presses('Save in the journal');
    await actor.readsNoEnglish();
    const file = await actor.downloads('A file to read (Markdown)');
    expect(file).not.toMatch(/What we heard|To keep| and /);
  }
});
