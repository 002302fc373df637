/** A person with Chromium. Also gives access to Playwright's page. */
import type { Browser, BrowserContext, BrowserContextOptions, Page } from '@playwright/test';
import { PlaywrightDriver } from '../engines/playwright-driver.ts';
import { FaultProxy } from '../faults/fault-proxy.ts';
import type { Language } from '../../web/src/lib/language/languages.ts';
import { Catalogue, LOCALES } from './catalogue.ts';
import { RecordedTraffic } from './recorded-traffic.ts';
import { Person } from './person.ts';

export const LAPTOP: BrowserContextOptions = { viewport: { width: 1280, height: 800 } };
export const PHONE: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 2,
  hasTouch: true,
  isMobile: true,
};

export interface TimeLeft {
  leftMs: number;
  isResting: boolean;
  /** ms, on the test's clock. */
  saidAt: number;
}

export class Actor extends Person {
  override readonly driver: PlaywrightDriver;
  readonly context: BrowserContext;
  readonly traffic: RecordedTraffic;

  private constructor(name: string, page: Page, network: FaultProxy, traffic: RecordedTraffic, texts: Catalogue) {
    const driver = new PlaywrightDriver(page);
    super(name, driver, network, texts);
    this.driver = driver;
    this.context = page.context();
    this.traffic = traffic;
  }

  static async arrives(
    name: string,
    browser: Browser,
    device: BrowserContextOptions,
    serverPort: number,
    { serviceWorkers = 'block', reducedMotion = 'reduce' }: BrowserContextOptions = {},
    language: Language = 'en',
  ): Promise<Actor> {
    const network = await FaultProxy.to(serverPort);
    const permissions = ['clipboard-read', 'clipboard-write'];
    const locale = LOCALES[language];
    const context = await browser.newContext({ ...device, serviceWorkers, reducedMotion, permissions, locale });
    const traffic = new RecordedTraffic(context);
    return new Actor(name, await context.newPage(), network, traffic, new Catalogue(language));
  }

  /** With a host name other than `localhost` the page isn't a secure context, as in a home network without TLS. */
  hostname = 'localhost';

  override get origin(): string {
    return `http://${this.hostname}:${this.network.port}`;
  }

  get page(): Page {
    return this.driver.page;
  }

  set page(page: Page) {
    this.driver.page = page;
  }

  async closesTheTab(): Promise<void> {
    await this.page.close();
  }

  async opensATab(address: string): Promise<void> {
    this.page = await this.context.newPage();
    await this.page.goto(address);
  }

  /** Closes the tab, so that no state is left in memory, and opens the path in a new one. */
  async opensAnew(path: string): Promise<void> {
    await this.closesTheTab();
    await this.opensATab(this.origin + path);
  }

  /** Everything in the browser's Cache Storage: URLs and response bodies. */
  cacheContents(): Promise<string[]> {
    return this.page.evaluate(async () => {
      const contents: string[] = [];
      for (const name of await caches.keys()) {
        const cache = await caches.open(name);
        for (const request of await cache.keys()) {
          contents.push(request.url, (await (await cache.match(request))?.text()) ?? '');
        }
      }
      return contents;
    });
  }

  /** The time left according to the ring on this screen, and when it was read. */
  async timeLeft(): Promise<TimeLeft> {
    const ring = this.page.getByRole('img', { name: /left\.$|time rests|time is over/ });
    const said = await ring.evaluate(
      (element) =>
        new Promise<{ leftMs: number; isResting: boolean; at: number }>((resolve) => {
          const isResting = !element.hasAttribute('data-ends-at');
          const tell = (): void =>
            resolve({ leftMs: Number(element.getAttribute('data-left-ms')), isResting, at: performance.now() });
          if (isResting) return tell();
          new MutationObserver(tell).observe(element, { attributeFilter: ['data-left-ms'] });
        }),
    );
    return { leftMs: said.leftMs, isResting: said.isResting, saidAt: said.at + (await this.#clockOffset()) };
  }

  /** Offset of this page's clock from the test's, ms, taken from the shortest of several round trips. */
  async #clockOffset(): Promise<number> {
    let best = { roundTrip: Infinity, offset: 0 };
    for (let sample = 0; sample < 8; sample += 1) {
      const sentAt = performance.now();
      const there = await this.page.evaluate(() => performance.now());
      const backAt = performance.now();
      const roundTrip = backAt - sentAt;
      if (roundTrip < best.roundTrip) best = { roundTrip, offset: (sentAt + backAt) / 2 - there };
    }
    return best.offset;
  }
}
