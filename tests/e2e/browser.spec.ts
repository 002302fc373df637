import { expect, type BrowserContext, type Page } from '@playwright/test';
import { wideFindings } from '../support/access.ts';
import { begin, startAt, startInFirstStretch } from '../support/conversation.ts';
import { test } from '../support/fixtures.ts';
import { inGallery } from '../support/in-gallery.ts';

/** A browser whose permission prompts are never answered. */
async function asksAndWaits(context: BrowserContext, what: 'everything' | 'storage'): Promise<void> {
  await context.addInitScript((which) => {
    const never = (): Promise<never> => new Promise(() => undefined);
    if (which === 'storage') {
      IDBFactory.prototype.open = () => document.createElement('div') as unknown as IDBOpenDBRequest;
      IDBFactory.prototype.databases = never;
      return;
    }
    Object.assign(StorageManager.prototype, { persist: never, persisted: () => Promise.resolve(false) });
    Clipboard.prototype.writeText = never;
    Document.prototype.execCommand = () => false;
  }, what);
}

test.describe('an unanswered permission prompt of the browser blocks nothing', () => {
  test('[BR22] text that can’t be copied in time is shown, to be copied by hand', async ({ host }) => {
    await asksAndWaits(host.context, 'everything');
    await host.goesHome();
    await host.follows('Open a room');
    await host.writes('Your name', host.name);
    await host.writes('Their name', 'Ben');
    await host.presses('Go on');
    await host.presses('Copy message and link');
    await host.sees(/copy it by hand/);
    await expect(host.page.getByRole('textbox', { name: 'The text to copy' })).toBeVisible();
  });

  test('[BR22] a page of one’s own is saved in the journal at once, and the draft is gone', async ({ host }) => {
    await asksAndWaits(host.context, 'everything');
    await host.page.goto(`${host.origin}/journal/write`);
    await host.writes('Title, if you like', 'Monday');
    await host.writes('What is there today', 'A quiet day');
    await host.presses('Save the page');
    await expect(host.page.getByRole('heading', { level: 1 })).toHaveText('Monday');
    await host.sees(/^Saved on this device. The browser doesn’t promise/);
    await host.page.goto(`${host.origin}/journal/write`);
    await expect(host.page.getByLabel('Title, if you like')).toHaveValue('');
  });

  test('[BR21] storage that doesn’t open is treated as absent: the room works, and the journal says so', async ({
    host,
    guest,
  }) => {
    await asksAndWaits(guest.context, 'storage');
    const link = await host.opensARoom({ partner: guest.name });
    await guest.opens(link);
    await guest.comesIn();
    await guest.sees('This browser keeps nothing here.');
    await host.isOffered('I’m ready');
    await guest.isOffered('I’m ready');
    await guest.page.goto(`${guest.origin}/journal`);
    await guest.sees('This browser keeps no journal.');
  });
});

test.describe('[BR35] a component that fails does so alone', () => {
  test('the light, beside a conversation that goes on', async ({ host, guest }) => {
    await host.context.addInitScript(() => {
      Element.prototype.getAnimations = () => {
        throw new Error('broken on purpose');
      };
    });
    await startAt('first-step', { host, guest });
    await host.isOffered('Leave quickly');
    await host.presses('Pause');
    await expect(guest.page).toHaveTitle('A pause · Heard');
  });

  test('a whole page says so, and can be loaded again', async ({ host }) => {
    await host.goesHome();
    await host.page.locator('html[data-started]').waitFor();
    await host.page.evaluate(() => {
      const broken = function (): never {
        throw new Error('broken on purpose');
      };
      Object.assign(Intl, { DateTimeFormat: broken });
    });
    await host.page.evaluate(() => {
      const link = document.createElement('a');
      link.href = '/journal/write';
      document.querySelector('main')?.append(link);
      link.click();
    });
    await host.sees('Something broke on this page.');
    await host.presses('Reload the page');
    await host.seesNo('Something broke on this page.');
    await expect(host.page.getByRole('heading', { level: 1 }).first()).toBeVisible();
  });

  test('a step, and it can be tried again; Pause and the way out stay', async ({ host, guest }) => {
    await startAt('gathering', { host, guest });
    await host.page.evaluate(() => {
      const scroll = globalThis.scrollTo.bind(globalThis);
      let isBroken = true;
      addEventListener('keydown', () => (isBroken = false));
      Object.assign(globalThis, {
        scrollTo: (x: number, y: number) => {
          if (isBroken) throw new Error('broken on purpose');
          scroll(x, y);
        },
      });
    });
    await host.presses('I’m ready');
    await guest.presses('I’m ready');
    await host.sees(/^Something broke in this part of the page/);
    await host.isOffered('Pause');
    await host.isOffered('Leave quickly');
    await host.page.keyboard.press('Shift');
    await host.presses('Try again');
    await host.presses('We can begin');
    await guest.presses('We can begin');
    await host.expectsVoice('mine');
  });
});

/** Simulates a browser's translation: each text node is replaced by an element with another text. */
async function translate(page: Page): Promise<void> {
  await page.evaluate(() => {
    const texts: Text[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const text = walker.currentNode as Text;
      const isKept = text.parentElement?.closest('[translate="no"], script, style, textarea, svg') !== null;
      if (!isKept && text.data.trim() !== '') texts.push(text);
    }
    for (const text of texts) {
      const [outer, inner] = [document.createElement('font'), document.createElement('font')];
      inner.textContent = `${text.data}⁂`;
      outer.append(inner);
      text.replaceWith(outer);
    }
  });
}

/** Every line on the screen, without the translation's marks and without the time. */
function linesOn(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    document.body.innerText
      .replaceAll('⁂', '')
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '' && !/\d/.test(line))
      .sort(),
  );
}

test('[BR40] a page that the browser has translated shows whose turn it is now, and no text of the previous turn', async ({
  host,
  guest,
}) => {
  await startInFirstStretch({ host, guest });
  await translate(guest.page);
  await guest.sees('You are listening to Ana⁂');
  await host.presses('Hear it back');
  await guest.expectsVoice('mine');
  // Two texts depend on when the page was loaded: what it says about this device, and what it announced while it looked for the room.
  const OF_LOADING = /^The (screen may fall asleep|page is looking)/;
  const ofTheTurn = (lines: string[]): string[] => lines.filter((line) => !OF_LOADING.test(line));
  const afterwards = ofTheTurn(await linesOn(guest.page));
  await guest.reloads();
  await guest.expectsVoice('mine');
  expect(afterwards).toEqual(ofTheTurn(await linesOn(guest.page)));
});

test('[BR42] what somebody wrote is excluded from translation', async ({ host, guest }) => {
  const link = await host.opensARoom({ partner: guest.name });
  await host.writes(`The message, as ${guest.name} will read it`, 'Zinnober tonight?');
  await host.presses('Copy message and link');
  await guest.opens(link);
  await guest.sees('Zinnober tonight?');
  await translate(guest.page);
  await guest.sees('Zinnober tonight?');
});

test('[BR45] an announcement is made in a live region that existed before, and is removed later', async ({
  host,
  guest,
}) => {
  await host.opensARoom({ partner: guest.name });
  await host.page.evaluate(() => {
    const [place] = document.querySelectorAll('[role="status"]');
    Object.assign(globalThis, { place });
  });
  await host.presses('Copy message and link');
  await expect
    .poll(() => host.page.evaluate(() => (globalThis as unknown as { place: HTMLElement }).place.textContent))
    .toBe('Copied. Paste it into a message.');
  // The announcement is removed later.
  await expect
    .poll(() => host.page.evaluate(() => (globalThis as unknown as { place: HTMLElement }).place.textContent))
    .toBe('');
});

test('[BR52] the first heading of a page is visible and receives the focus', async ({ host, guest }) => {
  const link = await host.opensARoom({ partner: guest.name });
  await guest.opens(link);
  await guest.presses('Not now');
  const focused = guest.page.getByRole('heading', { level: 1 });
  await expect(focused).toBeFocused();
  for (const path of ['/', '/journal', '/safe', '/nowhere']) {
    await guest.page.goto(guest.origin + path);
    await expect(focused.first()).toBeVisible();
    expect(await guest.page.evaluate(() => document.querySelector('h1, h2')?.checkVisibility()), path).toBe(true);
  }
});

test.describe('long names', () => {
  test.use({ names: { host: 'W'.repeat(35), guest: 'Ø'.repeat(35) } });

  test('[BR51] a name of 35 letters wraps on the narrowest screen', async ({ host, guest }) => {
    for (const { page } of [host, guest]) await page.setViewportSize({ width: 320, height: 640 });
    const fits = async (): Promise<void> => {
      for (const { page } of [host, guest]) expect.soft(await wideFindings(page)).toEqual([]);
    };
    const link = await host.opensARoom({ partner: guest.name });
    await guest.opens(link);
    await guest.isOffered('Come in');
    await fits();
    await guest.comesIn();
    await host.isOffered('I’m ready');
    await guest.isOffered('I’m ready');
    await fits();
    await begin({ host, guest });
    await fits();
    await host.presses('Pause');
    await expect(guest.page).toHaveTitle('A pause · Heard');
    await fits();
  });
});

/** Extra live regions, fields that may send words to a service, and people's own words that a browser would translate. */
function findings(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const name = (element: Element): string => `${element.tagName.toLowerCase()}.${element.className}`;
    const all = (selector: string): Element[] => [...document.body.querySelectorAll(selector)];
    const places = all('[role="status"], [role="alert"], [role="log"], [aria-live]').filter(
      (element) => !element.matches('[data-testid="announcement"], #svelte-announcer'),
    );
    const fields = all('textarea:not([readonly]), input:not([type]), input[type="text"], input[type="search"]');
    return [
      ...places.slice(1).map((element) => `announced only if it was there before: ${name(element)}`),
      ...fields
        .filter((field) => field.getAttribute('spellcheck') !== 'false' || !field.hasAttribute('writingsuggestions'))
        .map((field) => `may send what is typed: ${name(field)}`),
      ...all('.stage [dir="auto"]:not(textarea, input, dd, dd *)')
        .filter((element) => element.closest('[translate="no"]') === null)
        .map((element) => `would be translated: ${name(element)}`),
    ];
  });
}

inGallery(
  '[BR44] [BR43] no screen has an extra live region, or a field that sends words to a spelling service',
  async ({ gallery, browser }) => {
    const context = await browser.newContext({ reducedMotion: 'reduce', serviceWorkers: 'block' });
    const page = await context.newPage();
    const scenes = await gallery.enter(page);
    for (const scene of scenes) {
      await gallery.show(page, scene);
      expect.soft(await findings(page), `${scene.name}, ${scene.seat}`).toEqual([]);
    }
    await context.close();
  },
);
