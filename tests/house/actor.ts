/** One of the two people, with a browser of their own and a line of their own. What they do is named as they would name it. */
import { readFile } from 'node:fs/promises';
import { expect, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from '@playwright/test';
import { FaultProxy } from '../faults/fault-proxy.ts';
import { Catalogue, LOCALES, type Tongue } from './catalogue.ts';
import { Overheard } from './overheard.ts';

export const LAPTOP: BrowserContextOptions = { viewport: { width: 1280, height: 800 } };
export const PHONE: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 2,
  hasTouch: true,
  isMobile: true,
};

/** Whose voice it is, as one screen says it in words. */
const VOICE = {
  mine: /^(You have the floor|You say it back|You speak|You answer)/,
  theirs: /^(You are listening|.+ is (saying it back|looking at it|answering))/,
  both: /^(Both of you|Together)/,
  none: /^(Soon |A breath)/,
} as const;
export type Voice = keyof typeof VOICE;

export interface TimeLeft {
  leftMs: number;
  isResting: boolean;
  /** ms, on the test's own clock. */
  saidAt: number;
}

const LINK = /https?:\/\/\S+\/r#\S+/;

export class Actor {
  readonly name: string;
  readonly context: BrowserContext;
  page: Page;
  /** Between this device and the server. */
  readonly line: FaultProxy;
  readonly overheard: Overheard;
  /** What this person reads. Tests say it in English. */
  readonly #texts: Catalogue;

  private constructor(name: string, page: Page, line: FaultProxy, overheard: Overheard, texts: Catalogue) {
    this.name = name;
    this.context = page.context();
    this.page = page;
    this.line = line;
    this.overheard = overheard;
    this.#texts = texts;
  }

  static async arrives(
    name: string,
    browser: Browser,
    device: BrowserContextOptions,
    serverPort: number,
    { serviceWorkers = 'block', reducedMotion = 'reduce' }: BrowserContextOptions = {},
    tongue: Tongue = 'en',
  ): Promise<Actor> {
    const line = await FaultProxy.to(serverPort);
    const permissions = ['clipboard-read', 'clipboard-write'];
    const locale = LOCALES[tongue];
    const context = await browser.newContext({ ...device, serviceWorkers, reducedMotion, permissions, locale });
    const overheard = new Overheard(context);
    return new Actor(name, await context.newPage(), line, overheard, new Catalogue(tongue));
  }

  /** Another name of this machine makes it a page without TLS that browsers don't trust, as in a home network. */
  hostname = 'localhost';

  get origin(): string {
    return `http://${this.hostname}:${this.line.port}`;
  }

  async goesHome(): Promise<void> {
    await this.page.goto(`${this.origin}/`);
  }

  /** Copies the way back for this person, from the page where they wait. */
  async copiesOwnLink(): Promise<string> {
    await this.page.getByText(this.#own('Your own way back')).click();
    return this.copiesLink('Copy my link');
  }

  /** Opens a room and returns the link for the other one, as it stands in the message. */
  async opensARoom({ partner }: { partner: string }): Promise<string> {
    await this.goesHome();
    await this.page.getByRole('link', { name: this.#own('Open a room') }).click();
    await this.writes('Your name', this.name);
    await this.writes('Their name', partner);
    await this.presses('Go on');
    await this.sees(`${partner} is not here yet.`);
    return this.copiesLink('Copy message and link');
  }

  /** Presses a button that copies a message with a link, and returns the link. */
  async copiesLink(button: string): Promise<string> {
    await this.presses(button);
    await this.sees('Copied. Paste it into a message.');
    const message = await this.page.evaluate(() => navigator.clipboard.readText());
    const link = LINK.exec(message)?.[0];
    if (link === undefined) throw new Error('the copied message holds no link');
    return link;
  }

  /** Opens a link from a message, over this person's own line. */
  async opens(link: string): Promise<void> {
    const { pathname, hash } = new URL(link);
    await this.page.goto(`${this.origin}${pathname}${hash}`);
  }

  async comesIn(): Promise<void> {
    const name = this.page.getByLabel(this.#own('Your name'));
    await expect(name).toBeVisible();
    await name.fill(this.name);
    await this.presses('Come in');
  }

  async presses(label: string | RegExp): Promise<void> {
    await this.page.getByRole('button', { name: this.#own(label), exact: true }).click();
  }

  async writes(label: string, text: string): Promise<void> {
    await this.page.getByLabel(this.#own(label), { exact: true }).fill(text);
  }

  async ticks(label: string): Promise<void> {
    await this.page.getByRole('checkbox', { name: this.#own(label) }).check();
  }

  async follows(link: string): Promise<void> {
    await this.page.getByRole('link', { name: this.#own(link) }).click();
  }

  /** Presses something that gives a file, and returns what is in it. */
  async downloads(label: string): Promise<string> {
    const [download] = await Promise.all([this.page.waitForEvent('download'), this.presses(label)]);
    return readFile(await download.path(), 'utf8');
  }

  async reloads(): Promise<void> {
    await this.page.reload();
  }

  async closesTheTab(): Promise<void> {
    await this.page.close();
  }

  async opensATab(address: string): Promise<void> {
    this.page = await this.context.newPage();
    await this.page.goto(address);
  }

  /** As after closing every page of ours: nothing is left in memory, and the address is opened in a new tab. */
  async opensAnew(path: string): Promise<void> {
    await this.closesTheTab();
    await this.opensATab(this.origin + path);
  }

  /** Everything in the browser's Cache Storage: addresses and what was kept for them. */
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

  /** The device was asleep, and is looked at again: its page measures the server's time anew. */
  async wakes(): Promise<void> {
    await this.page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  }

  /** What the ring on this screen says is left, and when it said so by the clock of the test. */
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

  /** Between this page's clock and the test's, ms: of several ways there and back, the shortest tells best. */
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

  async sees(text: string | RegExp): Promise<void> {
    await expect(this.page.getByText(this.#own(text)).filter({ visible: true }).first()).toBeVisible();
  }

  async seesAll(texts: readonly string[]): Promise<void> {
    for (const text of texts) await this.sees(text);
  }

  async seesNo(text: string | RegExp): Promise<void> {
    await expect(this.page.getByText(this.#own(text)).filter({ visible: true })).toHaveCount(0);
  }

  async isOffered(label: string | RegExp): Promise<void> {
    await expect(this.page.getByRole('button', { name: this.#own(label), exact: true })).toBeVisible();
  }

  async isNotOffered(label: string | RegExp): Promise<void> {
    await expect(this.page.getByRole('button', { name: this.#own(label), exact: true })).toHaveCount(0);
  }

  async expectsVoice(voice: Voice): Promise<void> {
    await this.sees(this.#texts.sayAny(VOICE[voice]));
  }

  /** The heading of the screen: what is asked. */
  async isAsked(prompt: string | RegExp): Promise<void> {
    await expect(this.page.getByRole('heading', { level: 1 })).toHaveText(prompt);
  }

  /** An English text as it stands on this person's screen. */
  #own<T extends string | RegExp>(text: T): T | string {
    return typeof text === 'string' ? this.#texts.say(text) : text;
  }

  /** Every text of this screen, and what is said of it to whoever hears it. */
  async textsOnScreen(): Promise<string[]> {
    return this.page.evaluate(() => {
      const isSeen = (element: Element) => element.checkVisibility() && element.closest('script, style') === null;
      const isText = (node: Node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== '';
      const hasOwnText = (element: Element) => [...element.childNodes].some(isText);
      const elements = [...document.body.querySelectorAll('*')].filter(isSeen);
      const said = elements.flatMap((element) =>
        ['aria-label', 'title', 'placeholder', 'alt'].map((name) => element.getAttribute(name)),
      );
      const texts = elements.filter(hasOwnText).map(({ textContent }) => textContent);
      return [document.title, ...said, ...texts].flatMap((text) => text?.replace(/\s+/g, ' ').trim() || []);
    });
  }

  /** Nothing of the interface is in English on the screen of somebody who reads another language. */
  async readsNoEnglish(): Promise<void> {
    expect(this.#texts.englishAmong(await this.textsOnScreen())).toEqual([]);
  }

  async leaves(): Promise<void> {
    await this.context.close();
    await this.line.close();
  }
}
