import { expect } from '@playwright/test';
import type { Actor } from '../support/actor.ts';
import { startAt } from '../support/conversation.ts';
import { shortEvening } from '../support/evening.ts';
import { test } from '../support/fixtures.ts';
import type { HeardServer } from '../support/heard-server.ts';
import { sealedWords, type SealedWord } from '../support/sealed-words.ts';

const WEEK_MS = 7 * 24 * 60 * 60_000;
const FIRST = { lines: { host: 'Siena: you noticed more', guest: 'Purpur: it is enough to be there' } };
const SECOND = {
  lines: { host: 'Zinnober: the second evening', guest: 'Malachit: again with you' },
  wish: 'Ocker: call me once on the way home',
};
const THIRD = { lines: { host: 'Karmesin: the third evening', guest: 'Indigo: still with you' } };
const NEXT = 'Set the table for next time';

const ofConversation = ({ entry }: SealedWord) => 'conversation' in entry && entry.kind !== 'past';

/** The number of these sealed words that are in any of the server's files. */
function countOnDisk(server: HeardServer, words: readonly SealedWord[]): number {
  const files = [...server.onDisk().values()];
  return words.filter(({ sealed }) => files.some((file) => file.includes(sealed.subarray(-48)))).length;
}

/** The content of one of this browser's IndexedDB stores. */
function stored(actor: Actor, store: string): Promise<unknown[]> {
  return actor.page.evaluate(async (name) => {
    const db = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open('heard');
      opening.onsuccess = () => resolve(opening.result);
    });
    return new Promise<unknown[]>((resolve) => {
      const all = db.transaction(name).objectStore(name).getAll();
      all.onsuccess = () => {
        db.close();
        resolve(all.result as unknown[]);
      };
    });
  }, store);
}

test('[E2E55] [LR24] each erases their own words of a conversation: the database’s files contain none of them, and the room stays', async ({
  server,
  host,
  guest,
  passes,
}) => {
  const { hostLink } = await startAt('gathering', { host, guest });
  await shortEvening({ host, guest }, passes, FIRST);
  for (const actor of [host, guest]) await actor.presses('All of mine');
  const own = (seat: 'host' | 'guest') =>
    sealedWords(server.dataDir, hostLink).filter((word) => word.seat === seat && ofConversation(word));

  await host.presses('Save in the journal');
  await host.sees(/^Each of you can erase their own words/);
  await host.isNotOffered('Erase my words');
  const [ofHost, ofGuest] = [own('host'), own('guest')];
  expect(ofHost.some(({ entry }) => entry.kind === 'takeaway')).toBe(true);
  expect(countOnDisk(server, ofHost)).toBe(ofHost.length);

  await guest.presses('I want no copy');
  await host.presses('Erase my words');
  await host.presses('Yes, erase my words');
  await host.sees('Your words are erased');
  await guest.seesNo(FIRST.lines.host);
  await guest.sees(FIRST.lines.guest);
  await guest.sees(`${host.name} has erased their own words of this conversation from the room.`);
  await expect.poll(() => countOnDisk(server, ofHost)).toBe(0);
  expect(countOnDisk(server, ofGuest)).toBeGreaterThan(0);
  // Of the host's words only the mark of the erasure is left.
  expect(own('host').map(({ entry }) => entry.kind)).toEqual(['keep']);

  await guest.presses('Erase my words');
  await guest.presses('Yes, erase my words');
  await expect.poll(() => countOnDisk(server, ofGuest)).toBe(0);
  for (const actor of [host, guest]) {
    await actor.reloads();
    await actor.sees('Your words are erased');
    await actor.isOffered(NEXT);
  }
  await host.follows('Read your copy in the journal');
  await host.sees(FIRST.lines.host);
});

test('[E2E56] either erases the room: the partner sees what happened, both links say so, and a new room works', async ({
  server,
  host,
  guest,
  secondDevice,
}) => {
  const { hostLink, guestLink } = await startAt('gathering', { host, guest });
  const words = sealedWords(server.dataDir, hostLink);
  const address = guest.page.url();
  expect(countOnDisk(server, words)).toBe(words.length);
  // The guest is offline; the host goes back to the waiting page.
  await guest.closesTheTab();
  await host.sees(`${guest.name} isn’t here right now.`);
  server.clock.advance(60_000);
  await host.wakes();
  await host.sees(`${guest.name} is not here yet.`);
  await host.presses('Erase this room…');
  await host.isAsked('Erase this room?');
  await host.presses('Erase it…');
  await host.presses('Yes, erase it for good');
  await host.isAsked('The room is erased.');
  expect(countOnDisk(server, words)).toBe(0);

  await guest.opensATab(address);
  await guest.isAsked('This room was erased.');
  await guest.sees('One of you two erased it.');
  for (const [name, link] of [
    ['Ana', hostLink],
    ['Ben', guestLink],
  ] as const) {
    const device = await secondDevice(name, link);
    await device.isAsked('This room was erased.');
  }
  for (const actor of [host, guest]) {
    // Reloading leads home, where the room isn't listed any more; nothing of it is left on the device.
    await actor.reloads();
    await actor.sees('Open a room');
    for (const store of ['rooms', 'actions', 'revisions', 'drafts']) expect(await stored(actor, store)).toEqual([]);
  }
  await startAt('gathering', { host, guest });
});

test('[E2E57] three conversations in one room, and both find the earlier ones @soak', async ({
  host,
  guest,
  passes,
}) => {
  test.setTimeout(300_000);
  await startAt('gathering', { host, guest });
  for (const evening of [FIRST, SECOND, THIRD]) {
    await shortEvening({ host, guest }, passes, evening);
    for (const actor of [host, guest]) await actor.presses('All of mine');
    if (evening === THIRD) break;
    await passes(WEEK_MS);
    await host.presses(NEXT);
    // The guest's page stays open until the guest leaves it.
    await guest.sees('The next conversation is on the table.');
    await guest.sees(evening.lines.guest);
    await guest.presses('Go there');
  }
  await passes(WEEK_MS);
  for (const actor of [host, guest]) {
    await actor.reloads();
    await actor.sees(/^Last time: /);
    await actor.presses('What you kept last time');
    await actor.seesAll([THIRD.lines.host, THIRD.lines.guest]);
    await actor.presses('Back to the room');
    const earlier = actor.page.getByRole('listitem').getByRole('button', { name: /day/ });
    await expect(earlier).toHaveCount(2);
    for (const [index, { lines }] of [SECOND, FIRST].entries()) {
      await earlier.nth(index).click();
      await actor.seesAll([lines.host, lines.guest]);
      await actor.seesNo(THIRD.lines.host);
      await actor.presses('Back to the room');
    }
  }
});

test('[PT23] [ST118] an evening of the path is proposed in the existing room, and the partner sees changes to the proposal @soak', async ({
  host,
  guest,
  passes,
}) => {
  await startAt('gathering', { host, guest });
  await host.seesNo('Nobody to talk with tonight?');
  await shortEvening({ host, guest }, passes, FIRST);
  for (const actor of [host, guest]) await actor.presses('All of mine');
  await host.page.goto(`${host.origin}/path`);
  await host.follows('Set the table for How we began');
  await host.follows(`To your room with ${guest.name}`);
  await host.sees(`How we began · 15 min · ${guest.name} begins`);
  await host.presses(NEXT);
  await guest.presses('Go there');
  await host.presses('Change something for tonight');
  await host.presses('Change');
  await host.page.getByRole('radio', { name: 'I begin' }).check();
  await guest.sees(`${host.name} has changed this: How we began · 15 min · ${host.name} begins`);
  await host.seesNo(/has changed this/);
  await guest.presses('Change something for tonight');
  await guest.presses('Change');
  await guest.page.getByRole('radio', { name: 'I begin' }).check();
  await host.sees(`${guest.name} has changed this: How we began · 15 min · ${guest.name} begins`);
  await guest.seesNo(/has changed this/);
});

test('[E2E58] a wish that was put off until later is answered between conversations, and no file contains it @soak', async ({
  host,
  guest,
  passes,
}) => {
  await startAt('gathering', { host, guest });
  await shortEvening({ host, guest }, passes, FIRST);
  for (const actor of [host, guest]) await actor.presses('All of mine');
  await host.presses(NEXT);
  await guest.presses('Go there');
  await shortEvening({ host, guest }, passes, SECOND);
  for (const actor of [host, guest]) {
    await actor.presses('All of mine');
    await actor.sees('Asked for later');
  }
  await host.sees(`Your wish. ${guest.name} asked for time.`);
  await guest.sees(SECOND.wish);
  await guest.presses('Yes');
  await guest.sees('You say yes.');
  await host.sees(`Your wish. ${guest.name} says yes.`);
  for (const file of ['A file to read (Markdown)', 'A file to keep (JSON)']) {
    const text = await host.downloads(file);
    expect(text).toContain(SECOND.wish);
    expect(text).not.toMatch(/asked for|later|says yes|"yes"|wish-answer/i);
  }
});

test('[E2E59] a late decision makes the partner’s copy grow, also after the next conversation was opened @soak', async ({
  host,
  guest,
  passes,
}) => {
  await startAt('gathering', { host, guest });
  await shortEvening({ host, guest }, passes, FIRST);
  await host.presses('All of mine');
  await host.presses('Save in the journal');
  await host.sees(/^Saved on this device/);
  await host.presses(NEXT);
  await host.seesNo('Save in the journal');
  await guest.sees('The next conversation is on the table.');
  await guest.sees('What do you keep?');
  // Undecided until the next day, when the page for the next conversation still links to it.
  await guest.reloads();
  await guest.presses('What you kept last time');
  await guest.presses('All of mine');
  // The host's page for the next conversation doesn't mention it; only the saved copy grows.
  await expect.poll(async () => JSON.stringify(await stored(host, 'journal'))).toContain(FIRST.lines.guest);
  await host.page.goto(`${host.origin}/journal`);
  await host.page.getByRole('link', { name: /Heard/ }).first().click();
  await host.seesAll([FIRST.lines.host, FIRST.lines.guest]);
});
