/** One of the two people, with their own browser and their own connection. Methods are named after what a person does. */
import { expect } from '@playwright/test';
import {
  button,
  checkbox,
  field,
  HEADING,
  link as linkNamed,
  text as textOf,
  type DeliveredFile,
  type Driver,
} from '../engines/driver.ts';
import type { FaultProxy } from '../faults/fault-proxy.ts';
import type { Catalogue } from './catalogue.ts';

/** The screen's label for each state of the voice. */
const VOICE = {
  mine: /^(You have the floor|You say it back|You speak|You answer)/,
  theirs: /^(You are listening|.+ is (saying it back|looking at it|answering))/,
  both: /^(Both of you|Together)/,
  none: /^(Soon |A breath)/,
} as const;
export type Voice = keyof typeof VOICE;

export interface Way {
  scheme: 'http' | 'https';
  host: string;
}
const LOCALHOST: Way = { scheme: 'http', host: 'localhost' };

const LINK = /https?:\/\/\S+\/r#\S+/;

export class Person {
  readonly name: string;
  /** Controls this person's browser. */
  readonly driver: Driver;
  /** The proxy between this device and the server. */
  readonly network: FaultProxy;
  /** This person's language. Tests name texts in English. */
  protected readonly texts: Catalogue;
  /** Scheme and host name of the server for this person. */
  readonly #way: Way;

  constructor(name: string, driver: Driver, network: FaultProxy, texts: Catalogue, way: Way = LOCALHOST) {
    this.name = name;
    this.driver = driver;
    this.network = network;
    this.texts = texts;
    this.#way = way;
  }

  get origin(): string {
    return `${this.#way.scheme}://${this.#way.host}:${this.network.port}`;
  }

  /** Opens a path of the site. */
  async goesTo(path: string): Promise<void> {
    await this.driver.opens(this.origin + path);
  }

  async goesHome(): Promise<void> {
    await this.goesTo('/');
  }

  /** Copies this person's own link from the waiting page. */
  async copiesOwnLink(): Promise<string> {
    await this.touches('Your own way back');
    return this.copiesLink('Copy my link');
  }

  /** Opens a room and returns the partner's link from the copied message. */
  async opensARoom({ partner }: { partner: string }): Promise<string> {
    await this.goesHome();
    await this.follows('Open a room');
    await this.writes('Your name', this.name);
    await this.writes('Their name', partner);
    await this.presses('Go on');
    await this.sees(`${partner} is not here yet.`);
    return this.copiesLink('Copy message and link');
  }

  /** Presses a button that copies a message with a link, and returns the link. */
  async copiesLink(label: string): Promise<string> {
    const message = await this.driver.copies(async () => {
      await this.presses(label);
      await this.sees('Copied. Paste it into a message.');
    });
    const link = LINK.exec(message)?.[0];
    if (link === undefined) throw new Error('the copied message has no link');
    return link;
  }

  /** Opens a link from a message, over this person's own connection. */
  async opens(link: string): Promise<void> {
    const { pathname, hash } = new URL(link);
    await this.goesTo(pathname + hash);
  }

  async comesIn(): Promise<void> {
    await this.writes('Your name', this.name);
    await this.presses('Come in');
  }

  async presses(label: string | RegExp): Promise<void> {
    await this.driver.presses(button(this.own(label)));
  }

  /** Presses something without a role, such as a `summary`. */
  async touches(text: string): Promise<void> {
    await this.driver.presses(textOf(this.own(text)));
  }

  async writes(label: string, text: string): Promise<void> {
    await this.driver.fills(field(this.own(label)), text);
  }

  async ticks(label: string): Promise<void> {
    await this.driver.ticks(checkbox(this.own(label)));
  }

  async follows(link: string): Promise<void> {
    await this.driver.presses(linkNamed(this.own(link)));
  }

  /** Presses a button that downloads a file, and returns the content. */
  async downloads(label: string): Promise<string> {
    return (await this.isDelivered(label)).text;
  }

  /** The same with the file's name. */
  isDelivered(label: string): Promise<DeliveredFile> {
    return this.driver.downloads(() => this.presses(label));
  }

  async reloads(): Promise<void> {
    await this.driver.reloads();
  }

  /** Simulates a device that wakes up: the page measures the server's time again. */
  async wakes(): Promise<void> {
    await this.driver.evaluates(() => void document.dispatchEvent(new Event('visibilitychange')));
  }

  async sees(text: string | RegExp): Promise<void> {
    await this.driver.sees(textOf(this.own(text)));
  }

  async seesAll(texts: readonly string[]): Promise<void> {
    for (const text of texts) await this.sees(text);
  }

  async seesNo(text: string | RegExp): Promise<void> {
    await this.driver.seesNo(textOf(this.own(text)));
  }

  async isOffered(label: string | RegExp): Promise<void> {
    await this.driver.sees(button(this.own(label)));
  }

  async isNotOffered(label: string | RegExp): Promise<void> {
    await this.driver.seesNo(button(this.own(label)));
  }

  async expectsVoice(voice: Voice): Promise<void> {
    await this.sees(this.texts.sayAny(VOICE[voice]));
  }

  /** Expects this heading, which is the screen's prompt. */
  async isAsked(prompt: string | RegExp): Promise<void> {
    await this.driver.reads(HEADING, prompt);
  }

  async finds(label: string, value: string): Promise<void> {
    await this.driver.holds(field(this.own(label)), value);
  }

  /** Translates an English text into this person's language. */
  protected own<T extends string | RegExp>(text: T): T | string {
    return typeof text === 'string' ? this.texts.say(text) : text;
  }

  /** All visible texts of this screen, and its accessible names. */
  async textsOnScreen(): Promise<string[]> {
    return this.driver.evaluates(() => {
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

  /** Expects no English text of the interface on the screen of a person with another language. */
  async readsNoEnglish(): Promise<void> {
    expect(this.texts.englishAmong(await this.textsOnScreen())).toEqual([]);
  }

  async leaves(): Promise<void> {
    await this.driver.closes();
    await this.network.close();
  }
}
