/** A person who uses only the keyboard: Tab, Enter, Space and arrows. At every tab stop the focus must be visible and in the window. */
import { expect, type Locator, type Page } from '@playwright/test';
import type { Actor } from './actor.ts';

/** More tab stops than any page has. */
const MANY = 80;

interface Stop {
  name: string;
  isLost: boolean;
  /** An outline of at least 2 px that isn't transparent. */
  isShown: boolean;
  isInWindow: boolean;
}

export class ByKeyboard {
  readonly actor: Actor;

  constructor(actor: Actor) {
    this.actor = actor;
  }

  get page(): Page {
    return this.actor.page;
  }

  async presses(label: string | RegExp, key = 'Enter'): Promise<void> {
    await this.reaches(this.page.getByRole('button', { name: label, exact: true }));
    await this.page.keyboard.press(key);
  }

  async follows(label: string): Promise<void> {
    await this.reaches(this.page.getByRole('link', { name: label, exact: true }));
    await this.page.keyboard.press('Enter');
  }

  async writes(label: string, text: string): Promise<void> {
    await this.reaches(this.page.getByLabel(label, { exact: true }));
    await this.page.keyboard.press('Control+a');
    await this.page.keyboard.type(text);
  }

  /** Presses Tab until the target has the focus. */
  async reaches(target: Locator): Promise<void> {
    await expect(target).toBeVisible();
    for (let stops = 0; stops < MANY; stops += 1) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await this.page.keyboard.press('Tab');
      const stop = await this.stop();
      // After the last tab stop the focus goes to the browser's own controls.
      if (!stop.isLost) expect(stop).toMatchObject({ isShown: true, isInWindow: true });
    }
    throw new Error(`Tab doesn't reach ${target.toString()}`);
  }

  /** The focus is on an element of the page: the heading of a new screen, or what replaced the button that was pressed. */
  async isSomewhere(): Promise<void> {
    await expect.poll(async () => (await this.stop()).isLost).toBe(false);
  }

  async isAtHeading(text: string | RegExp): Promise<void> {
    const heading = this.page.getByRole('heading', { level: 1 });
    await expect(heading).toHaveText(text);
    await expect(heading).toBeFocused();
  }

  stop(): Promise<Stop> {
    return this.page.evaluate(() => {
      const element = document.activeElement ?? document.body;
      const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
      const { top, bottom, height } = element.getBoundingClientRect();
      return {
        name: `${element.tagName} “${(element.textContent ?? '').trim().slice(0, 40)}”`,
        isLost: element === document.body,
        isShown: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2 && outlineColor !== 'rgba(0, 0, 0, 0)',
        isInWindow: Math.min(bottom, innerHeight) - Math.max(top, 0) >= Math.min(height, 24),
      };
    });
  }
}
