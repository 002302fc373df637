import { request } from 'node:https';
import { setTimeout as passes } from 'node:timers/promises';
import { expect } from '@playwright/test';
import { begin, checkInBetween, meet, toFirstStretch, valueEachOther } from '../support/conversation.ts';
import type { HeardServer } from '../support/heard-server.ts';
import type { Person } from '../support/person.ts';
import { test } from '../support/proxy-fixtures.ts';
import { IDLE_SECONDS } from '../proxies/proxy.ts';

const OFFLINE = 'Reconnecting. What you write is kept on this device.';
/** A few more rooms than the server allows for one address. */
const TOO_MANY_ROOMS = 34;

function socketsOpened(server: HeardServer): number {
  return server.logged.filter((line) => line.includes('socket-opened')).length;
}

/** Waits in real time for longer than the proxy's idle timeout, as that timeout is what is tested. */
async function isQuiet(server: HeardServer): Promise<void> {
  const before = socketsOpened(server);
  await passes((IDLE_SECONDS + 3) * 1000);
  expect(socketsOpened(server)).toBe(before);
}

function protocolOf(person: Person): Promise<string | undefined> {
  return person.driver.evaluates(
    () => (performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming | undefined)?.nextHopProtocol,
  );
}

/** The HTTP status that an invalid request for a new room gets. */
function asksForARoom(port: number, claimed: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const headers = {
      host: `localhost:${port}`,
      'content-type': 'application/json',
      'x-forwarded-for': claimed,
    };
    const options = { host: '127.0.0.1', servername: 'localhost', port, method: 'POST', path: '/api/rooms', headers };
    const asking = request({ ...options, rejectUnauthorized: false }, (response) => {
      response.resume().once('end', () => resolve(response.statusCode ?? 0));
    });
    asking.once('error', reject);
    asking.end('{}');
  });
}

test('[PX01] through nginx as documented: both come in, and the first turn is handed over', async ({ host, guest }) => {
  await meet({ host, guest });
  await begin({ host, guest });
  expect(await protocolOf(host)).toBe('h2');
  await host.presses('Over to you');
  await guest.expectsVoice('mine');
});

for (const documented of ['nginx', 'caddyfile', 'haproxy'] as const) {
  test.describe(documented, () => {
    test.use({ documented });

    test(`[PX02] a conversation through ${documented} as documented works in both directions, survives the idle timeout, and is found again by a reload @soak`, async ({
      server,
      host,
      guest,
    }) => {
      await meet({ host, guest });
      await begin({ host, guest });
      await valueEachOther(host, guest);
      await isQuiet(server);
      await checkInBetween(host, guest);
      await guest.reloads();
      await guest.expectsVoice('theirs');
      expect(await protocolOf(guest)).toBe('h2');
      await host.presses('That’s all for now');
      await guest.expectsVoice('mine');
      await guest.writes('One line of it, if you like', 'Malachit: through a proxy');
      await guest.presses(`Offer it to ${host.name}`);
      await guest.presses('I’ve said it');
      await host.sees('Malachit: through a proxy');
    });

    test(`[PX03] ${documented} passes on the visitor’s own address, whatever the visitor claims @soak`, async ({
      front,
    }) => {
      const answers: number[] = [];
      for (let room = 0; room < TOO_MANY_ROOMS; room += 1)
        answers.push(await asksForARoom(front.port, `192.0.2.${room}`));
      expect(answers[0]).toBe(400);
      expect(answers.at(-1)).toBe(429);
    });
  });
}

test.describe('behind a login', () => {
  test.use({ documented: 'nginx login' });

  test('[PX04] the end of a login session ends no conversation and loses no word; after a login it goes on @soak', async ({
    login,
    host,
    guest,
  }) => {
    await toFirstStretch({ host, guest });
    login.isOver = true;
    await checkInBetween(host, guest);
    await host.presses('That’s all for now');
    await guest.expectsVoice('mine');
    guest.network.cut();
    await guest.sees(OFFLINE);
    await guest.writes('One line of it, if you like', 'Malachit: logged out');
    await guest.presses(`Offer it to ${host.name}`);
    login.isOver = false;
    await guest.seesNo('Reconnecting');
    await guest.presses('I’ve said it');
    await host.sees('Malachit: logged out');
  });

  // No service worker is active here, because browsers don't register one with an untrusted certificate.
  test('[PX05] whoever opens the room after the session has ended gets to the login page @soak', async ({
    login,
    host,
    guest,
  }) => {
    await toFirstStretch({ host, guest });
    login.isOver = true;
    await guest.reloads();
    await guest.seesNo(/Finding (your|the) room/);
    await expect
      .poll(async () => {
        const isSaid = await guest.driver.isSeen({ by: 'text', text: /log in|login|sign in/i });
        return isSaid || login.shown > 0;
      })
      .toBe(true);
  });
});

test.describe('behind a password', () => {
  test.use({ documented: 'caddyfile password', knowsPassword: true });

  test('[PX06] behind HTTP Basic a conversation works as without it, after a reload as well @soak', async ({
    host,
    guest,
  }) => {
    await toFirstStretch({ host, guest });
    await host.reloads();
    await host.expectsVoice('mine');
    await checkInBetween(host, guest);
  });
});
