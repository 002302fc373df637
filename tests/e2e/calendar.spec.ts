import { expect, type Browser } from '@playwright/test';
import ICAL from 'ical.js';
import { BROWSER_FLAGS } from '../../scripts/browser.ts';
import { Actor, PHONE } from '../support/actor.ts';
import { startInFirstStretch } from '../support/conversation.ts';
import { test } from '../support/fixtures.ts';

/** When the event of a calendar file begins, formatted in a time zone, using only the file's own zone data. */
function comes(file: string, timeZone: string, count: number): string[] {
  const calendar = new ICAL.Component(ICAL.parse(file));
  ICAL.TimezoneService.reset();
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  const event = new ICAL.Event(calendar.getFirstSubcomponent('vevent')!);
  const format = new Intl.DateTimeFormat('en-GB', { timeZone, weekday: 'long', hour: '2-digit', minute: '2-digit' });
  const iterator = event.iterator();
  return Array.from({ length: count }, () => format.format(iterator.next().toUnixTime() * 1000));
}

/** The first evening asks for no wishes. */
async function wishesNothing(actor: Actor): Promise<void> {
  const noWish = actor.page.getByRole('button', { name: 'No wish this time' });
  await expect(noWish.or(actor.page.getByLabel('Day'))).toBeVisible();
  if (await noWish.isVisible()) await noWish.click();
}

const AT_HOME = 'heard.home';

/** Reaches this machine like one in a home network: by its host name and without TLS, so it isn't a secure context. */
function inHomeNetwork(browser: Browser): Promise<Browser> {
  return browser.browserType().launch({ args: [...BROWSER_FLAGS, `--host-resolver-rules=MAP ${AT_HOME} 127.0.0.1`] });
}

test('[E2E68] [BR60] a ritual agreed on between two time zones, with one device on plain HTTP: each imports it into a calendar, and both events begin at the same moment', async ({
  server,
  browser,
  host,
  passes,
}) => {
  const atHome = await inHomeNetwork(browser);
  const guest = await Actor.arrives('Ben', atHome, { ...PHONE, timezoneId: 'America/New_York' }, server.port);
  guest.hostname = AT_HOME;
  const errors: string[] = [];
  guest.page.on('pageerror', ({ message }) => errors.push(message));
  await startInFirstStretch({ host, guest });
  expect(await guest.page.evaluate(() => [isSecureContext, 'randomUUID' in crypto, 'wakeLock' in navigator])).toEqual([
    false,
    false,
    false,
  ]);
  await host.presses('Pause');
  await host.presses('Something else');
  await host.presses(/^Until /);
  for (const actor of [host, guest]) {
    await actor.presses('I’m back and ready');
    await actor.presses('To the close');
  }
  await passes(30_000);
  await guest.wakes();
  for (const actor of [host, guest]) await wishesNothing(actor);

  await host.page.getByLabel('Day').fill('2027-02-02');
  await host.page.getByLabel('Time, on your clock').fill('20:30');
  await host.presses('Every week');
  await host.presses('Propose this');
  await guest.sees(/^Every Tuesday at 14:30/);
  await guest.sees(`It follows ${host.name}’s clock.`);
  await guest.presses('Yes, then');
  await host.sees('Every Tuesday at 20:30');
  await host.sees('It follows your clock.');
  const [mine, theirs] = [await host.downloads('Add to my calendar'), await guest.downloads('Add to my calendar')];

  const withoutStamp = (file: string): string => file.replace(/^(DTSTAMP|UID):.*$/gm, '');
  expect(withoutStamp(theirs)).toBe(withoutStamp(mine));
  const again = await guest.downloads('Add to my calendar');
  const uidOf = (file: string): string | undefined => /^UID:.*$/m.exec(file)?.[0];
  expect(new Set([mine, theirs, again].map(uidOf)).size, 'taken again after it was deleted').toBe(3);
  await guest.sees('Open the file to add it to your calendar.');
  expect(new Set(comes(mine, 'Europe/Vienna', 52))).toEqual(new Set(['Tuesday 20:30']));
  expect(new Set(comes(theirs, 'America/New_York', 52))).toEqual(new Set(['Tuesday 14:30', 'Tuesday 15:30']));
  expect(mine).not.toMatch(/heard|http|localhost|Ana|Ben|#/i);
  expect(mine).toContain('SUMMARY:Time for us');
  expect(errors).toEqual([]);
  await guest.leaves();
  await atHome.close();
});
