import { expect } from '@playwright/test';
import { meet, wholeConversation, WRITTEN } from '../support/conversation.ts';
import { test } from '../support/fixtures.ts';
import { formsOfSecret, formsOfText, leaks } from '../support/leaks.ts';

test.use({ names: { host: 'Xanthippe', guest: 'Zebedäus' }, keepsPage: true });

test('[E2E31] no word, name or secret is in frames, requests, database, logs, caches or the address bar', async ({
  server,
  host,
  guest,
}) => {
  const { hostLink, guestLink } = await meet({ host, guest });
  await wholeConversation({ host, guest });

  const addresses = [host.page.url(), guest.page.url()];
  const caches = await Promise.all([host.cacheContents(), guest.cacheContents()]);
  const disk = server.onDisk();
  expect([...disk.keys()].some((name) => name.endsWith('-wal'))).toBe(true);

  const places = {
    frames: [...host.traffic.frames, ...guest.traffic.frames],
    requests: [...host.traffic.requests, ...guest.traffic.requests].map((text) => Buffer.from(text)),
    printed: [...host.traffic.printed, ...guest.traffic.printed].map((text) => Buffer.from(text)),
    disk: [...disk.values()],
    logs: server.logged.map((line) => Buffer.from(line)),
    caches: caches.flat().map((text) => Buffer.from(text)),
    addresses: addresses.map((text) => Buffer.from(text)),
  };
  expect(places.frames.length).toBeGreaterThan(50);

  // Plaintext that is there by design is found, which proves that the search covers frames, files and the page's cache.
  const clear = ['frames', 'disk', 'caches'].map((place) => `value-first in ${place}`);
  expect(leaks(places, formsOfText('value-first'))).toEqual(clear);

  const written = [...Object.values(WRITTEN), host.name, guest.name].flatMap(formsOfText);
  const secrets = [hostLink, guestLink].flatMap((link) => formsOfSecret(new URL(link).hash.slice(3)));
  expect(leaks(places, [...written, ...secrets])).toEqual([]);
});
