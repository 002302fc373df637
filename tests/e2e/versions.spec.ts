/** Builds of different ages in one room: if a page can't show what the other one shows, it must say so. */
import { randomBytes } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import type { RoomEvent } from '@heard/shared/exercise/event';
import { eventUpdate, readEvent } from '@heard/shared/wire/conductor-update';
import { encodeServerFrame } from '@heard/shared/wire/frame';
import { AUTHOR_CLASS, clientIdFor } from '@heard/shared/wire/protocol';
import { conductorItems } from '@heard/shared/wire/update-clocks';
import { roomKeys } from '@heard/shared/words/keys';
import { parseLink } from '@heard/shared/words/link';
import { WEB_BUILD } from '../../scripts/web-build.ts';
import { systemClock } from '../../server/src/clock.ts';
import { SqliteLog } from '../../server/src/log/sqlite-log.ts';
import type { Actor } from '../support/actor.ts';
import { checkInBetween, toFirstStretch } from '../support/conversation.ts';
import { test } from '../support/fixtures.ts';
import { HeardServerProcess } from '../support/heard-server-process.ts';
import { HeardServer } from '../support/heard-server.ts';
import { Released, type ReleasedPage } from '../support/released.ts';

const OUTDATED = 'This page is too old for your room.';
/** Texts of the released page, which may differ from this build's. */
const RELEASED = {
  mine: /^You have the floor|^You say it back/,
  theirs: /^You are listening/,
  outOfStep: 'This page and the server don’t understand each other.',
};

let released: Released;
const fronts: ReleasedPage[] = [];
test.beforeAll(() => void (released = Released.unpack()));
test.afterAll(() => released.remove());
test.afterEach(() => Promise.all(fronts.splice(0).map((front) => front.close())));

/** From here on this person's device opens the last released page, with the same server. */
async function keepsReleasedPage({ network }: Actor, server: { port: number }): Promise<void> {
  const front = await released.inFrontOf(server);
  fronts.push(front);
  network.leadTo(front.port);
}

async function standsIn(page: Page, said: RegExp): Promise<void> {
  await expect(page.getByText(said).filter({ visible: true }).first()).toBeVisible();
}

/** On the released page, with its labels. */
async function pressesThere({ page }: Actor, label: string): Promise<void> {
  await page.getByRole('button', { name: label, exact: true }).click();
}

/** The number of the next event of the only room on this server. */
function nextNumber(server: HeardServer): number {
  const updates = server.written().flatMap((row) => {
    const [, author, body = ''] = row.split(' ');
    return Number(author) === AUTHOR_CLASS.conductor ? [new Uint8Array(Buffer.from(body, 'hex'))] : [];
  });
  const numbers = updates.flatMap(conductorItems).map(({ content }) => readEvent(content)?.n ?? 0);
  return Math.max(0, ...numbers) + 1;
}

/** An event as only a newer build writes it, number `n` of the room. */
function sungUpdate(n: number): Uint8Array {
  const event = { type: 'sung', n, at: Date.now(), seat: 'host', step: 1, cause: 'sung-by-newer' };
  const clientId = clientIdFor('conductor', randomBytes(4).readUInt32LE());
  return eventUpdate({ clientId, clock: 0, origin: null }, event as unknown as RoomEvent, []);
}

test('[VS21] the last released page and this build’s in one room, on this build’s server: the same steps on both', async ({
  server,
  host,
  guest,
}) => {
  await keepsReleasedPage(guest, server);
  const link = await host.opensARoom({ partner: guest.name });
  await guest.opens(link);
  await guest.page.getByLabel('Your name').fill(guest.name);
  await pressesThere(guest, 'Come in');
  await host.presses('I’m ready');
  await pressesThere(guest, 'I’m ready');
  await host.presses('We can begin');
  await pressesThere(guest, 'We can begin');
  await host.expectsVoice('mine');
  await standsIn(guest.page, RELEASED.theirs);
  await host.presses('Over to you');
  await standsIn(guest.page, RELEASED.mine);
  await host.expectsVoice('theirs');
  await pressesThere(guest, 'Over to you');
  await host.expectsVoice('mine');
  await standsIn(guest.page, RELEASED.theirs);
  await guest.reloads();
  await standsIn(guest.page, RELEASED.theirs);
});

test('[VS22] two released pages work with this build’s server @soak', async ({ server, host, guest }) => {
  await Promise.all([host, guest].map((actor) => keepsReleasedPage(actor, server)));
  const link = await host.opensARoom({ partner: guest.name });
  await guest.opens(link);
  await guest.page.getByLabel('Your name').fill(guest.name);
  await pressesThere(guest, 'Come in');
  for (const label of ['I’m ready', 'We can begin']) {
    await pressesThere(host, label);
    await pressesThere(guest, label);
  }
  await standsIn(host.page, RELEASED.mine);
  await pressesThere(host, 'Over to you');
  await standsIn(guest.page, RELEASED.mine);
  await pressesThere(guest, 'Over to you');
  await standsIn(host.page, RELEASED.mine);
  await standsIn(guest.page, RELEASED.theirs);
});

test('[VS23] this build’s page works with the last released server', async ({ browser: _, host, guest }) => {
  const server = await HeardServerProcess.open(released.root);
  try {
    for (const actor of [host, guest]) actor.network.leadTo(server.port);
    await toFirstStretch({ host, guest });
    await checkInBetween(host, guest);
    await guest.reloads();
    await guest.expectsVoice('theirs');
    await host.presses('Pause');
    for (const { page } of [host, guest]) await expect(page).toHaveTitle('A pause · Heard');
  } finally {
    await server.close();
  }
});

test('[VS24] a server that can’t read its room’s log says so to both pages, including the last released one, and shows neither of them a different room', async ({
  server,
  host,
  guest,
}) => {
  await keepsReleasedPage(guest, server);
  const link = await host.opensARoom({ partner: guest.name });
  await guest.opens(link);
  await guest.page.getByLabel('Your name').fill(guest.name);
  await pressesThere(guest, 'Come in');
  await host.isOffered('I’m ready');
  const parsed = parseLink(link);
  if (!parsed.ok) throw new Error(parsed.error);
  const { roomId } = roomKeys(parsed.value.roomSecret);
  await server.restarts(async () => {
    const next = nextNumber(server);
    const log = new SqliteLog({ dataDir: server.dataDir, now: systemClock() });
    await log.append(roomId, [{ author: 'conductor', update: sungUpdate(next) }]);
    await log.close();
  });
  host.network.leadTo(server.port);
  await host.isAsked('The server is too old for your room.');
  await guest.isAsked(RELEASED.outOfStep);
  expect(server.logged.filter((line) => line.includes('log-too-new')).length).toBeGreaterThan(0);
  expect((await fetch(`http://127.0.0.1:${server.port}/api/health`)).status).toBe(200);
});

/** A proxy that acts like a newer server: it can send the page an event that only a newer page can read. */
async function newerServerFor({ page }: Actor): Promise<(n: number) => void> {
  let tell: (bytes: Uint8Array) => void = () => undefined;
  await page.routeWebSocket(/\/ws\//, (socket) => {
    const server = socket.connectToServer();
    socket.onMessage((message) => server.send(message));
    server.onMessage((message) => socket.send(message));
    tell = (bytes) => socket.send(Buffer.from(bytes));
  });
  return (n) => tell(encodeServerFrame({ type: 'update', update: sungUpdate(n) }));
}

test('[VS25] a page that can’t follow says so in place of the conversation, and the partner sees it as away; one press reloads it and restores typed text', async ({
  server,
  host,
  guest,
  passes,
}) => {
  const tellGuest = await newerServerFor(guest);
  await toFirstStretch({ host, guest });
  await guest.page.getByText('A note for myself').first().click();
  await guest.writes('A note for myself', 'Zinnober: the quay');
  tellGuest(nextNumber(server));
  await guest.isAsked(OUTDATED);
  for (const label of ['Pause', 'Let me say it back']) await guest.isNotOffered(label);
  await passes(10_000);
  await host.sees(`${guest.name}’s device is away for a moment.`);
  await guest.presses('Reload the page');
  await guest.expectsVoice('theirs');
  await expect(guest.page.getByLabel('A note for myself', { exact: true })).toHaveValue('Zinnober: the quay');
  await host.expectsVoice('mine');
});

test('[VS26] at the door of a room that it can’t read, a page says so', async ({ server, host, guest }) => {
  const link = await host.opensARoom({ partner: guest.name });
  const tellGuest = await newerServerFor(guest);
  await guest.opens(link);
  await guest.isOffered('Come in');
  tellGuest(nextNumber(server));
  await guest.isAsked(OUTDATED);
  await guest.isNotOffered('Come in');
});

test.describe('a page in the service worker’s cache', () => {
  test.use({ keepsPage: true });

  test('[VS27] requests the newer page at that moment, and one press loads it', async ({ browser: _, host, guest }) => {
    const webDir = mkdtempSync(join(tmpdir(), 'heard-web-'));
    cpSync(process.env['HEARD_WEB_DIR'] ?? WEB_BUILD, webDir, { recursive: true });
    const server = await HeardServer.open({ webDir });
    try {
      for (const actor of [host, guest]) actor.network.leadTo(server.port);
      const tellHost = await newerServerFor(host);
      await toFirstStretch({ host, guest });
      await host.page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
      const worker = join(webDir, 'service-worker.js');
      writeFileSync(worker, `${readFileSync(worker, 'utf8')}\n// another build`);
      for (const packed of ['.br', '.gz']) rmSync(worker + packed, { force: true });
      await server.restarts();
      for (const actor of [host, guest]) actor.network.leadTo(server.port);
      await host.expectsVoice('mine');
      await guest.expectsVoice('theirs');
      // Once its connection is back.
      await expect(async () => {
        tellHost(nextNumber(server));
        await expect(host.page.getByRole('heading', { level: 1 })).toHaveText(OUTDATED, { timeout: 2_000 });
      }).toPass();
      await expect
        .poll(() => host.page.evaluate(async () => Boolean((await navigator.serviceWorker.getRegistration())?.waiting)))
        .toBe(true);
      await host.seesNo('A newer version of this page is ready.');
      await host.presses('Reload the page');
      await host.expectsVoice('mine');
      expect(
        await host.page.evaluate(async () => Boolean((await navigator.serviceWorker.getRegistration())?.waiting)),
      ).toBe(false);
    } finally {
      await server.close();
      rmSync(webDir, { recursive: true, force: true });
    }
  });
});
