/** What a test across engines is given: a house, and two people with browsers of different kinds who haven't met yet. */
import { writeFileSync } from 'node:fs';
import { test as base, type TestInfo } from '@playwright/test';
import type { Engine } from '../engines/driver.ts';
import { Engines } from '../engines/engines.ts';
import { WINDOWS, type Window } from '../engines/window.ts';
import { FaultProxy } from '../faults/fault-proxy.ts';
import { Catalogue } from './catalogue.ts';
import { House } from './house.ts';
import { Person } from './person.ts';

interface Across {
  /** Which engine each of them has. */
  engines: { host: Engine; guest: Engine };
  /** How both call the server's machine. */
  hostname: string;
  /** Whether the host's screen moves: moving light is dear without a graphics card. */
  hostMoves: boolean;
  /** Both have a window of this size; by default one has a laptop's, the other a phone's. */
  window: Window | null;
  house: House;
  host: Person;
  guest: Person;
  /** Lets time pass for the server; the devices then look at its clock again, as after a sleep. */
  passes: (ms: number) => Promise<void>;
}

/** Of a test that failed, the report has what was on the screen. */
async function leaves(person: Person, info: TestInfo): Promise<void> {
  try {
    if (info.status === info.expectedStatus) return;
    const path = info.outputPath(`${person.name}-${person.driver.engine}.png`);
    writeFileSync(path, await person.driver.screenshot());
    await info.attach(`${person.name} (${person.driver.engine})`, { path, contentType: 'image/png' });
  } finally {
    await person.leaves();
  }
}

export const test = base.extend<Across, { running: Engines }>({
  engines: [{ host: 'firefox', guest: 'webkit' }, { option: true }],
  hostname: ['localhost', { option: true }],
  hostMoves: [false, { option: true }],
  window: [null, { option: true }],
  running: [
    async ({ browser }, use) => {
      const running = new Engines(browser);
      await use(running);
      await running.end();
    },
    { scope: 'worker' },
  ],
  house: async ({ engines }, use, { skip }) => {
    for (const engine of Object.values(engines)) {
      const missing = Engines.missing(engine);
      skip(missing !== null, missing ?? '');
    }
    const house = await House.open();
    await use(house);
    await house.close();
  },
  host: async ({ house, running, engines, hostname, hostMoves, window }, use, info) => {
    const line = await FaultProxy.to(house.port);
    const driver = await running.opensWindow(engines.host, { ...(window ?? WINDOWS.laptop), moves: hostMoves });
    const host = new Person('Ana', driver, line, new Catalogue('en'), { scheme: 'http', host: hostname });
    await use(host);
    await leaves(host, info);
  },
  guest: async ({ house, running, engines, hostname, window }, use, info) => {
    const line = await FaultProxy.to(house.port);
    const driver = await running.opensWindow(engines.guest, window ?? WINDOWS.phone);
    const guest = new Person('Ben', driver, line, new Catalogue('en'), { scheme: 'http', host: hostname });
    await use(guest);
    await leaves(guest, info);
  },
  passes: async ({ house, host, guest }, use) => {
    await use(async (ms) => {
      house.clock.advance(ms);
      await Promise.all([host, guest].map((person) => person.wakes()));
    });
  },
});
