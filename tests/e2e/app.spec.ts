import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { WEB_BUILD } from '../../scripts/web-build.ts';
import type { Actor } from '../house/actor.ts';
import { meet, toFirstStretch } from '../house/conversation.ts';
import { test } from '../house/fixtures.ts';
import { House } from '../house/house.ts';

test.use({ keepsPage: true });

/** Resolves once this device keeps the page. */
async function isKept({ page }: Actor): Promise<void> {
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
}

/** Pages that need no room, and what they say first. */
const ALONE = [
  ['/path', 'A path of six evenings'],
  ['/path/listen', 'Listen'],
  ['/alone', 'For you alone'],
  ['/alone/walls', 'My walls'],
  ['/safe', 'Is this safe for us?'],
  ['/journal', 'Journal'],
] as const;

test('[E2E70] the page opens without a network, and a reload in mid-conversation finds its place', async ({
  host,
  guest,
}) => {
  await toFirstStretch({ host, guest });
  await isKept(host);
  host.line.set('refusing');
  await host.reloads();
  await host.sees(/^Reconnecting|^Finding/);
  host.line.set('open');
  await host.expectsVoice('mine');
  host.line.set('refusing');
  await host.goesHome();
  await host.sees('A private room for two people who are apart.');
  await host.follows('Journal');
  await host.sees('Journal');
  await host.reloads();
  await host.sees('Journal');
});

test('[E2E74] after one visit and with every page closed, what is for one alone opens and works without a network', async ({
  host,
}) => {
  await host.goesHome();
  await isKept(host);
  host.line.set('refusing');
  await host.opensAnew('/');
  await host.sees('A private room for two people who are apart.');
  for (const [path, heading] of ALONE) {
    await host.opensAnew(path);
    await host.isAsked(heading);
  }

  await host.opensAnew('/alone/by-myself');
  await host.presses('Begin');
  await host.presses('Go on');
  await host.isAsked('What do I feel right now?');
  await host.page.getByRole('textbox').fill('Zimtbaum: heavy arms.');
  await host.opensAnew('/alone/by-myself');
  await host.presses('Go on where I was');
  await expect(host.page.getByRole('textbox')).toHaveValue('Zimtbaum: heavy arms.');
  for (let step = 0; step < 4; step += 1) await host.presses('Go on');
  await host.presses('To the end');
  await host.presses('Keep as a page in my journal');
  await host.sees('It is in your journal.');

  await host.opensAnew('/alone/prepare');
  await host.page.getByRole('textbox').fill('Zypresse: I miss you at noon.');
  await host.presses('Want');
  await host.presses('Bring along');
  await host.ticks('Zypresse: I miss you at noon.');
  await host.sees('One line comes along.');

  await host.opensAnew('/journal');
  await host.page.getByRole('link', { name: /By myself/ }).click();
  await host.sees('Zimtbaum: heavy arms.');
  await host.opensAnew('/alone/prepare');
  await host.sees('One line comes along.');
  expect((await host.cacheContents()).join('')).not.toMatch(/Zimtbaum|Zypresse/);
});

test('[E2E71] whoever merely reads an invitation gets nothing kept on their device', async ({ host, guest }) => {
  const link = await host.opensARoom({ partner: guest.name });
  await guest.opens(link);
  await guest.isOffered('Come in');
  expect(await guest.page.evaluate(() => navigator.serviceWorker.getRegistrations().then((all) => all.length))).toBe(0);
  expect(await guest.cacheContents()).toEqual([]);
  await guest.comesIn();
  await isKept(guest);
});

test('[E2E72] what is kept are files of the page alone: no address of a room, no fragment, no answer of the server', async ({
  host,
  guest,
}) => {
  await meet({ host, guest });
  for (const actor of [host, guest]) {
    await isKept(actor);
    await actor.reloads();
    const addresses = await actor.page.evaluate(async () => {
      const names = await caches.keys();
      const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
      return requests.flat().map(({ url }) => url);
    });
    expect(addresses.length).toBeGreaterThan(20);
    const paths = addresses.map((address) => new URL(address));
    expect(paths.filter(({ hash, search }) => hash !== '' || search !== '')).toEqual([]);
    expect(paths.filter(({ pathname }) => /^\/(r\/|api|ws)/.test(pathname))).toEqual([]);
  }
});

test('[E2E73] a newer page is offered on pages, never in mid-conversation, and used when asked for', async ({
  browser: _,
  host,
  guest,
}) => {
  const webDir = mkdtempSync(join(tmpdir(), 'heard-web-'));
  cpSync(process.env['HEARD_WEB_DIR'] ?? WEB_BUILD, webDir, { recursive: true });
  const house = await House.open({ webDir });
  try {
    for (const actor of [host, guest]) actor.line.leadTo(house.port);
    await toFirstStretch({ host, guest });
    await isKept(host);
    const worker = join(webDir, 'service-worker.js');
    writeFileSync(worker, `${readFileSync(worker, 'utf8')}\n// another build`);
    for (const packed of ['.br', '.gz']) rmSync(worker + packed, { force: true });
    await house.restarts();
    for (const actor of [host, guest]) actor.line.leadTo(house.port);
    await host.page.evaluate(async () => {
      const registration = await navigator.serviceWorker.getRegistration();
      await registration?.update();
      const { installing } = registration ?? {};
      if (installing)
        await new Promise((resolve) =>
          installing.addEventListener('statechange', () => installing.state === 'installed' && resolve(null)),
        );
    });
    await host.expectsVoice('mine');
    await host.seesNo('A newer version of this page is ready.');
    await host.goesHome();
    await host.sees('A newer version of this page is ready.');
    const loaded = host.page.waitForEvent('load');
    await host.presses('Use it now');
    await loaded;
    await host.sees('A private room for two people who are apart.');
    await host.seesNo('A newer version of this page is ready.');
  } finally {
    await house.close();
    rmSync(webDir, { recursive: true, force: true });
  }
});
