import { writeFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import ICAL from 'ical.js';
import {
  checkInBetween,
  meet,
  sayBack,
  startInFirstStretch,
  toFirstStretch,
  wholeConversation,
  WRITTEN,
} from '../support/conversation.ts';
import { test } from '../support/engine-fixtures.ts';
import { toTheClose } from '../support/evening.ts';
import { inTheBrowser, opensTheJournal, setsAPassphrase, unlocks, WORDS, writesAPage } from '../support/journal.ts';
import { fitsTheWindow, prints, roundness, startsAtHeading } from '../support/looks.ts';
import type { Person } from '../support/person.ts';

const KEPT_BY_BOTH = [WRITTEN.guestLine, WRITTEN.hostLine];
/** The host doesn't tick it, so it is in neither copy. */
const LEFT_OUT = WRITTEN.hostHeart;
const QUAY = 'Zinnober: nothing happened at the quay, and it was the best hour.';
const ARABIC = 'سأكتب هنا بالعربية';
const OFFLINE = 'Reconnecting. What you write is kept on this device.';
const ALONE = ['firefox', 'webkit'] as const;

/** An address of this machine that isn't a secure context, unlike `localhost`: as in a home network, without TLS. */
const UNTRUSTED = '[::ffff:127.0.0.1]';

async function savesTheSummary(person: Person): Promise<void> {
  await person.seesAll([...KEPT_BY_BOTH, WRITTEN.guestTakeaway]);
  await person.seesNo(LEFT_OUT);
  await person.presses('Save in the journal');
  await person.sees(/^Saved on this device/);
  const { name, text } = await person.isDelivered('A file to read (Markdown)');
  expect(name).toMatch(/\.md$/);
  for (const line of KEPT_BY_BOTH) expect(text).toContain(line);
  expect(text).not.toContain(LEFT_OUT);
  await person.follows('Read it in the journal');
  await person.seesAll(KEPT_BY_BOTH);
  await person.reloads();
  await person.seesAll(KEPT_BY_BOTH);
  expect(await person.driver.errors()).toEqual([]);
}

for (const [engines, when] of [
  [{ host: 'firefox', guest: 'webkit' }, ''],
  [{ host: 'webkit', guest: 'chromium' }, ' @soak'],
] as const) {
  const both = `${engines.host} and ${engines.guest}`;
  test.describe(both, () => {
    test.use({ engines });

    test(`[XB01] the whole of Heard between ${both}, to two saved summaries${when}`, async ({ host, guest }) => {
      await meet({ host, guest });
      await wholeConversation({ host, guest });
      await host.presses('Choose');
      for (const line of KEPT_BY_BOTH) await host.ticks(line);
      await host.presses('That’s my choice');
      await guest.presses('All of mine');
      await savesTheSummary(host);
      await savesTheSummary(guest);
    });
  });
}

test('[XB02] [XB03] a reload in the middle of a turn, and a line written while offline, in both engines', async ({
  host,
  guest,
}) => {
  await startInFirstStretch({ host, guest });
  await host.presses('Hear it back');
  await guest.presses('Done');
  await host.reloads();
  await host.expectsVoice('mine');
  await host.isAsked('And what does it feel like?');
  await guest.reloads();
  await guest.expectsVoice('theirs');

  await host.presses('That’s all for now');
  await guest.expectsVoice('mine');
  guest.network.set('refusing');
  await guest.sees(OFFLINE);
  await guest.writes('One line of it, if you like', WRITTEN.guestLine);
  await guest.presses(`Offer it to ${host.name}`);
  guest.network.set('open');
  await guest.seesNo('Reconnecting');
  await guest.presses('I’ve said it');
  await host.sees(WRITTEN.guestLine);
  host.network.set('refusing');
  await host.sees(OFFLINE);
  host.network.set('open');
  await host.presses('That’s it');
  await guest.expectsVoice('none');
});

test('[XB10] [XB11] [XB12] a conversation screen fits its window, focuses its heading, and throws nothing', async ({
  host,
  guest,
}) => {
  const looks = async (): Promise<void> => {
    for (const person of [host, guest]) await fitsTheWindow(person);
    for (const person of [host, guest]) await startsAtHeading(person);
  };
  await startInFirstStretch({ host, guest });
  await looks();
  await checkInBetween(host, guest);
  await looks();
  await guest.presses('Pause');
  await host.isAsked(`${guest.name} needs a pause.`);
  await looks();
  // Each of these plays a chime, on a machine without a sound device.
  for (const person of [host, guest]) expect(await person.driver.errors()).toEqual([]);
});

for (const engine of ALONE) {
  /** WebKit differs more from Chromium than Firefox does. */
  const soak = engine === 'firefox' ? ' @soak' : '';
  test.describe(engine, () => {
    test.use({ engines: { host: engine, guest: engine } });

    test(`[XB04] a journal with a passphrase in ${engine} stores no plaintext, and asks for it after a reload${soak}`, async ({
      host,
    }) => {
      await writesAPage(host, 'The quay', QUAY);
      await setsAPassphrase(host);
      expect(await inTheBrowser(host)).not.toContain('Zinnober');
      await host.reloads();
      await unlocks(host, 'four small quiet word');
      await host.sees('That isn’t the passphrase.');
      await unlocks(host, WORDS);
      await host.sees('The quay');
      expect(await host.driver.errors()).toEqual([]);
    });

    test(`[XB06] a page of the journal prints in ${engine} without its buttons${soak}`, async ({ host }) => {
      await writesAPage(host, 'The quay', QUAY);
      const printed = await prints(host, 'Print, or PDF');
      expect(printed).toContain(QUAY);
      expect(printed).toContain('The quay');
      expect(printed).not.toContain('Leave quickly');
    });

    test(`[XB08] another language without a network never leaves an empty page in ${engine}`, async ({ host }) => {
      await host.goesHome();
      await isKept(host);
      host.network.set('refusing');
      const before = await wordsOfOurs(host);
      await host.presses('Deutsch');
      await expect
        .poll(async () => {
          const words = await wordsOfOurs(host);
          return words !== before && words.length > 40;
        })
        .toBe(true);
      host.network.set('open');
      await host.goesHome();
      await host.sees(/^(A private room|Ein privater Raum)/);
    });

    test(`[XB14] the field for a page of the journal grows with its text in ${engine}${soak}`, async ({ host }) => {
      await opensTheJournal(host);
      await host.follows('Write a page');
      const height = (): Promise<number> =>
        host.driver.evaluates(() => document.querySelector('textarea')?.getBoundingClientRect().height ?? 0);
      const before = await height();
      const lines = Array.from({ length: 40 }, (_, number) => `Line ${number} of a long day`).join('\n');
      await host.writes('What is there today', lines);
      await expect.poll(height).toBeGreaterThan(before * 1.5);
    });

    test(`[XB15] text in a right-to-left script is aligned right in ${engine} @soak`, async ({ host }) => {
      await writesAPage(host, ARABIC, ARABIC);
      await opensTheJournal(host);
      await host.sees(ARABIC);
      const gaps = await host.driver.evaluates(() =>
        ['.asked', '.begins'].map((name) => {
          const element = document.querySelector(name) as Element;
          const line = document.createRange();
          line.selectNodeContents(element);
          const [box, words] = [element.parentElement as Element, line].map((each) => each.getBoundingClientRect());
          return Math.round((box?.right ?? 0) - (words?.right ?? 0));
        }),
      );
      for (const gap of gaps) expect(gap).toBeLessThan(24);
    });
  });
}

test.describe('in a home network', () => {
  test.use({ hostname: UNTRUSTED });

  test('[XB07] without TLS both meet, a reload finds the room, and the next time goes into a calendar @soak', async ({
    host,
    guest,
    passes,
  }) => {
    await toFirstStretch({ host, guest });
    for (const person of [host, guest]) expect(await person.driver.evaluates(() => isSecureContext)).toBe(false);
    await host.reloads();
    await host.expectsVoice('mine');
    await agreesAndSaves({ host, guest }, passes);
  });
});

test('[XB05] the next time goes into a calendar as a file, in both engines @soak', async ({ host, guest, passes }) => {
  await toFirstStretch({ host, guest });
  await agreesAndSaves({ host, guest }, passes);
});

/** Resolves once the service worker can serve the page without a network. */
async function isKept(person: Person): Promise<void> {
  await expect
    .poll(() => person.driver.evaluates(async () => (await navigator.serviceWorker.getRegistration())?.active?.state))
    .toBe('activated');
  await person.reloads();
}

/** The text of the page; empty on one of the browser's own error pages. */
async function wordsOfOurs(person: Person): Promise<string> {
  const words = person.driver.evaluates(() =>
    document.getElementById('too-old') === null ? '' : document.body.innerText.trim(),
  );
  return words.catch(() => '');
}

async function agreesAndSaves(
  { host, guest }: { host: Person; guest: Person },
  passes: (ms: number) => Promise<void>,
): Promise<void> {
  await toTheClose({ host, guest }, passes);
  await host.presses('Propose this');
  await guest.presses('Yes, then');
  await host.isOffered('Add to my calendar');
  for (const person of [host, guest]) {
    const { name, text } = await person.isDelivered('Add to my calendar');
    expect(name).toMatch(/\.ics$/);
    const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent');
    expect(events).toHaveLength(1);
  }
}

test.describe('with moving light', () => {
  test.use({ engines: { host: 'webkit', guest: 'chromium' }, hostMoves: true });

  test('[XB13] the disc is round in WebKit while it glows @soak', async ({ host, guest, browser }, info) => {
    await toFirstStretch({ host, guest });
    await checkInBetween(host, guest);
    await sayBack(host, guest, 'That’s all for now');
    await host.presses('That’s it');
    const reader = await browser.newPage();
    const seen: { ratio: number; picture: Buffer }[] = [];
    const glows = (): Promise<boolean> => host.driver.evaluates(() => document.querySelector('.hearth.glow') !== null);
    while (await glows()) {
      const round = await roundness(host, reader);
      if (await glows()) seen.push(round);
    }
    await reader.close();
    const least = seen.toSorted((a, b) => a.ratio - b.ratio)[0];
    if (least !== undefined) writeFileSync(info.outputPath('least-round.png'), least.picture);
    expect(least?.ratio).toBeGreaterThan(0.96);
  });
});

test.describe('magnified to 200 %', () => {
  test.use({ engines: { host: 'firefox', guest: 'webkit' }, window: { width: 640, height: 400 } });

  test('[XB16] the first item of the menu can be reached @soak', async ({ host, guest }) => {
    await toFirstStretch({ host, guest });
    await host.presses('More');
    await host.presses('Write instead of speaking');
    await guest.presses('More');
    await guest.presses('Show the minutes');
  });
});
