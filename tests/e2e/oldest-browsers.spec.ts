import { expect, type BrowserContext, type Page } from '@playwright/test';
import { begin, meet } from '../support/conversation.ts';
import { test } from '../support/fixtures.ts';

/** Removes APIs that one of the oldest supported browsers (of all three engines) lacks. */
const LACKING = [
  'URL.canParse',
  'URL.parse',
  'Map.groupBy',
  'Object.groupBy',
  'String.prototype.isWellFormed',
  'String.prototype.toWellFormed',
  'Element.prototype.checkVisibility',
  'Promise.withResolvers',
  'Promise.try',
  'Array.fromAsync',
  'Set.prototype.union',
  'Set.prototype.intersection',
  'Set.prototype.difference',
  'Set.prototype.isSubsetOf',
  'Iterator.prototype.map',
  'Iterator.prototype.filter',
  'Iterator.prototype.toArray',
  'Iterator.from',
  'Uint8Array.fromBase64',
  'Uint8Array.prototype.toBase64',
  'RegExp.escape',
  'Intl.Segmenter',
  'Intl.DurationFormat',
  'AbortSignal.any',
  'Document.prototype.startViewTransition',
  'HTMLElement.prototype.togglePopover',
  'HTMLElement.prototype.showPopover',
  'IDBFactory.prototype.databases',
  'navigation',
  'scheduler',
  'requestIdleCallback',
  'trustedTypes',
];

/** APIs that the page can't do without; a browser that lacks one is older than the oldest supported. */
const NEEDED = [
  'Array.prototype.toSorted',
  'Array.prototype.findLast',
  'Array.prototype.at',
  'String.prototype.replaceAll',
  'Object.hasOwn',
  'structuredClone',
  'Promise.allSettled',
  'BroadcastChannel',
  'AbortController',
  'ResizeObserver',
  'Intl.PluralRules',
  'Intl.ListFormat',
  'Element.prototype.getAnimations',
  'Crypto.prototype.getRandomValues',
  'WebSocket',
  'CSS.supports',
];

async function lacks(browser: BrowserContext | Page, names: readonly string[]): Promise<void> {
  await browser.addInitScript((paths) => {
    for (const path of paths) {
      const steps = path.split('.');
      const last = steps.pop() ?? '';
      let owner: unknown = globalThis;
      for (const step of steps) owner = (owner as Record<string, unknown> | undefined)?.[step];
      if (owner) Reflect.deleteProperty(owner, last);
    }
    // Browsers without `popover` ignore the attribute, so the element is shown.
    new MutationObserver((changes) => {
      for (const { addedNodes } of changes)
        for (const node of addedNodes)
          if (node instanceof Element)
            for (const each of [node, ...node.querySelectorAll('[popover]')]) each.removeAttribute('popover');
    }).observe(document, { childList: true, subtree: true });
  }, names);
}

test('[BR02] on the oldest browsers somebody can invite, the partner can come in, and they can talk', async ({
  host,
  guest,
}) => {
  for (const { context } of [host, guest]) await lacks(context, LACKING);
  const broken: string[] = [];
  for (const { page } of [host, guest]) page.on('pageerror', ({ message }) => broken.push(message));
  await meet({ host, guest });
  await begin({ host, guest });
  // The menu is closed until it is opened, by pointer or keyboard.
  const menu = host.page.getByRole('link', { name: 'Is this safe for me?' });
  await expect(menu).toBeHidden();
  await host.presses('More');
  await expect(menu).toBeVisible();
  await host.page.keyboard.press('Escape');
  await expect(menu).toBeHidden();
  await host.presses('More');
  await host.presses('Close');
  await expect(menu).toBeHidden();
  await expect(host.page.getByRole('button', { name: 'More' })).toBeFocused();
  await host.presses('Pause');
  await expect(guest.page).toHaveTitle('A pause · Heard');
  expect(broken).toEqual([]);
});

test('[BR03] a browser without something that the page needs shows the page without scripts', async ({
  browser,
  server,
}) => {
  const context = await browser.newContext({ locale: 'en' });
  for (const name of NEEDED) {
    const page = await context.newPage();
    await lacks(page, [name]);
    await page.goto(`http://localhost:${server.port}/r#1g${'A'.repeat(43)}`);
    await expect(page.getByRole('heading').filter({ visible: true }), name).toHaveText([
      'This page needs a newer browser.',
    ]);
    await page.close();
  }
  await context.close();
});
