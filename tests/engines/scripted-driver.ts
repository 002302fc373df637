/** Base class of the drivers that don't use Playwright: they poll the page with the functions of `in-page.ts`. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { setTimeout as rest } from 'node:timers/promises';
import type { DeliveredFile, Driver, Engine, Target, Text } from './driver.ts';
import { inPageScript, KEY, sendable, type InPage, type SentTarget } from './in-page.ts';

const WITHIN_MS = 20_000;
const LOOK_EVERY_MS = 40;

const UMD = createRequire(import.meta.url).resolve('@testing-library/dom/dist/@testing-library/dom.umd.min.js');
const IN_PAGE = inPageScript(readFileSync(UMD, 'utf8'));

/** The result of one poll: done, or why not yet. */
type Look = { isThere: true } | { isThere: false; why: string };
const THERE: Look = { isThere: true };

export abstract class ScriptedDriver implements Driver {
  abstract readonly engine: Engine;

  abstract errors(): Promise<readonly string[]>;
  abstract opens(address: string): Promise<void>;
  abstract reloads(): Promise<void>;
  abstract address(): Promise<string>;
  abstract screenshot(): Promise<Buffer>;
  abstract downloads(press: () => Promise<void>): Promise<DeliveredFile>;
  abstract closes(): Promise<void>;

  /** Evaluates an expression in the page and returns its (awaited) value, serialised as JSON. */
  protected abstract run(expression: string): Promise<unknown>;
  protected abstract clicks(x: number, y: number): Promise<void>;
  /** Types a text into the focused element. */
  protected abstract types(text: string): Promise<void>;

  async presses(target: Target): Promise<void> {
    await this.#until(`press ${named(target)}`, async () => {
      const aim = await this.#ask((inPage, at) => inPage.aim(at), sendable(target));
      if (aim.why !== undefined) return { isThere: false, why: aim.why };
      await this.clicks(aim.x, aim.y);
      return THERE;
    });
  }

  async fills(target: Target, text: string): Promise<void> {
    await this.#until(`write into ${named(target)}`, async () => {
      const readied = await this.#ask((inPage, [at, value]) => inPage.ready(at, value), [
        sendable(target),
        text,
      ] as const);
      if (readied.why !== undefined) return { isThere: false, why: readied.why };
      if (readied.next === 'type') await this.types(text);
      return THERE;
    });
    await this.holds(target, text);
  }

  async ticks(target: Target): Promise<void> {
    if (!(await this.#isTicked(target))) await this.presses(target);
    await this.#until(`tick ${named(target)}`, async () =>
      (await this.#isTicked(target)) ? THERE : { isThere: false, why: 'it is not ticked' },
    );
  }

  sees(target: Target): Promise<void> {
    return this.#until(`see ${named(target)}`, async () =>
      (await this.isSeen(target)) ? THERE : { isThere: false, why: 'it is not there' },
    );
  }

  seesNo(target: Target): Promise<void> {
    return this.#until(`see no ${named(target)}`, async () =>
      (await this.isSeen(target)) ? { isThere: false, why: 'it is there' } : THERE,
    );
  }

  reads(target: Target, expected: Text): Promise<void> {
    const isExpected = (text: string): boolean =>
      typeof expected === 'string' ? text === expected : expected.test(text);
    return this.#until(`read ${String(expected)} in ${named(target)}`, async () => {
      const texts = await this.#ask(
        (inPage, at) => inPage.seen(at).map(({ textContent }) => (textContent ?? '').replace(/\s+/g, ' ').trim()),
        sendable(target),
      );
      return texts.length === 1 && texts.every(isExpected)
        ? THERE
        : { isThere: false, why: `it says ${texts.map((text) => `“${text}”`).join(' and ') || 'nothing'}` };
    });
  }

  holds(target: Target, value: string): Promise<void> {
    return this.#until(`find “${value}” in ${named(target)}`, async () => {
      const values = await this.#ask(
        (inPage, at) => inPage.seen(at).map((element) => (element as HTMLInputElement).value),
        sendable(target),
      );
      return values.length === 1 && values[0] === value
        ? THERE
        : { isThere: false, why: `it holds ${values.map((each) => `“${each}”`).join(' and ') || 'nothing'}` };
    });
  }

  async isSeen(target: Target): Promise<boolean> {
    return (await this.#ask((inPage, at) => inPage.seen(at).length, sendable(target))) > 0;
  }

  async evaluates<T, A = undefined>(run: (argument: A) => T | Promise<T>, argument?: A): Promise<T> {
    return (await this.run(`(${String(run)})(${JSON.stringify(argument)})`)) as T;
  }

  /** Only Chromium lets tests read the clipboard without a prompt, so what the page writes to it is intercepted. */
  async copies(press: () => Promise<void>): Promise<string> {
    await this.evaluates(() => {
      const note = (text: string): void => void (document.documentElement.dataset['copied'] = text);
      // The fallback, `execCommand('copy')`, copies the selection.
      document.addEventListener('copy', () => {
        const field = document.activeElement;
        if (field instanceof HTMLTextAreaElement) note(field.value.slice(field.selectionStart, field.selectionEnd));
      });
      const { clipboard } = navigator as { clipboard?: Clipboard };
      if (clipboard === undefined) return;
      const write = clipboard.writeText.bind(clipboard);
      clipboard.writeText = (text) => {
        note(text);
        return write(text);
      };
    });
    await press();
    return this.evaluates(() => document.documentElement.dataset['copied'] ?? '');
  }

  async #isTicked(target: Target): Promise<boolean> {
    return this.#ask(
      (inPage, at) => inPage.seen(at).some((element) => (element as HTMLInputElement).checked),
      sendable(target),
    );
  }

  /** Polls until `look` is done. A page in the middle of a navigation can't be evaluated, so that is retried. */
  async #until(what: string, look: () => Promise<Look>): Promise<void> {
    const endsAt = performance.now() + WITHIN_MS;
    for (;;) {
      const seen: Look = await look().catch((error: unknown) => ({ isThere: false, why: String(error) }));
      if (seen.isThere) return;
      if (performance.now() > endsAt)
        throw new Error(`${this.engine} could not ${what}: ${seen.why}. ${await this.#screen()}`);
      await rest(LOOK_EVERY_MS);
    }
  }

  #screen(): Promise<string> {
    return this.evaluates(() => `At ${location.pathname} the screen says:\n${document.body.innerText}`).catch(String);
  }

  async #ask<T, A extends SentTarget | readonly unknown[]>(
    run: (inPage: InPage, argument: A) => T | Promise<T>,
    argument: A,
  ): Promise<T> {
    const expression = `(async () => {
      const inPage = globalThis[Symbol.for(${JSON.stringify(KEY)})];
      return inPage === undefined ? null : { value: await (${String(run)})(inPage, ${JSON.stringify(argument)}) };
    })()`;
    const answer = ((await this.run(expression)) ?? (await this.#bring(expression))) as { value: T } | null;
    if (answer === null) throw new Error('the page is navigating');
    return answer.value;
  }

  async #bring(expression: string): Promise<unknown> {
    await this.run(`(() => ${IN_PAGE})()`);
    return this.run(expression);
  }
}

function named(target: Target): string {
  if (target.by === 'heading') return 'the heading';
  if (target.by === 'label') return `the field “${target.name}”`;
  return target.by === 'text' ? `“${String(target.text)}”` : `the ${target.role} “${String(target.name)}”`;
}
