/** Playwright fixtures across engines: a server, and two people with different browsers who haven't met yet. */
import { writeFileSync } from 'node:fs';
import { test as base, type TestInfo } from '@playwright/test';
import type { Engine } from '../engines/driver.ts';
import { Engines } from '../engines/engines.ts';
import { WINDOWS, type Window } from '../engines/window.ts';
import { FaultProxy } from '../faults/fault-proxy.ts';
import { Catalogue } from './catalogue.ts';
import { HeardServer } from './heard-server.ts';
import { Person } from './person.ts';

interface Across {
  /** The engine of each. */
  engines: { host: Engine; guest: Engine };
  /** The host name by which both reach the server. */
  hostname: string;
  /** Whether the host's screen is animated: animation without a GPU costs much CPU time. */
  hostMoves: boolean;
  /** The window size of both; by default one is a laptop's, the other a phone's. */
  window: Window | null;
  server: HeardServer;
  host: Person;
  guest: Person;
  /** Advances the server's clock; the devices then measure it again, as after a sleep. */
  passes: (ms: number) => Promise<void>;
}

/** Attaches a screenshot to the report if the test failed. */
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
  server: async ({ engines }, use, { skip }) => {
    for (const engine of Object.values(engines)) {
      const missing = Engines.missing(engine);
      skip(missing !== null, missing ?? '');
    }
    const server = await HeardServer.open();
    await use(server);
    await server.close();
  },
  host: async ({ server, running, engines, hostname, hostMoves, window }, use, info) => {
    const network = await FaultProxy.to(server.port);
    const driver = await running.opensWindow(engines.host, { ...(window ?? WINDOWS.laptop), moves: hostMoves });
    const host = new Person('Ana', driver, network, new Catalogue('en'), { scheme: 'http', host: hostname });
    await use(host);
    await leaves(host, info);
  },
  guest: async ({ server, running, engines, hostname, window }, use, info) => {
    const network = await FaultProxy.to(server.port);
    const driver = await running.opensWindow(engines.guest, window ?? WINDOWS.phone);
    const guest = new Person('Ben', driver, network, new Catalogue('en'), { scheme: 'http', host: hostname });
    await use(guest);
    await leaves(guest, info);
  },
  passes: async ({ server, host, guest }, use) => {
    await use(async (ms) => {
      server.clock.advance(ms);
      await Promise.all([host, guest].map((person) => person.wakes()));
    });
  },
});
