/** Playwright fixtures for proxy tests: a server behind a proxy with TLS, and two people with Chromium who connect through it. */
import { test as base, type Browser } from '@playwright/test';
import { installed } from '../../scripts/programs.ts';
import { PlaywrightDriver } from '../engines/playwright-driver.ts';
import { WINDOWS, type Window } from '../engines/window.ts';
import { FaultProxy } from '../faults/fault-proxy.ts';
import type { Documented } from '../proxies/documented.ts';
import { Login } from '../proxies/login.ts';
import { Proxy, PROGRAM_OF } from '../proxies/proxy.ts';
import { Catalogue } from './catalogue.ts';
import { HeardServer } from './heard-server.ts';
import { Person } from './person.ts';

const PASSWORD = 'kept between us';

interface BehindAProxy {
  /** The name of the configuration in docs/operating.md. */
  documented: Documented;
  /** Whether the browser sends the name and password for HTTP Basic. */
  knowsPassword: boolean;
  server: HeardServer;
  login: Login;
  front: Proxy;
  host: Person;
  guest: Person;
}

async function arrives(
  name: string,
  browser: Browser,
  window: Window,
  port: number,
  isKnown: boolean,
): Promise<Person> {
  const network = await FaultProxy.to(port);
  const context = await browser.newContext({
    viewport: window,
    ignoreHTTPSErrors: true,
    permissions: ['clipboard-read', 'clipboard-write'],
    locale: 'en-GB',
    reducedMotion: 'reduce',
    ...(isKnown ? { httpCredentials: { username: 'us', password: PASSWORD } } : {}),
  });
  const driver = new PlaywrightDriver(await context.newPage());
  return new Person(name, driver, network, new Catalogue('en'), { scheme: 'https', host: 'localhost' });
}

export const test = base.extend<BehindAProxy>({
  documented: ['nginx', { option: true }],
  knowsPassword: [false, { option: true }],
  server: async ({ documented }, use, { skip }) => {
    const program = PROGRAM_OF[documented];
    skip(installed(program) === null, `${program} is not installed`);
    const server = await HeardServer.open({ trustProxy: true });
    await use(server);
    await server.close();
  },
  login: async ({ browserName: _ }, use) => {
    const login = await Login.opens();
    await use(login);
    await login.closes();
  },
  front: async ({ documented, server, login }, use) => {
    const front = await Proxy.starts(documented, { server: server.port, login: login.port, password: PASSWORD });
    await use(front);
    await front.ends();
  },
  host: async ({ browser, front, knowsPassword }, use) => {
    const host = await arrives('Ana', browser, WINDOWS.laptop, front.port, knowsPassword);
    await use(host);
    await host.leaves();
  },
  guest: async ({ browser, front, knowsPassword }, use) => {
    const guest = await arrives('Ben', browser, WINDOWS.phone, front.port, knowsPassword);
    await use(guest);
    await guest.leaves();
  },
});
