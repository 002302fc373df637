/** A cached page whose requests to the server, or for its texts, fail or are intercepted. */
import { expect } from '@playwright/test';
import type { Actor } from '../support/actor.ts';
import { startAt, startInFirstStretch } from '../support/conversation.ts';
import { test } from '../support/fixtures.ts';
import { LoginProxy, type Login } from '../support/login-proxy.ts';

const ASKED = 'You need to sign in to the server again.';

async function isKept({ page }: Actor): Promise<void> {
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
}

test.describe('behind a login whose session has ended', () => {
  test.use({ keepsPage: true });
  let proxy: LoginProxy;
  test.beforeEach(async ({ server, host }) => {
    proxy = await LoginProxy.to(server.port);
    host.network.leadTo(proxy.port);
  });
  test.afterEach(() => proxy.close());

  test('[VS35] a cached page says so instead of reporting a missing room, and one press leads through the login and back into the room', async ({
    host,
    guest,
  }) => {
    await startAt('gathering', { host, guest });
    await isKept(host);
    const room = host.page.url();
    proxy.signsOut('redirect');
    await host.reloads();
    await host.isAsked(ASKED);
    await host.page.getByRole('link', { name: 'Sign in' }).click();
    await host.isOffered('I’m ready');
    await expect(host.page).toHaveURL(room);
    expect(proxy.heldBack.some((path) => path.startsWith('/login?to='))).toBe(true);
  });

  for (const login of ['page', 'basic'] satisfies Login[]) {
    test(`[VS35] the same in the middle of a conversation, which goes on by itself after a login in another tab: ${login}${login === 'basic' ? ' @soak' : ''}`, async ({
      host,
      guest,
    }) => {
      await startInFirstStretch({ host, guest });
      proxy.signsOut(login);
      await host.sees(ASKED);
      await host.expectsVoice('mine');
      proxy.signsIn();
      await host.page.evaluate(() => dispatchEvent(new Event('online')));
      await host.seesNo(ASKED);
      await host.presses('Hear it back');
      await guest.expectsVoice('mine');
    });
  }
});

test.describe('without a network', () => {
  test.use({ keepsPage: true });

  test('[VS36] help that the operator set is available offline, as it was last loaded', async ({ host }) => {
    await host.goesHome();
    await isKept(host);
    await host.reloads();
    host.network.set('refusing');
    const help = await host.page.evaluate(async () => (await fetch('/help.json')).json() as Promise<unknown>);
    expect(help).toEqual({ lines: [] });
  });

  test('[LA303] without a network a page stays in its language and says that the other one isn’t on this device; with a network it changes', async ({
    host,
  }) => {
    const { page } = host;
    const home = 'A private room for two people who are apart.';
    await host.goesHome();
    await isKept(host);
    await host.reloads();
    host.network.set('refusing');
    await host.presses('Deutsch');
    await host.sees('Deutsch isn’t on this device yet.');
    await host.sees(home);
    await host.reloads();
    await host.sees(home);

    // The chosen language's texts are missing from the cache: the page falls back to another language.
    await page.evaluate(() => localStorage.setItem('heard.language', 'es'));
    await host.reloads();
    await host.sees(home);
    await host.sees('Español isn’t on this device yet.');
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');

    host.network.set('open');
    await host.presses('Deutsch');
    await expect(page.locator('html')).toHaveAttribute('lang', 'de');
    await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(home);
  });
});

test('[LA304] a page whose texts can’t be loaded in any language says so, and one press loads it', async ({ host }) => {
  const { page } = host;
  let isCut = true;
  await page.route('**/*.compiled.*', (route) => (isCut ? route.abort() : route.continue()));
  await page.goto(`${host.origin}/journal`);
  await expect(page.getByRole('heading').filter({ visible: true })).toHaveText([
    'The texts of this page couldn’t be loaded.',
  ]);
  isCut = false;
  await page.getByRole('button', { name: 'Try again' }).click();
  await host.isAsked('Journal');
});

test('[LK306] a pasted message opens its room; the address of a room page says where it works and what to ask for', async ({
  host,
  guest,
}) => {
  const link = await host.opensARoom({ partner: guest.name });
  const room = new URL(host.page.url()).pathname;
  await guest.page.goto(guest.origin + room);
  await guest.isAsked('This device doesn’t know this room.');
  await guest.sees(/works only on the device and in the browser that it was copied from/);
  await guest.writes('Your own link', `${host.name} wrote: ${host.origin}${room}`);
  await guest.presses('To my room');
  await guest.sees(/This address works only on the device that it was copied from/);
  await guest.writes('Your own link', `25 minutes tonight?\n\n${link}\nSee you!`);
  await guest.presses('To my room');
  await guest.sees(`This link leads to another server, ${new URL(host.origin).host}.`);
  const own = link.replace(host.origin, guest.origin);
  await guest.writes('Your own link', `25 minutes tonight?\n\n<${own}>.\nSee you!`);
  await guest.presses('To my room');
  await guest.comesIn();
  await host.isOffered('I’m ready');
});
