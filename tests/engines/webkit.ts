/**
 * WebKitGTK through its WebDriver, in a window on a display of its own. Each person has a driver and a browser of their own: a
 * driver serves one session at a time.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deliveredInto } from './delivered.ts';
import type { DeliveredFile } from './driver.ts';
import { environmentIn, freePort, newHome, OwnProcess, removeHome } from './own-process.ts';
import { ScriptedDriver } from './scripted-driver.ts';
import { newSession, type WebDriverSession } from './webdriver.ts';
import type { Window } from './window.ts';

export interface WebKitPrograms {
  driver: string;
  browser: string;
  display: string;
}

/** What was started for one person. */
interface Started {
  home: string;
  display: OwnProcess;
  driver: OwnProcess;
  session: WebDriverSession;
}

/** The key of a page's list of errors. */
const ERRORS = 'heard tests: errors';
/** As somebody sets it who wants less motion; without a graphics card each frame is dear. */
const LESS_MOTION = '[Settings]\ngtk-enable-animations=0\n';

export async function openWebKit(
  programs: WebKitPrograms,
  { width, height, moves = false }: Window,
): Promise<WebKitDriver> {
  const home = newHome();
  mkdirSync(join(home, '.config/gtk-3.0'), { recursive: true });
  if (!moves) writeFileSync(join(home, '.config/gtk-3.0/settings.ini'), LESS_MOTION);
  const display = new OwnProcess(
    programs.display,
    ['-displayfd', '3', '-screen', '0', '1400x1100x24', '-nolisten', 'tcp'],
    environmentIn(home),
  );
  // Without a graphics card, compositing draws nothing that a screenshot would show.
  const env = {
    ...environmentIn(home),
    DISPLAY: `:${await display.told()}`,
    WEBKIT_DISABLE_COMPOSITING_MODE: '1',
  };
  const port = await freePort();
  const driver = new OwnProcess(programs.driver, ['-p', String(port)], env, home);
  await driver.listensOn(port);
  const session = await newSession(`http://127.0.0.1:${port}`, {
    browserName: 'MiniBrowser',
    'webkitgtk:browserOptions': { binary: programs.browser, args: ['--automation'] },
  });
  const window = new WebKitDriver({ home, display, driver, session });
  await window.takesSize(width, height);
  return window;
}

export class WebKitDriver extends ScriptedDriver {
  readonly engine = 'webkit';
  readonly #started: Started;
  readonly #errors: string[] = [];

  constructor(started: Started) {
    super();
    this.#started = started;
  }

  async errors(): Promise<readonly string[]> {
    await this.#collectErrors();
    return this.#errors;
  }

  /** Of the page; the browser's own bars come on top of it. */
  async takesSize(width: number, height: number): Promise<void> {
    const { session } = this.#started;
    await session.post('/window/rect', { width, height });
    const inner = await this.evaluates(() => [innerWidth, innerHeight] as const);
    await session.post('/window/rect', { width: 2 * width - inner[0], height: 2 * height - inner[1] });
  }

  async opens(address: string): Promise<void> {
    await this.#collectErrors();
    await this.#started.session.post('/url', { url: address });
    await this.#noteErrors();
  }

  async reloads(): Promise<void> {
    await this.#collectErrors();
    await this.#started.session.post('/refresh');
    await this.#noteErrors();
  }

  async address(): Promise<string> {
    return (await this.#started.session.get('/url')) as string;
  }

  async screenshot(): Promise<Buffer> {
    return Buffer.from((await this.#started.session.get('/screenshot')) as string, 'base64');
  }

  downloads(press: () => Promise<void>): Promise<DeliveredFile> {
    return deliveredInto(this.#started.home, press);
  }

  async closes(): Promise<void> {
    const { home, driver, display } = this.#started;
    await driver.end();
    await display.end();
    removeHome(home);
  }

  protected run(expression: string): Promise<unknown> {
    return this.#started.session.post('/execute/sync', { script: `return ${expression}`, args: [] });
  }

  protected async clicks(x: number, y: number): Promise<void> {
    const actions = [
      { type: 'pointerMove', duration: 0, x, y, origin: 'viewport' },
      { type: 'pointerDown', button: 0 },
      { type: 'pointerUp', button: 0 },
    ];
    await this.#started.session.post('/actions', {
      actions: [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }],
    });
  }

  /**
   * The first letter by its key and the rest at once, as an input method does it: each key takes it a tenth of a second. It waits for
   * ever for a key that its keyboard doesn't have.
   */
  protected async types(text: string): Promise<void> {
    const { session } = this.#started;
    const [, first = '', rest = ''] = /^([\x20-\x7e]?)(.*)$/su.exec(text) ?? [];
    if (first !== '') {
      const [focused] = Object.values((await session.get('/element/active')) as Record<string, string>);
      await session.post(`/element/${focused}/value`, { text: first });
    }
    await this.evaluates((inserted) => document.execCommand('insertText', false, inserted), rest);
  }

  /** WebDriver reads no console, so the page that has just loaded keeps a list of what goes wrong in it from then on. */
  async #noteErrors(): Promise<void> {
    await this.evaluates((key) => {
      const errors: string[] = [];
      Object.defineProperty(globalThis, Symbol.for(key), { value: errors });
      const { error } = console;
      console.error = (...said: unknown[]) => {
        errors.push(said.map(String).join(' '));
        error(...said);
      };
      addEventListener('error', ({ message }) => errors.push(message));
      addEventListener('unhandledrejection', ({ reason }) => errors.push(String(reason)));
    }, ERRORS);
  }

  async #collectErrors(): Promise<void> {
    const noted = await this.evaluates((key) => {
      const errors = (globalThis as unknown as Record<symbol, string[] | undefined>)[Symbol.for(key)];
      return errors?.splice(0) ?? [];
    }, ERRORS);
    this.#errors.push(...noted);
  }
}
