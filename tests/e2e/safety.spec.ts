import { FRAME } from '@heard/shared/wire/protocol';
import { expect, type BrowserContext, type Page } from '@playwright/test';
import type { Actor } from '../support/actor.ts';
import { startInFirstStretch, toFirstStretch } from '../support/conversation.ts';
import { test } from '../support/fixtures.ts';
import type { HeardServer } from '../support/heard-server.ts';

const NEUTRAL = 'https://www.wikipedia.org/';

/** A stand-in for the neutral page, without the network; it responds once the test allows it. */
async function neutralPage(context: BrowserContext): Promise<{ answer: () => void }> {
  let answer = (): void => {};
  const answered = new Promise<void>((resolve) => (answer = resolve));
  await context.route(`${NEUTRAL}**`, async (route) => {
    await answered;
    await route.fulfill({ contentType: 'text/html', body: '<title>Encyclopedia</title><h1>Neutral</h1>' });
  });
  return { answer };
}

/** What is visible in the same task as the press, before anything asynchronous has happened. */
function pressAndLook(page: Page, press: 'button' | 'escape'): Promise<{ shown: number; title: string }> {
  return page.evaluate((how) => {
    if (how === 'button') document.querySelector<HTMLElement>('.leave-quickly')?.click();
    else for (let i = 0; i < 3; i += 1) dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
    const shown = [...document.querySelectorAll('*')].filter((element) => element.checkVisibility()).length;
    return { shown, title: document.title };
  }, press);
}

const BLANK = { shown: 0, title: 'New tab' };

/** Polls the URL instead of waiting for a navigation: a leaving page may navigate twice, which aborts the first navigation. */
async function isAway(page: Page): Promise<void> {
  await expect(page).toHaveURL(NEUTRAL);
  await expect(page.getByText('Neutral')).toBeVisible();
  await expect(page).toHaveTitle('Encyclopedia');
}

/** "Back" reaches a page that navigates away before it has loaded. */
async function goesBack(page: Page): Promise<void> {
  await page.goBack({ waitUntil: 'commit' }).catch(() => null);
}

for (const press of ['button', 'escape'] as const) {
  test(`[E2E65] Leave quickly in the middle of a turn by ${press}: blank at once, then a neutral page, and no way back${press === 'escape' ? ' @soak' : ''}`, async ({
    server,
    host,
    guest,
    passes,
  }) => {
    await startInFirstStretch({ host, guest });
    const written = server.written().length;
    const neutral = await neutralPage(host.context);
    expect(await pressAndLook(host.page, press)).toEqual(BLANK);
    neutral.answer();
    await isAway(host.page);
    await server.hasWrittenSince(written);
    await passes(21_000);
    await guest.sees(`${host.name} can’t be heard here. The time rests.`);

    await goesBack(host.page);
    // The blank page that navigates on, or, where that was replaced too, what the tab showed before any page of ours.
    await expect(host.page).toHaveURL((url) => [NEUTRAL, 'about:blank'].includes(url.href));
    const stays = await host.page.evaluate(() => history.length);
    expect(stays).toBeLessThanOrEqual(3);
  });
}

test('[E2E65] in a browser without the Navigation API, "Back" leads away again, and opening the page anew works', async ({
  host,
}) => {
  await host.page.addInitScript(() => Reflect.deleteProperty(window, 'navigation'));
  const neutral = await neutralPage(host.context);
  neutral.answer();
  await host.goesHome();
  // This text exists only after hydration; before that Leave quickly is a plain link.
  await host.page.goto(`${host.origin}/journal`);
  await host.sees('Nothing yet.');
  await host.presses('Leave quickly');
  await isAway(host.page);
  await goesBack(host.page);
  await isAway(host.page);
  await host.goesHome();
  await host.sees('Open a room');
});

/** y-websocket sends an awareness frame with an empty state every fifteen seconds, whatever the person does. */
function isHeartbeat(bytes: Buffer): boolean {
  return bytes[0] === FRAME.awareness && bytes.subarray(-2).toString() === '{}';
}

/** Frames of one page in each direction, without clock frames. */
class Frames {
  readonly sent: Buffer[] = [];
  readonly received: Buffer[] = [];

  constructor(page: Page) {
    const keep = (list: Buffer[]) => (frame: { payload: string | Buffer }) => {
      const bytes = Buffer.from(frame.payload);
      if (bytes[0] !== FRAME.clock && !isHeartbeat(bytes)) list.push(bytes);
    };
    page.on('websocket', (socket) => {
      socket.on('framesent', keep(this.sent));
      socket.on('framereceived', keep(this.received));
    });
  }
}

interface Told {
  /** What the server sent to the partner's device: the type of each frame, and the reported presence. */
  partner: { kinds: (number | undefined)[]; presence: string[] };
  /** The author of each update in the room, and the lines of the server's log. */
  written: (string | undefined)[];
  logged: unknown[];
}

/** Everything that the server and the partner can observe when one of the two leaves in the given way. */
async function toldWhen(
  goes: () => Promise<void>,
  { server, frames }: { server: HeardServer; frames: Frames },
): Promise<Told> {
  const before = { frames: frames.received.length, written: server.written().length, logged: server.logged.length };
  await goes();
  const received = () => frames.received.slice(before.frames);
  const presence = () => received().filter(([kind]) => kind === FRAME.presence);
  const written = () => server.written().slice(before.written);
  const events = () => received().filter(([kind]) => kind === FRAME.sync);
  await expect.poll(() => [presence(), events(), written()].map((all) => all.length)).toEqual([1, 1, 1]);
  return {
    partner: {
      kinds: received().map(([kind]) => kind),
      presence: presence().map((frame) => frame.toString('hex')),
    },
    written: written().map((row) => row.split(' ')[1]),
    logged: server.logged
      .slice(before.logged)
      .map((line) => JSON.parse(line) as Record<string, unknown>)
      .filter(({ event }) => event !== 'request')
      .map(({ level, event, close }) => ({ level, event, close })),
  };
}

test('[E2E66] to the server and the partner, Leave quickly looks like a lost connection: no word of it, the same frames', async ({
  server,
  host,
  guest,
  passes,
}) => {
  const frames = new Frames(guest.page);
  const own = new Frames(host.page);
  await toFirstStretch({ host, guest });
  const room = host.page.url();
  // The guest writes nothing here, so each update arrives at their device in a frame of its own.
  const updates = (): number => frames.received.filter(([kind]) => kind === FRAME.sync).length;
  const before = updates() - server.written().length;
  const isBack = async (): Promise<void> => {
    await host.expectsVoice('mine');
    await guest.seesNo('can’t be heard here');
    await expect
      .poll(() =>
        frames.received
          .filter(([kind]) => kind === FRAME.presence)
          .at(-1)
          ?.toString('hex'),
      )
      .toMatch(/0101$/);
    await expect.poll(() => updates() - server.written().length).toBe(before);
  };

  const cut = await toldWhen(async () => host.network.set('refusing'), { server, frames });
  host.network.set('open');
  await isBack();

  const neutral = await neutralPage(host.context);
  neutral.answer();
  const sentBefore = own.sent.length;
  const left = await toldWhen(
    async () => {
      await pressAndLook(host.page, 'button');
      await isAway(host.page);
    },
    { server, frames },
  );
  expect(own.sent.slice(sentBefore)).toEqual([]);
  expect(left).toEqual(cut);
  await passes(21_000);
  await guest.sees(`${host.name} can’t be heard here. The time rests.`);
  await host.page.goto(room);
  await isBack();

  const killed = await toldWhen(
    async () => {
      const session = await host.context.newCDPSession(host.page);
      void session.send('Page.crash').catch(() => undefined);
      await host.page.waitForEvent('crash');
    },
    { server, frames },
  );
  expect(killed).toEqual(cut);
});

/** All of the site's storage in this browser, including the tab's sessionStorage. */
async function kept(page: Page): Promise<unknown> {
  const here = await page.evaluate(async () => {
    const databases = await indexedDB.databases();
    const rows = await Promise.all(
      databases.map(async ({ name = '' }) => {
        const database = await new Promise<IDBDatabase>((resolve) => {
          const opening = indexedDB.open(name);
          opening.onsuccess = () => resolve(opening.result);
        });
        const all = [...database.objectStoreNames].map(async (store) => {
          const asked = database.transaction(store).objectStore(store).getAll();
          await new Promise((resolve) => (asked.onsuccess = resolve));
          return [store, JSON.stringify(asked.result)];
        });
        const found = await Promise.all(all);
        database.close();
        return [name, found];
      }),
    );
    return {
      rows,
      local: { ...localStorage },
      session: { ...sessionStorage },
      caches: await caches.keys(),
      history: [history.length, JSON.stringify(history.state), location.href, document.title],
    };
  });
  return { ...here, cookies: await page.context().cookies() };
}

/** Goes through the check with the same answer to every question; returns the page at its end. */
async function answers(page: Page, answer: string): Promise<string> {
  await page.getByRole('button', { name: 'Begin' }).click();
  for (let number = 1; number <= 6; number += 1) {
    await expect(page.getByText(`Question ${number} of 6`)).toBeVisible();
    await page.getByRole('button', { name: answer, exact: true }).click();
  }
  await expect(page.getByText('What answers can mean')).toBeVisible();
  return page.locator('main').innerHTML();
}

test('[E2E67] the private check leaves no trace: no request, nothing stored, no frame of an open room; one end for all answers', async ({
  host,
  guest,
}) => {
  await host.page.close();
  host.page = await host.context.newPage();
  const frames = new Frames(host.page);
  await startInFirstStretch({ host, guest });
  const ends: string[] = [];
  for (const answer of ['Yes', 'No', 'I’m not sure', 'Leave this out']) {
    const page = await host.context.newPage();
    await page.goto(`${host.origin}/safe`);
    await expect(page.getByRole('button', { name: 'Begin' })).toBeVisible();
    await page.waitForLoadState('networkidle');
    const asked: string[] = [];
    host.context.on('request', (request) => asked.push(request.url()));
    const before = { kept: await kept(page), sent: frames.sent.length };
    ends.push(await answers(page, answer));
    expect(await kept(page)).toEqual(before.kept);
    expect(frames.sent.slice(before.sent)).toEqual([]);
    expect(asked).toEqual([]);
    await page.close();
  }
  expect(new Set(ends).size).toBe(1);
});

test('[E2E69] Leave quickly is on every page and screen and leads out of every tab; a second device at one’s seat is shown', async ({
  host,
  guest,
  secondDevice,
}) => {
  const isOffered = async (actor: Actor, page = actor.page): Promise<void> => {
    const way = page.getByRole('button', { name: 'Leave quickly' });
    await expect(way).toBeInViewport();
    await expect.poll(async () => (await way.boundingBox())?.height ?? 0).toBeGreaterThanOrEqual(44);
  };
  for (const path of ['/', '/new', '/safe', '/journal', '/path', '/r', '/no/such/page']) {
    await guest.page.goto(`${guest.origin}${path}`);
    await isOffered(guest);
    await guest.page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await isOffered(guest);
  }
  const sign = 'Another device is open at your place, too. If that isn’t you: open a new room.';
  const guestLink = await host.opensARoom({ partner: guest.name });
  const tablet = await secondDevice('Ana', await host.copiesOwnLink());
  await isOffered(tablet);
  await tablet.comesIn();
  await host.isAsked(`${guest.name} is not here yet.`);
  await host.sees(sign);
  await isOffered(host);
  await guest.opens(guestLink);
  await isOffered(guest);
  await guest.comesIn();
  await host.isOffered('I’m ready');
  await host.sees(sign);
  await guest.seesNo('Another device');
  await isOffered(host);
  await isOffered(guest);

  const neutral = await neutralPage(host.context);
  neutral.answer();
  const other = await host.context.newPage();
  await other.goto(`${host.origin}/safe`);
  await isOffered(host, other);
  await other.keyboard.press('Escape');
  await other.keyboard.press('Escape');
  await expect(other.getByRole('heading', { level: 1 })).toBeVisible();
  // Three presses within two seconds: a busy machine may need more than one try.
  await expect(async () => {
    for (let press = 0; press < 3; press += 1) await other.keyboard.press('Escape');
    await expect(other).toHaveURL(NEUTRAL, { timeout: 3000 });
  }).toPass();
  await isAway(host.page);
});
