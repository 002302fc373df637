/** Playwright fixtures: a server, and two people with a browser context each who haven't met yet. */
import { test as base } from '@playwright/test';
import { Actor, LAPTOP, PHONE } from './actor.ts';
import type { Language } from '../../web/src/lib/language/languages.ts';
import { HeardServer } from './heard-server.ts';
import { HeardServerProcess } from './heard-server-process.ts';

interface People {
  /** Their names; overridden by tests that search for names. */
  names: { host: string; guest: string };
  /** Whether service workers are allowed. Only for tests about offline use, as installing one takes time. */
  keepsPage: boolean;
  /** Whether the host's screen is animated. Both have reduced motion by default, as animation without a GPU costs much CPU time. */
  hostMoves: boolean;
  /** The language of each. */
  languages: { host: Language; guest: Language };
  address: { port: number };
  host: Actor;
  guest: Actor;
  /** A further device that opens a link. */
  secondDevice: (name: string, link: string) => Promise<Actor>;
}

const withPeople = base.extend<People>({
  names: [{ host: 'Ana', guest: 'Ben' }, { option: true }],
  address: async ({ browserName: _ }, use) => {
    await use({ port: 0 });
  },
  keepsPage: [false, { option: true }],
  hostMoves: [false, { option: true }],
  languages: [{ host: 'en', guest: 'en' }, { option: true }],
  host: async ({ address, browser, names, keepsPage, hostMoves, languages }, use) => {
    const options = {
      serviceWorkers: keepsPage ? 'allow' : 'block',
      reducedMotion: hostMoves ? 'no-preference' : 'reduce',
    } as const;
    const host = await Actor.arrives(names.host, browser, LAPTOP, address.port, options, languages.host);
    await use(host);
    await host.leaves();
  },
  guest: async ({ address, browser, names, keepsPage, languages }, use) => {
    const options = { serviceWorkers: keepsPage ? 'allow' : 'block' } as const;
    const guest = await Actor.arrives(names.guest, browser, PHONE, address.port, options, languages.guest);
    await use(guest);
    await guest.leaves();
  },
  secondDevice: async ({ address, browser }, use) => {
    const devices: Actor[] = [];
    await use(async (name, link) => {
      const device = await Actor.arrives(name, browser, PHONE, address.port);
      devices.push(device);
      await device.opens(link);
      return device;
    });
    await Promise.all(devices.map((device) => device.leaves()));
  },
});

interface Indoors {
  server: HeardServer;
  /** Advances the server's clock; the devices then measure it again, as after a sleep. */
  passes: (ms: number) => Promise<void>;
}

export const test = withPeople.extend<Indoors>({
  server: async ({ browserName: _ }, use) => {
    const server = await HeardServer.open();
    await use(server);
    await server.close();
  },
  address: async ({ server }, use) => {
    await use(server);
  },
  passes: async ({ server, host, guest }, use) => {
    await use(async (ms) => {
      server.clock.advance(ms);
      await Promise.all([host, guest].map((actor) => actor.wakes()));
    });
  },
});

/** The same with the server in a child process, which can be killed. */
export const testApart = withPeople.extend<{ server: HeardServerProcess }>({
  server: async ({ browserName: _ }, use) => {
    const server = await HeardServerProcess.open();
    await use(server);
    await server.close();
  },
  address: async ({ server }, use) => {
    await use(server);
  },
});
