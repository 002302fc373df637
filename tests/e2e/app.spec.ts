import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { WEB_BUILD } from '../../scripts/web-build.ts';
import type { Actor } from '../support/actor.ts';
import type { PlainPages } from '../../web/src/lib/language/plain-page.ts';
import { LANGUAGES, type Language } from '../../web/src/lib/language/languages.ts';
import { LOCALES } from '../support/catalogue.ts';
import { begin, meet, startInFirstStretch, valueEachOther } from '../support/conversation.ts';
import { test } from '../support/fixtures.ts';
import { HeardServer } from '../support/heard-server.ts';

test.use({ keepsPage: true });

/** Resolves once the service worker has cached the page. */
async function isKept({ page }: Actor): Promise<void> {
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
}

/** Pages that need no room, and their headings. */
const ALONE = [
  ['/path', 'A path of six evenings'],
  ['/path/listen', 'Listen'],
  ['/alone', 'For you alone'],
  ['/alone/walls', 'My walls'],
  ['/safe', 'Is this safe for me?'],
  ['/journal', 'Journal'],
] as const;

test('[E2E70] the page opens without a network, and a reload in the middle of a conversation leads back to the same place', async ({
  host,
  guest,
}) => {
  await startInFirstStretch({ host, guest });
  await isKept(host);
  host.network.set('refusing');
  await host.reloads();
  await host.sees(/^Reconnecting|^Finding/);
  host.network.set('open');
  await host.expectsVoice('mine');
  host.network.set('refusing');
  await host.goesHome();
  await host.sees('A private room for two people who are apart.');
  await host.follows('Journal');
  await host.sees('Journal');
  await host.reloads();
  await host.sees('Journal');
});

test('[E2E74] after one visit and with every page closed, what one person does alone opens and works without a network', async ({
  host,
}) => {
  await host.goesHome();
  await isKept(host);
  host.network.set('refusing');
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

test('[E2E71] only reading an invitation stores nothing on the device', async ({ host, guest }) => {
  const link = await host.opensARoom({ partner: guest.name });
  await guest.opens(link);
  await guest.isOffered('Come in');
  expect(await guest.page.evaluate(() => navigator.serviceWorker.getRegistrations().then((all) => all.length))).toBe(0);
  expect(await guest.cacheContents()).toEqual([]);
  expect(await guest.page.evaluate(() => indexedDB.databases())).toEqual([]);
  await guest.comesIn();
  await isKept(guest);
});

test('[E2E72] the cache contains files of the page and the operator’s help: no address of a room, no fragment, no other response of the server', async ({
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

test('[E2E73] a newer page is offered on pages, never in the middle of a conversation, and used when asked for', async ({
  browser: _,
  host,
  guest,
}) => {
  const webDir = mkdtempSync(join(tmpdir(), 'heard-web-'));
  cpSync(process.env['HEARD_WEB_DIR'] ?? WEB_BUILD, webDir, { recursive: true });
  const server = await HeardServer.open({ webDir });
  try {
    for (const actor of [host, guest]) actor.network.leadTo(server.port);
    await startInFirstStretch({ host, guest });
    await isKept(host);
    const worker = join(webDir, 'service-worker.js');
    writeFileSync(worker, `${readFileSync(worker, 'utf8')}\n// another build`);
    for (const packed of ['.br', '.gz']) rmSync(worker + packed, { force: true });
    await server.restarts();
    for (const actor of [host, guest]) actor.network.leadTo(server.port);
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
    await server.close();
    rmSync(webDir, { recursive: true, force: true });
  }
});

/** Safari on an iPhone, or an icon on its home screen, which has storage of its own. */
async function asOnAnIPhone({ context }: Actor, standalone: boolean): Promise<void> {
  await context.addInitScript((value) => Object.defineProperty(navigator, 'standalone', { value }), standalone);
}

/** The web app manifest that a browser would install from this page. */
async function manifestOf({ context, page }: Actor): Promise<{ url: string; data?: string }> {
  const session = await context.newCDPSession(page);
  return session.send('Page.getAppManifest');
}

test('[E2E75] installing carries the link over: an icon with storage of its own leads to the room, and straight back into it', async ({
  server,
  host,
  guest,
  secondDevice,
}) => {
  await asOnAnIPhone(host, false);
  await host.goesHome();
  expect(JSON.parse((await manifestOf(host)).data ?? '{}')).toMatchObject({ start_url: '/' });
  await host.opensARoom({ partner: guest.name });
  const { hash } = new URL(await host.copiesOwnLink());
  await host.follows('Put it on my home screen');
  await host.isAsked('Your room, on your home screen.');
  expect((await manifestOf(host)).url).toBe('');
  const icon = new URL(host.page.url());
  expect(icon.hash).toBe(hash);
  await host.follows('Back to the room');
  await host.sees(`${guest.name} is not here yet.`);
  await expect(host.page).not.toHaveURL(/#/);

  const app = await secondDevice(host.name, `${host.origin}/safe`);
  await asOnAnIPhone(app, true);
  await app.opensAnew(icon.pathname + icon.search + icon.hash);
  await app.comesIn();
  await app.sees(`${guest.name} is not here yet.`);
  await app.opensAnew(icon.pathname + icon.search + icon.hash);
  await app.sees(`${guest.name} is not here yet.`);
  for (const device of [host, app]) {
    expect(device.page.url()).not.toContain(hash.slice(3));
    expect((await device.cacheContents()).join('')).not.toContain(hash.slice(3));
  }
  expect(server.logged.join('')).not.toContain(hash.slice(3));
});

test('[E2E75] an icon that was installed from another page asks for the link, once', async ({ host, guest }) => {
  await asOnAnIPhone(guest, true);
  const link = await host.opensARoom({ partner: guest.name });
  await guest.goesHome();
  await guest.writes('Your own link', 'see you');
  await guest.presses('To my room');
  await guest.sees(/There’s no link to a room in this text/);
  await guest.writes('Your own link', link.replace(host.origin, guest.origin));
  await guest.presses('To my room');
  await guest.comesIn();
  await host.isOffered('I’m ready');
  await guest.goesHome();
  await guest.sees(/^Back to your room/);
  await guest.seesNo('Your own link');
});

/** Every page that has an address of its own. */
const PAGES = [
  '/',
  '/new',
  '/path',
  '/path/listen',
  '/alone',
  '/alone/by-myself',
  '/safe',
  '/journal',
  '/journal/care',
  '/journal/write',
  '/journal/passphrase',
  '/r',
  '/nowhere',
];

test('[E2E76] each page has a title of its own, in each language @soak', async ({ host }) => {
  const seen: string[][] = [];
  for (const language of LANGUAGES) {
    await host.page.goto(`${host.origin}/${language}`);
    const titles: string[] = [];
    for (const path of PAGES) {
      await host.page.goto(host.origin + path);
      await expect(host.page.getByRole('heading', { level: 1 }).first()).toBeVisible();
      await expect(host.page).not.toHaveTitle(/^(Heard)?$/);
      titles.push(await host.page.title());
    }
    expect(new Set(titles).size, titles.join('\n')).toBe(PAGES.length);
    seen.push(titles);
  }
  for (const [index, path] of PAGES.entries()) {
    expect(new Set(seen.map((titles) => titles[index])).size, path).toBe(LANGUAGES.length);
  }
});

test('[E2E76] in a room the title says whose turn it is, and nobody’s name', async ({ host, guest }) => {
  const said = new Set<string>();
  const link = await host.opensARoom({ partner: guest.name });
  said.add(await host.page.title());
  await guest.opens(link);
  await guest.isOffered('Come in');
  said.add(await guest.page.title());
  await guest.comesIn();
  await expect(host.page).toHaveTitle('Arriving · Heard');
  await begin({ host, guest });
  await valueEachOther(host, guest);
  await expect(host.page).toHaveTitle('Your turn · Heard');
  await expect(guest.page).toHaveTitle('You listen · Heard');
  await host.presses('Pause');
  await expect(guest.page).toHaveTitle('A pause · Heard');
  expect([...said]).toEqual(['Waiting · Heard', 'At the door · Heard']);
});

const OLD = Object.fromEntries(
  await Promise.all(
    LANGUAGES.map(async (language) => {
      const { PLAIN_PAGES } = await import(`../../web/src/languages/${language}/plain-pages.ts`);
      return [language, (PLAIN_PAGES as PlainPages).tooOld.title];
    }),
  ),
) as Record<Language, string>;

test.describe('[E2E77] a browser that can’t open the page is told what to do', () => {
  for (const language of LANGUAGES) {
    test(`too old for it, in ${language}`, async ({ browser, server }) => {
      const context = await browser.newContext({ locale: LOCALES[language] });
      await context.addInitScript(() => Reflect.deleteProperty(Array.prototype, 'toSorted'));
      const page = await context.newPage();
      for (const path of ['/', `/r#1g${'A'.repeat(43)}`, '/journal']) {
        await page.goto(`http://localhost:${server.port}${path}`);
        await expect(page.getByRole('heading').filter({ visible: true })).toHaveText([OLD[language]]);
      }
      await context.close();
    });
  }

  test('without scripts, in every language', async ({ browser, server }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    for (const path of ['/', `/r#1g${'A'.repeat(43)}`, '/journal']) {
      await page.goto(`http://localhost:${server.port}${path}`);
      await expect(page.getByRole('heading').filter({ visible: true })).toHaveText(Object.values(OLD));
    }
    await context.close();
  });

  test('a supported browser never shows these messages', async ({ host }) => {
    await host.goesHome();
    for (const text of Object.values(OLD)) await host.seesNo(text);
  });
});

test('[E2E78] the picture of link previews exists, under an absolute URL and in its size', async ({ host }) => {
  const { page } = host;
  const publicUrl = 'https://heard.example';
  const server = await HeardServer.open({ publicUrl });
  const origin = `http://localhost:${server.port}`;
  for (const path of ['/', '/r', '/de']) {
    const html = await (await page.request.get(origin + path)).text();
    const told = (property: string) => new RegExp(`<meta property="${property}" content="([^"]*)"`).exec(html)?.[1];
    expect(told('og:image')).toBe(`${publicUrl}/card.jpg`);
    expect(told('og:description')).toMatch(/\S/);
    const picture = await page.request.get(`${origin}/card.jpg`);
    expect(picture.headers()['content-type']).toBe(told('og:image:type'));
    // Some messengers refuse larger pictures.
    expect((await picture.body()).length).toBeLessThan(300_000);
    await page.goto(`${origin}/card.jpg`);
    const size = await page
      .locator('img')
      .evaluate((image: HTMLImageElement) => [image.naturalWidth, image.naturalHeight]);
    expect(size.map(String)).toEqual([told('og:image:width'), told('og:image:height')]);
    expect(size).toEqual([1200, 630]);
  }
  await server.close();
});
