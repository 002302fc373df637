import { expect } from '@playwright/test';
import type { Actor } from '../house/actor.ts';
import { begin, checkInBetween, meet, valueEachOther, wholeConversation } from '../house/conversation.ts';
import { test } from '../house/fixtures.ts';

test.use({ tongues: { host: 'de', guest: 'es' }, names: { host: 'Änne', guest: 'Begoña' } });

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
