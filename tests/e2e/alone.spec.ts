import { expect, type Page } from '@playwright/test';
import { begin, checkInBetween, meet, swapTo, valueEachOther, sayBack } from '../support/conversation.ts';
import { test } from '../support/fixtures.ts';
import { formsOfText, leaks } from '../support/leaks.ts';

/** All of the page's storage in this browser, as one string. */
function keptIn(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const asPromise = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    // SvelteKit's own entry: the scroll position.
    const session = Object.entries({ ...sessionStorage }).filter(([key]) => !key.startsWith('sveltekit:'));
    const kept: unknown[] = [{ ...localStorage }, session];
    for (const { name } of await indexedDB.databases()) {
      const database = await asPromise(indexedDB.open(name!));
      for (const store of database.objectStoreNames) {
        const rows = database.transaction(store).objectStore(store);
        kept.push(await asPromise(rows.getAllKeys()), await asPromise(rows.getAll()));
      }
      database.close();
    }
    return JSON.stringify(kept);
  });
}

test('[E2E45] by myself, to its end without a network: no request, a reload keeps the place, and discarding leaves nothing', async ({
  host,
}) => {
  const { page } = host;
  await page.goto(`${host.origin}/alone/by-myself`, { waitUntil: 'networkidle' });
  await host.presses('Begin');
  await host.presses('Go on');
  await host.isAsked('What do I feel right now?');
  await host.presses('Ask me something else');
  await host.isAsked('How is my body at this moment?');
  await page.getByRole('textbox').fill('Zimtbaum: heavy arms. A small warm place.');
  await page.reload({ waitUntil: 'networkidle' });
  await host.presses('Go on where I was');
  await host.isAsked('How is my body at this moment?');
  await expect(page.getByRole('textbox')).toHaveValue('Zimtbaum: heavy arms. A small warm place.');

  host.network.set('refusing');
  const before = host.traffic.requests.length;
  await host.presses('Go on');
  await host.presses('Pass');
  await host.presses('Back');
  await host.isAsked('What do I know for certain?');
  for (let step = 2; step < 5; step += 1) await host.presses('Go on');
  await host.presses('To the end');
  await host.sees('Zimtbaum: heavy arms. A small warm place.');
  await host.ticks('A small warm place.');
  await host.presses('Take these along');
  await host.sees('The line comes along.');
  await host.presses('Keep as a page in my journal');
  await host.sees('It is in your journal.');
  await host.presses('Let it go');
  await host.presses('Throw it away');
  await host.sees('It is gone.');
  expect(host.traffic.requests.slice(before)).toEqual([]);

  // Only what was saved on purpose is stored, and nothing of the steps before it.
  const kept = await keptIn(page);
  expect(kept).toContain('A small warm place.');
  expect(kept).not.toContain('by-myself/');
  host.network.set('open');
  await host.reloads();
  await host.isOffered('Begin');
});

const BROUGHT = {
  offered: 'Zypresse: I miss you at noon.',
  silent: 'Akazie: I am afraid of the flat.',
  unchosen: 'Holunder: I envied your brother.',
  wanted: 'Wacholder: one free Sunday.',
} as const;

test('[E2E46] [AL34] brought lines are on one’s own screen only; the partner reads the one that is offered, and no other word is sent @soak', async ({
  server,
  host,
  guest,
}) => {
  const { page } = host;
  await page.goto(`${host.origin}/alone/prepare`);
  await page.getByRole('textbox').fill(`${BROUGHT.offered} ${BROUGHT.silent} ${BROUGHT.unchosen}`);
  await host.presses('Want');
  await page.getByRole('textbox').fill(BROUGHT.wanted);
  await host.presses('Bring along');
  for (const line of [BROUGHT.offered, BROUGHT.silent]) await host.ticks(line);
  await host.sees('2 lines come along.');
  await expect(page.getByRole('link', { name: 'Open a room' })).toBeVisible();

  await meet({ host, guest });
  const room = page.url();
  await page.goto(`${host.origin}/alone/prepare`);
  await host.follows(`To your room with ${guest.name}`);
  await expect(page).toHaveURL(room);
  await begin({ host, guest });
  await page.getByText('What you brought').click();
  await host.sees(BROUGHT.silent);
  await host.isNotOffered(/^Offer this line/);
  await valueEachOther(host, guest);

  await page.getByText('What you brought').click();
  await host.seesAll([BROUGHT.offered, BROUGHT.silent]);
  await host.seesNo(BROUGHT.unchosen);
  await guest.seesNo('What you brought');
  await guest.seesNo(BROUGHT.offered);
  await page.getByRole('button', { name: `Offer this line: ${BROUGHT.offered}` }).click();
  await guest.sees(BROUGHT.offered);
  await host.sees(`Offered. ${guest.name} can read it.`);
  await expect(page.getByRole('button', { name: /^Offer this line/ })).toHaveCount(1);
  await guest.seesNo(BROUGHT.silent);

  // Not during a pause, and not for the listener.
  await host.presses('Pause');
  await host.seesNo('What you brought');
  await host.seesNo(BROUGHT.silent);
  await host.presses(/^Go on|^Back|^I’m back/);
  await checkInBetween(host, guest);
  await host.sees('What you brought');
  await sayBack(host, guest, 'That’s all for now');
  await host.presses('That’s it');
  await swapTo(guest, host);
  await host.seesNo('What you brought');

  const places = {
    frames: [...host.traffic.frames, ...guest.traffic.frames],
    requests: [...host.traffic.requests, ...guest.traffic.requests].map((text) => Buffer.from(text)),
    disk: [...server.onDisk().values()],
    logs: server.logged.map((line) => Buffer.from(line)),
  };
  expect(leaks(places, formsOfText('value-first'))).toEqual(['value-first in frames', 'value-first in disk']);
  expect(leaks(places, Object.values(BROUGHT).flatMap(formsOfText))).toEqual([]);
  expect(await keptIn(guest.page)).not.toContain('Akazie');
});

test('[E2E47] a feeling is found by a related word, and “I don’t know yet” is an answer', async ({ guest }) => {
  const { page } = guest;
  await page.goto(`${guest.origin}/alone/prepare`);
  const search = page.getByLabel('Look for a word');
  await search.fill('scared');
  await page.getByRole('button', { name: /^frightened/ }).click();
  await search.fill('throat');
  await page.getByRole('button', { name: /^tight/ }).click();
  await search.fill('xylophone');
  await guest.sees('Nothing like that here. Your own word counts as much: write it below.');
  await search.fill('');
  await page.getByText('Sad', { exact: true }).click();
  await expect(page.getByRole('list', { name: 'Sad, from faint to strong' }).getByRole('button')).toHaveCount(10);
  await guest.presses('I don’t know yet');

  await guest.reloads();
  await expect(page.getByRole('button', { name: 'I don’t know yet' })).toHaveAttribute('aria-pressed', 'true');
  await guest.presses('frightened, take it away');
  await guest.presses('Bring along');
  await expect(page.getByRole('checkbox')).toHaveCount(2);
  await guest.ticks('I don’t know yet what I feel.');
  await guest.sees('One line comes along.');
  await guest.sees('My body feels tight.');
});

for (const keeping of ['Begin, keep it here', 'Begin, keep nothing'] as const)
  test(`[E2E48] my walls leave nothing when they are discarded: ${keeping}`, async ({ guest }) => {
    const { page } = guest;
    await page.goto(`${guest.origin}/alone/walls`, { waitUntil: 'networkidle' });
    const before = await keptIn(page);
    await guest.presses(keeping);
    await page.getByRole('textbox').fill('Ginster: at breakfast.');
    await guest.presses('Go on');
    await guest.presses('Pass');
    await page.getByRole('textbox').fill('Ginster: a joke.');
    if (keeping === 'Begin, keep it here') {
      await expect.poll(() => keptIn(page)).toContain('Ginster: a joke.');
      await guest.reloads();
      await guest.presses('Go on where I was');
      await expect(page.getByRole('textbox')).toHaveValue('Ginster: a joke.');
    } else expect(await keptIn(page)).not.toContain('Ginster');
    await guest.presses('Stop and throw it away');
    await guest.presses('Throw it away');
    await guest.sees('It is gone. Nothing of it is left on this device.');
    expect(await keptIn(page)).toBe(before);
    expect(leaks({ frames: guest.traffic.frames }, formsOfText('Ginster'))).toEqual([]);
  });
