/** A whole evening in a few presses: begun, paused, led to its close. Leaves both at the summary. */
import { expect } from '@playwright/test';
import { button } from '../engines/driver.ts';
import type { Couple } from './conversation.ts';
import type { Person } from './person.ts';

export interface Evening {
  /** The line that each takes with them. */
  lines: { host: string; guest: string };
  /** The host's wish, if the evening has wishes; the guest answers "Ask me later". */
  wish?: string;
}

type Passes = (ms: number) => Promise<void>;

const ARRIVED = /^(I’m ready|Begin)$/;

export async function shortEvening(couple: Couple<Person>, passes: Passes, { lines, wish }: Evening): Promise<void> {
  const { host, guest } = couple;
  for (const actor of [host, guest]) await actor.presses(ARRIVED);
  for (const actor of [host, guest]) await actor.presses('We can begin');
  await toTheClose(couple, passes);
  await wishes(couple, wish);
  await host.presses('Leave it open');
  await host.writes('My line', lines.host);
  await host.presses('Keep this line');
  await guest.writes('My line', lines.guest);
  await guest.presses('Keep this line');
  for (const actor of [host, guest]) await actor.sees('What do you keep?');
}

export async function toTheClose({ host, guest }: Couple<Person>, passes: Passes): Promise<void> {
  await host.presses('Pause');
  await host.presses('Something else');
  await host.presses(/^Until /);
  for (const actor of [guest, host]) {
    await actor.presses('I’m back and ready');
    await actor.presses('To the close');
  }
  await guest.sees('Then you come to the close.');
  await passes(30_000);
}

/** The first evening has no wishes. Who wishes first alternates between evenings. */
async function wishes({ host, guest }: Couple<Person>, wish: string | undefined): Promise<void> {
  const mayPassWish = ({ driver }: Person) => driver.isSeen(button('No wish this time'));
  const mayLeaveOpen = () => host.driver.isSeen(button('Leave it open'));
  for (let round = 0; round < 2; round += 1) {
    await expect
      .poll(async () => (await Promise.all([mayPassWish(host), mayPassWish(guest), mayLeaveOpen()])).includes(true))
      .toBe(true);
    if (await mayLeaveOpen()) return;
    const from = (await mayPassWish(host)) ? host : guest;
    if (from === host && wish !== undefined) {
      await host.writes('My wish', wish);
      await host.presses(`Offer it to ${guest.name}`);
      await guest.presses('Ask me later');
    } else {
      await from.presses('No wish this time');
    }
    await from.isNotOffered('No wish this time');
  }
}
