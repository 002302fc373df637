/** What a test is given: a house, and two people in it who haven't met yet. */
import { test as base } from '@playwright/test';
import { Actor, LAPTOP, PHONE } from './actor.ts';
import type { Tongue } from './catalogue.ts';
import { House } from './house.ts';
import { HouseApart } from './house-apart.ts';

interface People {
  /** What they are called; others for tests that look for names. */
  names: { host: string; guest: string };
  /** Whether their browsers keep the page. Only where that is what a test is about: it takes a moment each time. */
  keepsPage: boolean;
  /** Whether the host's screen moves. The guest's has motion reduced; so has the host's by default, as moving light is dear without a GPU. */
  hostMoves: boolean;
  /** What each of them reads. */
  tongues: { host: Tongue; guest: Tongue };
  address: { port: number };
  host: Actor;
  guest: Actor;
  /** Another device of the same person, or somebody else's, that opens a link. */
  secondDevice: (name: string, link: string) => Promise<Actor>;
}

const withPeople = base.extend<People>({
  names: [{ host: 'Ana', guest: 'Ben' }, { option: true }],
  address: async ({ browserName: _ }, use) => {
    await use({ port: 0 });
  },
  keepsPage: [false, { option: true }],
  hostMoves: [false, { option: true }],
  tongues: [{ host: 'en', guest: 'en' }, { option: true }],
  host: async ({ address, browser, names, keepsPage, hostMoves, tongues }, use) => {
    const options = {
      serviceWorkers: keepsPage ? 'allow' : 'block',
      reducedMotion: hostMoves ? 'no-preference' : 'reduce',
    } as const;
    const host = await Actor.arrives(names.host, browser, LAPTOP, address.port, options, tongues.host);
    await use(host);
    await host.leaves();
  },
  guest: async ({ address, browser, names, keepsPage, tongues }, use) => {
    const options = { serviceWorkers: keepsPage ? 'allow' : 'block' } as const;
    const guest = await Actor.arrives(names.guest, browser, PHONE, address.port, options, tongues.guest);
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
  house: House;
  /** Lets time pass for the server; the devices then look at its clock again, as after a sleep. */
  passes: (ms: number) => Promise<void>;
}

export const test = withPeople.extend<Indoors>({
  house: async ({ browserName: _ }, use) => {
    const house = await House.open();
    await use(house);
    await house.close();
  },
  address: async ({ house }, use) => {
    await use(house);
  },
  passes: async ({ house, host, guest }, use) => {
    await use(async (ms) => {
      house.clock.advance(ms);
      await Promise.all([host, guest].map((actor) => actor.wakes()));
    });
  },
});

/** The same with a server that can be killed. */
export const testApart = withPeople.extend<{ house: HouseApart }>({
  house: async ({ browserName: _ }, use) => {
    const house = await HouseApart.open();
    await use(house);
    await house.close();
  },
  address: async ({ house }, use) => {
    await use(house);
  },
});
