import { expect, type Page } from '@playwright/test';
import { OPEN_TIME, SLOW_QUESTIONS, SLOW_QUESTIONS_ASKED, TWO_VIEWS } from '../../web/src/exercises/in-english.ts';
import type { Actor } from '../support/actor.ts';
import { arrive, choose, meet, startAt } from '../support/conversation.ts';
import { test } from '../support/fixtures.ts';

/** The names of all buttons of the step: the main press, those beside it, and the one at the edge. */
const stepPresses = (actor: Actor) => actor.page.locator('main :is(.presses, .aside)').getByRole('button');
const said = (actor: Actor) => actor.page.getByTestId('announcement');
const heading = (actor: Actor) => actor.page.getByRole('heading', { level: 1 });
const ring = (actor: Actor) => actor.page.locator('[data-ends-at]');
const endsAt = async (actor: Actor) => Number(await ring(actor).getAttribute('data-ends-at'));

/** Counts vibrations in place of sounds, as a test can't hear the bell. */
async function listenForBells(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    const felt: number[] = [];
    Object.assign(globalThis, { felt });
    navigator.vibrate = (pattern) => felt.push([pattern].flat().length) > 0;
  });
  // The bell is the only vibration pattern with three entries.
  return () => page.evaluate(() => (globalThis as unknown as { felt: number[] }).felt.filter((n) => n === 3).length);
}

test('[E2E40] stretches of fixed length change by themselves, at the same moment on both screens, without a press', async ({
  host,
  guest,
  passes,
}) => {
  await meet({ host, guest });
  await choose({ host, guest }, 'Five and five');
  for (const actor of [host, guest]) await actor.sees('This turns by itself: a bell, then fifteen seconds');
  await arrive({ host, guest });
  for (const [speaker, listener] of [
    [host, guest],
    [guest, host],
  ] as const) {
    await speaker.sees(`You have the floor, ${listener.name} is silent`);
    await listener.sees(`You are listening to ${speaker.name}`);
    for (const actor of [host, guest]) await expect(stepPresses(actor)).toHaveCount(0);
    expect(await endsAt(host)).toBeCloseTo(await endsAt(guest), 0);

    await passes(300_000);
    await speaker.isAsked('Finish your sentence.');
    await listener.isAsked(`${speaker.name} finishes the sentence.`);
    await expect(said(speaker)).toContainText('The bell.');
    for (const actor of [host, guest]) await expect(stepPresses(actor)).toHaveCount(0);

    await passes(15_000);
    await listener.sees('Soon it’s your turn');
    await speaker.sees(`Soon it’s ${listener.name}’s turn`);
    expect(await endsAt(host)).toBeCloseTo(await endsAt(guest), 0);
    await passes(15_000);
  }
  await host.sees(`You have the floor, ${guest.name} is silent`);
});

test('[E2E41] open time has no turns and no digits; one bell on both screens, and after it either goes on', async ({
  host,
  guest,
  passes,
}) => {
  const bells = [await listenForBells(host.page), await listenForBells(guest.page)];
  await startAt('gathering', { host, guest }, OPEN_TIME);
  await arrive({ host, guest });
  for (const actor of [host, guest]) {
    await actor.sees('Together');
    await expect(ring(actor)).toHaveCount(0);
    await actor.presses('More');
    await actor.isNotOffered('Show the minutes');
    await actor.presses('Close');
    await actor.isNotOffered('Go on');
  }
  const quiet = await heading(host).textContent();

  await passes(300_000);
  for (const actor of [host, guest]) await expect(said(actor)).toHaveText('Together. The bell. No hurry.');
  await passes(600_000);
  for (const count of bells) expect(await count()).toBe(1);
  await guest.presses('Go on');
  for (const actor of [host, guest]) await expect(heading(actor)).not.toHaveText(quiet ?? '');

  await host.presses('End it sooner');
  await host.sees(`Until ${guest.name} says so too, it goes on.`);
  await guest.sees('Together');
  await guest.presses('End it sooner');
  await host.sees('Both of you');
});

/** Each of them in this order has the floor, and passes. */
async function passAlong(order: readonly Actor[]): Promise<void> {
  for (const actor of order) {
    await actor.sees(/^You have the floor/);
    await actor.presses('Pass');
  }
}

test('[E2E42] of two wishes for depth the lower one counts on both screens, and nothing says whose it was @soak', async ({
  host,
  guest,
  passes,
}) => {
  await startAt('gathering', { host, guest }, SLOW_QUESTIONS);
  await host.presses('Tender');
  await guest.presses('Easy');
  await arrive({ host, guest });
  await passAlong([host, guest, guest, host, host]);
  await guest.expectsVoice('none');
  await passes(15_000);
  await passAlong([guest]);
  await guest.expectsVoice('none');
  // On to the second set, where the lower wish still keeps the questions easy.
  await passes(25_000);
  await guest.sees(/^You have the floor/);
  const question = (await heading(guest).textContent()) ?? '';
  expect(SLOW_QUESTIONS_ASKED.easy).toContain(question);
  await host.sees(`${guest.name} was asked:`);
  await host.sees(question);
  for (const actor of [host, guest]) {
    const page = await actor.page.locator('body').innerText();
    expect(page).not.toMatch(/\b(easy|tender|hard|depth|gentler)\b/i);
  }
});

test('[E2E43] a swapped question is the same for both, after a reload as well, and when the partner answers it @soak', async ({
  host,
  guest,
}) => {
  await startAt('gathering', { host, guest }, SLOW_QUESTIONS);
  await arrive({ host, guest });
  await host.expectsVoice('mine');
  const first = (await heading(host).textContent()) ?? '';
  await guest.sees(first);
  await guest.isNotOffered('Another question');

  await host.presses('Another question');
  await expect(heading(host)).not.toHaveText(first);
  const second = (await heading(host).textContent()) ?? '';
  expect(SLOW_QUESTIONS_ASKED.easy).toContain(second);
  await guest.sees(second);

  for (const actor of [host, guest]) await actor.reloads();
  await host.isAsked(second);
  await guest.sees(second);
  await host.presses('Over to you');
  await guest.isAsked(second);
  await guest.presses('Another question');
  await expect(heading(guest)).not.toHaveText(second);
  await host.sees((await heading(guest).textContent()) ?? '');
});

test('[E2E44] two views are in two columns, each person’s own; a pause hides them, and they aren’t merged @soak', async ({
  host,
  guest,
  passes,
}) => {
  await startAt('gathering', { host, guest }, TWO_VIEWS);
  await arrive({ host, guest });
  for (const actor of [host, guest]) await actor.presses('Go on');
  await passAlong([host]);
  await guest.presses('I’m ready');
  await passAlong([guest]);

  const column = (actor: Actor, name: string) => actor.page.getByRole('region', { name });
  await host.writes('My first line', 'Zinnober: I like to know who comes');
  await host.presses('Offer this line');
  await guest.writes('My first line', 'Malachit: the door is simply open');
  await host.sees('Writing …');
  await host.seesNo('Malachit');
  await guest.presses('Offer this line');
  await guest.writes('My next line', 'Karmesin: never offered');
  for (const [actor, other] of [
    [host, guest],
    [guest, host],
  ] as const) {
    await expect(column(actor, `${actor.name}, you`).getByRole('listitem')).toHaveCount(1);
    await expect(column(actor, other.name).getByRole('listitem')).toHaveCount(1);
  }
  await expect(column(host, guest.name)).toContainText('Malachit');
  await expect(column(host, guest.name)).not.toContainText('Karmesin');
  await expect(column(guest, host.name)).toContainText('Zinnober');

  await host.presses('Pause');
  await guest.isAsked(`${host.name} needs a pause.`);
  for (const actor of [host, guest]) {
    await actor.seesNo('Zinnober');
    await actor.seesNo('Malachit');
  }
  await host.presses('Go on');
  await expect(column(guest, host.name)).toContainText('Zinnober');
  await expect(guest.page.getByLabel('My next line')).toHaveValue('Karmesin: never offered');

  await host.presses('I’ve written mine');
  await host.sees(`Waiting for ${guest.name}.`);
  await column(guest, host.name).getByText('Finished').waitFor();
  await guest.presses('I’ve written mine, without the line');
  await passes(1_000);
  await host.sees(/^You have the floor/);
});
