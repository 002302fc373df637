import { expect, type Browser, type Page } from '@playwright/test';
import { PHONE, type Actor } from '../support/actor.ts';
import { startInFirstStretch } from '../support/conversation.ts';
import { test } from '../support/fixtures.ts';

/** Records every AudioContext that the page creates, for the test to inspect. */
function keepContexts(page: Page): Promise<unknown> {
  return page.addInitScript(() => {
    const made: AudioContext[] = [];
    Object.assign(globalThis, { made });
    globalThis.AudioContext = class extends AudioContext {
      constructor() {
        super();
        made.push(this);
      }
    };
  });
}

const contexts = (page: Page): Promise<string[]> =>
  page.evaluate(() => (globalThis as unknown as { made: AudioContext[] }).made.map(({ state }) => state));

/** What a device does to the newest AudioContext. */
const device = (page: Page, does: 'suspend' | 'close'): Promise<void> =>
  page.evaluate((what) => (globalThis as unknown as { made: AudioContext[] }).made.at(-1)?.[what](), does);

/** A wake lock as in Safari: granted only during user activation; or refused, as with a low battery. */
function wakeLockOf(page: Page, kind: 'at-a-press' | 'refused'): Promise<unknown> {
  return page.addInitScript((how) => {
    // A headless browser grants no wake lock.
    const sentinel = () => Object.assign(new EventTarget(), { release: () => Promise.resolve() });
    WakeLock.prototype.request = () =>
      how === 'at-a-press' && navigator.userActivation.isActive
        ? Promise.resolve(sentinel() as unknown as WakeLockSentinel)
        : Promise.reject(new DOMException('', 'NotAllowedError'));
  }, kind);
}

const ASLEEP = 'The screen may fall asleep. Plug in, or touch now and then.';

/**
 * Opens the page anew on the same device and evaluates nothing in it before the first touch: a browser keeps the user activation of a
 * reloaded page, and Playwright evaluates scripts with user activation.
 */
async function openedAnew({ context, page }: Actor, browser: Browser): Promise<Page> {
  const fresh = await browser.newContext({ ...PHONE, storageState: await context.storageState({ indexedDB: true }) });
  const anew = await fresh.newPage();
  await keepContexts(anew);
  await anew.addInitScript(() => {
    const watch = new MutationObserver(() => {
      if (!document.querySelector('.stage .turn-label')) return;
      watch.disconnect();
      console.log('on stage');
    });
    watch.observe(document, { childList: true, subtree: true });
  });
  const isOnStage = anew.waitForEvent('console', (message) => message.text() === 'on stage');
  await anew.goto(page.url());
  await isOnStage;
  return anew;
}

test('[LT300] [LT301] a phone plays sound from the first touch on, and again after an interruption', async ({
  browser,
  host,
  guest,
}) => {
  await startInFirstStretch({ host, guest });
  const page = await openedAnew(guest, browser);
  await page.touchscreen.tap(195, 120);
  await expect.poll(() => contexts(page)).toEqual(['running']);
  await device(page, 'suspend');
  await page.touchscreen.tap(195, 120);
  await expect.poll(() => contexts(page)).toEqual(['running']);
  await device(page, 'close');
  await page.touchscreen.tap(195, 120);
  await expect.poll(() => contexts(page)).toEqual(['closed', 'running']);
  await page.context().close();
});

test('[LT304] [LT305] the wake lock is requested at a press, and a message appears only if it is refused', async ({
  host,
  guest,
}) => {
  await wakeLockOf(host.page, 'at-a-press');
  await wakeLockOf(guest.page, 'refused');
  await startInFirstStretch({ host, guest });
  for (const { page } of [host, guest]) await page.reload();
  await guest.expectsVoice('theirs');
  await host.expectsVoice('mine');
  await expect(guest.page.getByText(ASLEEP)).toBeHidden();
  await guest.page.touchscreen.tap(195, 120);
  await guest.sees(ASLEEP);
  await host.page.mouse.click(300, 300);
  await host.page.keyboard.press('Shift');
  await expect(host.page.getByText(ASLEEP)).toBeHidden();
});
