import { expect, type Browser, type Page } from '@playwright/test';
import { PHONE, type Actor } from '../house/actor.ts';
import { startInFirstStretch } from '../house/conversation.ts';
import { test } from '../house/fixtures.ts';

/** Keeps every audio context that the page makes where a test finds it. */
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

/** What a device does to the newest context. */
const device = (page: Page, does: 'suspend' | 'close'): Promise<void> =>
  page.evaluate((what) => (globalThis as unknown as { made: AudioContext[] }).made.at(-1)?.[what](), does);

/** A wake lock as Safari has it: given only while a press is fresh; or refused, as with an empty battery. */
function wakeLockOf(page: Page, kind: 'at-a-press' | 'refused'): Promise<unknown> {
  return page.addInitScript((how) => {
    // A browser without a screen has none to keep awake.
    const sentinel = () => Object.assign(new EventTarget(), { release: () => Promise.resolve() });
    WakeLock.prototype.request = () =>
      how === 'at-a-press' && navigator.userActivation.isActive
        ? Promise.resolve(sentinel() as unknown as WakeLockSentinel)
        : Promise.reject(new DOMException('', 'NotAllowedError'));
  }, kind);
}

const ASLEEP = 'The screen may fall asleep. Plug in, or touch now and then.';

/**
 * The same device opened anew, and nothing asked of its page before the first touch: a browser remembers of a reloaded page that it was
 * pressed, and Playwright looks into a page as if a press had done it.
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

test('[LT300] [LT301] a phone sounds from the first touch on, and again after its sound was taken away', async ({
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

test('[LT304] [LT305] a screen is asked to stay awake at a press, and only where that is refused somebody is told', async ({
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
