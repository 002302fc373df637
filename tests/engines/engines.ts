/** The engines of one worker: Firefox is started lazily and shared, WebKit is started once per person. */
import type { Browser } from '@playwright/test';
import { installed } from '../../scripts/programs.ts';
import type { Driver, Engine } from './driver.ts';
import { Firefox } from './firefox.ts';
import { PlaywrightDriver } from './playwright-driver.ts';
import { openWebKit } from './webkit.ts';
import type { Window } from './window.ts';

export class Engines {
  readonly #chromium: Browser;
  #firefox: Firefox | null = null;

  constructor(chromium: Browser) {
    this.#chromium = chromium;
  }

  /** Null if the engine is installed, otherwise a line for the report. */
  static missing(engine: Engine): string | null {
    return engine === 'chromium' || installed(engine) !== null ? null : `${engine} is not installed`;
  }

  async opensWindow(engine: Engine, window: Window): Promise<Driver> {
    switch (engine) {
      case 'chromium':
        return this.#opensChromium(window);
      case 'firefox':
        return (await this.#startedFirefox()).opensWindow(window);
      case 'webkit': {
        const [driver = '', browser = '', display = ''] = installed('webkit') ?? [];
        return openWebKit({ driver, browser, display }, window);
      }
    }
  }

  async end(): Promise<void> {
    await this.#firefox?.ends();
  }

  async #opensChromium({ width, height, moves = false }: Window): Promise<Driver> {
    const context = await this.#chromium.newContext({
      viewport: { width, height },
      permissions: ['clipboard-read', 'clipboard-write'],
      locale: 'en-GB',
      reducedMotion: moves ? 'no-preference' : 'reduce',
    });
    return new PlaywrightDriver(await context.newPage());
  }

  async #startedFirefox(): Promise<Firefox> {
    const [executable = ''] = installed('firefox') ?? [];
    return (this.#firefox ??= await Firefox.starts(executable));
  }
}
