/** Firefox through its native WebDriver BiDi. One process per worker; each person has a user context of their own. */
import { join } from 'node:path';
import puppeteer, { type Browser, type BrowserContext, type Page } from 'puppeteer-core';
import { deliveredInto } from './delivered.ts';
import type { DeliveredFile } from './driver.ts';
import { environmentIn, newHome, removeHome } from './own-process.ts';
import { ScriptedDriver } from './scripted-driver.ts';
import type { Window } from './window.ts';

/** Permission prompts (such as for persistent storage) keep their defaults: nobody answers them. */
function preferences(home: string): Record<string, unknown> {
  return {
    'browser.download.dir': join(home, 'Downloads'),
    'browser.download.folderList': 2,
    'browser.download.useDownloadDir': true,
    'browser.download.always_ask_before_handling_new_types': false,
    'intl.accept_languages': 'en-GB',
    // Allows 0.0.0.0, an address that isn't a secure context, as in a home network.
    'network.socket.ip_addr_any.disabled': false,
    'ui.prefersReducedMotion': 1,
  };
}

export class Firefox {
  readonly #home: string;
  readonly #browser: Browser;

  private constructor(home: string, browser: Browser) {
    this.#home = home;
    this.#browser = browser;
  }

  static async starts(executablePath: string): Promise<Firefox> {
    const home = newHome();
    const browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath,
      protocol: 'webDriverBiDi',
      env: environmentIn(home),
      userDataDir: join(home, 'profile'),
      extraPrefsFirefox: preferences(home),
    });
    return new Firefox(home, browser);
  }

  async opensWindow({ width, height }: Window): Promise<FirefoxDriver> {
    const context = await this.#browser.createBrowserContext();
    const page = await context.newPage();
    await page.setViewport({ width, height });
    return new FirefoxDriver(context, page, join(this.#home, 'Downloads'));
  }

  async ends(): Promise<void> {
    await this.#browser.close().finally(() => removeHome(this.#home));
  }
}

export class FirefoxDriver extends ScriptedDriver {
  readonly engine = 'firefox';
  readonly page: Page;
  readonly #context: BrowserContext;
  readonly #downloads: string;
  readonly #errors: string[] = [];

  constructor(context: BrowserContext, page: Page, downloads: string) {
    super();
    this.#context = context;
    this.page = page;
    this.#downloads = downloads;
    page.on('console', (message) => {
      if (message.type() === 'error') this.#errors.push(message.text());
    });
    page.on('pageerror', (error) => {
      // Firefox also reports lost WebSocket connections here, which aren't errors of the page.
      if (!/\bwss?:\/\//.test(String(error))) this.#errors.push(String(error));
    });
  }

  errors(): Promise<readonly string[]> {
    return Promise.resolve(this.#errors);
  }

  async opens(address: string): Promise<void> {
    await this.page.goto(address);
  }

  async reloads(): Promise<void> {
    await this.page.reload();
  }

  address(): Promise<string> {
    return Promise.resolve(this.page.url());
  }

  async screenshot(): Promise<Buffer> {
    return Buffer.from(await this.page.screenshot());
  }

  downloads(press: () => Promise<void>): Promise<DeliveredFile> {
    return deliveredInto(this.#downloads, press);
  }

  async closes(): Promise<void> {
    await this.#context.close();
  }

  protected run(expression: string): Promise<unknown> {
    return this.page.evaluate(expression);
  }

  protected async clicks(x: number, y: number): Promise<void> {
    await this.page.mouse.click(x, y);
  }

  protected async types(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }
}
