import { expect } from '@playwright/test';
import { begin, meet } from '../support/conversation.ts';
import { test } from '../support/fixtures.ts';

const SAFE = 'A'.repeat(43);

const BROKEN: [what: string, path: string, says: string][] = [
  ['without its key', '/r', 'The key is missing from this link.'],
  ['cut short', `/r#1g${SAFE.slice(5)}`, 'This link was cut short.'],
  ['with something appended', `/r#1g${SAFE}AAAA`, 'There is something extra at the end of this link.'],
  ['of another version', `/r#9g${SAFE}`, 'This page doesn’t know this kind of link.'],
  ['of some other kind', '/r#see-you-tonight', 'This link was changed on its way.'],
  ['for no seat', `/r#1x${SAFE}`, 'This link doesn’t say which of you it is for.'],
];

test.describe('[E2E24] for an invalid link the page says what is wrong with it', () => {
  for (const [what, path, says] of BROKEN) {
    test(what, async ({ guest }) => {
      await guest.opens(guest.origin + path);
      await guest.isAsked(says);
    });
  }
});

test('[E2E25] a well-formed link to a room that doesn’t exist opens nothing', async ({ guest }) => {
  await guest.opens(`${guest.origin}/r#1g${SAFE}`);
  await guest.isAsked('This link doesn’t open a room here.');
});

test('[E2E26] an existing room with a wrong seat secret gets the same answer', async ({ host, guest }) => {
  const link = await host.opensARoom({ partner: guest.name });
  const wrong = link.replace(/.{6}$/, (end) => (end === 'AAAAAA' ? 'BBBBBA' : 'AAAAAA'));
  await guest.opens(wrong);
  await guest.isAsked('This link doesn’t open a room here.');
});

test('[E2E27] a link whose # became %23 works, and the page says what this has revealed', async ({
  server,
  host,
  guest,
}) => {
  const link = await host.opensARoom({ partner: guest.name });
  await guest.page.goto(`${guest.origin}${new URL(link).pathname}${new URL(link).hash.replace('#', '%23')}`);
  await guest.sees('An app changed this link on its way.');
  await guest.comesIn();
  await guest.isOffered('I’m ready');
  expect(server.logged.join('')).not.toContain(new URL(link).hash.slice(1));
  expect(guest.page.url()).not.toContain(new URL(link).hash.slice(3, 20));
});

test('[E2E28] the link of the other seat opens that seat, for whoever has it', async ({
  host,
  guest,
  secondDevice,
}) => {
  const { guestLink } = await meet({ host, guest });
  await begin({ host, guest });
  const other = await secondDevice('Ana', guestLink);
  await other.comesIn();
  await other.expectsVoice('theirs');
  await guest.sees('Another device is open at your place, too.');
  await host.expectsVoice('mine');
});

test('[E2E29] a scanner that only loads the link changes nothing and notifies nobody', async ({
  server,
  host,
  guest,
  secondDevice,
}) => {
  const link = await host.opensARoom({ partner: guest.name });
  const before = server.written();
  expect(before.length).toBeGreaterThan(0);
  const scanner = await secondDevice('Scanner', link);
  await scanner.isOffered('Come in');
  await scanner.leaves();
  await host.sees(`${guest.name} is not here yet.`);
  expect(server.written()).toEqual(before);
  await guest.opens(link);
  await guest.comesIn();
  await host.isOffered('I’m ready');
});

test('[E2E30] after "Come in" the secret is removed from the address bar; a reload finds the room, and so does the link, at once', async ({
  host,
  guest,
}) => {
  const { guestLink: link } = await meet({ host, guest });
  const secret = new URL(link).hash.slice(3);
  expect(guest.page.url()).not.toContain(secret);
  await guest.reloads();
  await guest.isOffered('I’m ready');
  await guest.opens(link);
  await guest.isOffered('I’m ready');
  expect(guest.page.url()).not.toContain(secret);
});
