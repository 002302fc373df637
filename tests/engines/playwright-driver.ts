/** The driver for Chromium, with Playwright's own locators. */
import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page } from '@playwright/test';
import type { DeliveredFile, Driver, Target, Text } from './driver.ts';
import { NOT_STARTING } from './in-page.ts';

export class PlaywrightDriver implements Driver {
  readonly engine = 'chromium';
  readonly #errors: string[] = [];
  #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.#listen();
  }

  get page(): Page {
    return this.#page;
  }

  /** Continues in another tab. */
  set page(page: Page) {
    this.#page = page;
    this.#listen();
  }

  errors(): Promise<readonly string[]> {
    return Promise.resolve(this.#errors);
  }

  async opens(address: string): Promise<void> {
    await this.#page.goto(address);
  }

  async reloads(): Promise<void> {
    await this.#page.reload();
  }

  address(): Promise<string> {
    return Promise.resolve(this.#page.url());
  }

  async presses(target: Target): Promise<void> {
    await this.#notStarting();
    await this.#locate(target).click();
  }

  async fills(target: Target, text: string): Promise<void> {
    await this.#notStarting();
    await this.#locate(target).fill(text);
  }

  async ticks(target: Target): Promise<void> {
    await this.#notStarting();
    await this.#locate(target).check();
  }

  async sees(target: Target): Promise<void> {
    const found = this.#locate(target);
    await expect(target.by === 'text' ? found.filter({ visible: true }).first() : found).toBeVisible();
  }

  async seesNo(target: Target): Promise<void> {
    const found = this.#locate(target);
    await expect(target.by === 'text' ? found.filter({ visible: true }) : found).toHaveCount(0);
  }

  async reads(target: Target, expected: Text): Promise<void> {
    await expect(this.#locate(target)).toHaveText(expected);
  }

  async holds(target: Target, value: string): Promise<void> {
    await expect(this.#locate(target)).toHaveValue(value);
  }

  async isSeen(target: Target): Promise<boolean> {
    return (await this.#locate(target).filter({ visible: true }).count()) > 0;
  }

  evaluates<T, A = undefined>(run: (argument: A) => T | Promise<T>, argument?: A): Promise<T> {
    return this.#page.evaluate(`(${String(run)})(${JSON.stringify(argument)})`);
  }

  screenshot(): Promise<Buffer> {
    return this.#page.screenshot({ scale: 'css' });
  }

  async downloads(press: () => Promise<void>): Promise<DeliveredFile> {
    const [download] = await Promise.all([this.#page.waitForEvent('download'), press()]);
    return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
  }

  async copies(press: () => Promise<void>): Promise<string> {
    await press();
    return this.#page.evaluate(() => navigator.clipboard.readText());
  }

  async closes(): Promise<void> {
    await this.#page.context().close();
  }

  /** A press on a prerendered page is lost before Svelte has hydrated it. */
  async #notStarting(): Promise<void> {
    await this.#page.locator(NOT_STARTING).waitFor({ state: 'attached' });
  }

  #locate(target: Target): Locator {
    if (target.by === 'heading') return this.#page.getByRole('heading', { level: 1 });
    if (target.by === 'label') return this.#page.getByLabel(target.name, { exact: true });
    if (target.by === 'text') return this.#page.getByText(target.text);
    return this.#page.getByRole(target.role, { name: target.name, exact: !target.isPart });
  }

  #listen(): void {
    this.#page.on('console', (message) => {
      if (message.type() === 'error') this.#errors.push(message.text());
    });
    this.#page.on('pageerror', (error) => this.#errors.push(`${error.message}\n${error.stack ?? ''}`));
  }
}
