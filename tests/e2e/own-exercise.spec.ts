import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { ROOT } from '../../scripts/run.ts';
import type { Actor } from '../support/actor.ts';
import { test } from '../support/fixtures.ts';
import { formsOfText, leaks } from '../support/leaks.ts';

/** The documented example with unique texts, so that they can be searched for. */
const EXAMPLE = /```json\n([\s\S]*?)```/.exec(readFileSync(join(ROOT, 'docs/exercises.md'), 'utf8'))?.[1] ?? '';
const TITLE = 'Zinnoberabend';
const PROMPT = 'Malachit: what was good today?';
const LISTEN = 'Karmesin: only listen.';
const OWN = EXAMPLE.replace('Evening thanks', TITLE)
  .replaceAll('"What was good today?"', `"${PROMPT}"`)
  .replaceAll('"Only listen."', `"${LISTEN}"`);

async function opensAFile({ page }: Actor, text: string): Promise<void> {
  await page.getByLabel('A file with an exercise').setInputFiles({
    name: 'exercise.json',
    mimeType: 'application/json',
    buffer: Buffer.from(text),
  });
}

async function atTheTable(host: Actor, partner: string): Promise<void> {
  await host.goesHome();
  await host.page.getByRole('link', { name: 'Open a room' }).click();
  await host.writes('Your name', host.name);
  await host.writes('Their name', partner);
  await host.presses('Change');
}

test('[E2E60] a custom exercise runs in the room on both devices; the guest needs no file, and no text of it is on the server', async ({
  server,
  host,
  guest,
}) => {
  await atTheTable(host, guest.name);
  await opensAFile(host, OWN);
  await host.page.getByText(/^All \d+ steps/).click();
  await host.sees(PROMPT);
  await host.presses(`Take “${TITLE}”`);
  await host.sees(`${TITLE} · 5 min · you begin`);
  await host.presses('Go on');
  await host.sees(`${guest.name} is not here yet.`);
  const link = await host.copiesLink('Copy message and link');
  await guest.opens(link);
  await guest.comesIn();
  for (const actor of [host, guest]) await actor.presses('I’m ready');
  for (const actor of [host, guest]) await actor.presses('We can begin');
  await host.isAsked(PROMPT);
  await guest.isAsked(LISTEN);
  await guest.reloads();
  await guest.isAsked(LISTEN);

  const places = {
    frames: [...host.traffic.frames, ...guest.traffic.frames],
    requests: [...host.traffic.requests, ...guest.traffic.requests].map((text) => Buffer.from(text)),
    disk: [...server.onDisk().values()],
    logs: server.logged.map((line) => Buffer.from(line)),
  };
  expect(leaks(places, formsOfText('one-tell'))).toEqual(['one-tell in frames', 'one-tell in disk']);
  expect(leaks(places, [TITLE, PROMPT, LISTEN].flatMap(formsOfText))).toEqual([]);
});

test('[E2E61] for an invalid file the page says where the error is', async ({ host }) => {
  await atTheTable(host, 'Ben');
  await opensAFile(host, OWN.replace('"seconds": 60', '"seconds": -60'));
  await host.sees('This file can’t be used.');
  await host.sees('Step 2 (one-tell), its seconds');
  await opensAFile(host, '{ "format": ');
  await host.sees('isn’t JSON');
  await opensAFile(host, OWN.replaceAll(PROMPT, '<img src=x onerror=document.title=1>'));
  await host.page.getByText(/^All \d+ steps/).click();
  await host.sees('<img src=x onerror=document.title=1>');
  await host.presses('Leave it');
  await host.sees('Heard · 25 min · you begin');
});

test('[E2E62] an exercise that was saved as a file opens again, and is on the table after a reload', async ({
  host,
}) => {
  await atTheTable(host, 'Ben');
  await host.page.getByText('Read more about “Heard”').click();
  const file = await host.downloads('Save as a file');
  await opensAFile(host, file.replace('"Heard"', `"${TITLE}"`));
  await host.presses(`Take “${TITLE}”`);
  await host.sees(`${TITLE} · 25 min · you begin`);
  await host.reloads();
  await host.sees(`${TITLE} · 25 min · you begin`);
});
