/**
 * WebKitGTK through its WebDriver, in a window on a virtual display. Each person has a driver and a browser of their own, as a
 * driver supports one session at a time.
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

/** The processes and the session of one person. */
interface Started {
  home: string;
  display: OwnProcess;
  driver: OwnProcess;
  session: WebDriverSession;
}

/** The symbol key of a page's list of errors. */
const ERRORS = 'heard tests: errors';
/** GTK's setting for reduced motion: without a GPU each frame costs much CPU time. */
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
  // Without a GPU, composited layers are missing from screenshots.
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

  /** Sets the size of the viewport, to which the browser's toolbars are added. */
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
   * Types the first letter as a key and inserts the rest at once, like an input method: each key takes the driver 0.1 s, and it hangs
   * on a key that its keyboard layout lacks.
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

  /** WebDriver can't read the console, so each loaded page collects its errors in a list. */
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
