import { expect } from '@playwright/test';
import { meet, wholeConversation, WRITTEN } from '../support/conversation.ts';
import { test } from '../support/fixtures.ts';
import { inTheBrowser, opensTheJournal, setsAPassphrase, unlocks, WORDS, writesAPage } from '../support/journal.ts';

const QUAY = 'Zinnober: nothing happened at the quay, and it was the best hour.';
const ARABIC = 'Zinnober: سأكتب هنا بالعربية 🌿';
const file = (content: string) => ({
  name: 'journal.json',
  mimeType: 'application/json',
  buffer: Buffer.from(content),
});

test('[E2E50] a journal with a passphrase is exported to a file, deleted, and imported', async ({ guest }) => {
  await guest.page.clock.install();
  await writesAPage(guest, 'The quay', QUAY);
  await writesAPage(guest, 'Another day', ARABIC);
  await guest.page.goto(`${guest.origin}/journal/write`);
  await guest.writes('What is there today', 'Zinnober: half a pa');
  await expect.poll(() => inTheBrowser(guest)).toContain('half a pa');
  await setsAPassphrase(guest);
  await guest.seesAll(['The quay', 'Another day']);
  expect(await inTheBrowser(guest)).not.toContain('Zinnober');

  await guest.presses('Lock the journal');
  await unlocks(guest, WORDS);
  await guest.sees('The quay');
  await guest.page.clock.fastForward(11 * 60_000);
  await guest.seesNo('The quay');
  await unlocks(guest, WORDS);
  await guest.sees('The quay');
  await guest.follows('Go on with your page');
  await expect(guest.page.getByLabel('What is there today')).toHaveValue('Zinnober: half a pa');
  await guest.follows('Back');

  await guest.follows('Save, bring in, lock or delete');
  const saved = await guest.downloads('Save all pages as a file');
  expect(saved).toContain(QUAY);
  await guest.presses('Delete all pages');
  await guest.sees('They can’t be brought back, not by anybody.');
  await guest.presses('Delete everything');
  await guest.sees('All pages are deleted.');
  await guest.seesNo('The quay');

  await guest.follows('Save, bring in, lock or delete');
  await guest.page.locator('input[type=file]').setInputFiles(file(saved));
  await guest.sees('2 pages will be added.');
  await guest.presses('Bring them in');
  await guest.sees('2 of 2 came in.');
  expect(await inTheBrowser(guest)).not.toContain('Zinnober');
  await guest.reloads();
  await unlocks(guest, WORDS);
  await guest.follows('All pages');
  await guest.follows('Another day');
  await guest.sees(ARABIC);
});

test('[E2E50] a summary is saved in a locked journal once the passphrase was typed @soak', async ({ host, guest }) => {
  await writesAPage(guest, 'The quay', QUAY);
  await setsAPassphrase(guest);
  await meet({ host, guest });
  await wholeConversation({ host, guest });
  await host.presses('All of mine');
  await guest.presses('All of mine');
  await guest.sees(WRITTEN.guestLine);
  await guest.presses('Save in the journal');
  await guest.sees('Your journal is locked.');
  await guest.writes('Passphrase', 'four small quiet word');
  await guest.presses('Open and save');
  await guest.sees('That isn’t the passphrase.');
  await guest.writes('Passphrase', WORDS);
  await guest.presses('Open and save');
  await guest.sees(/^Saved on this device/);
  await guest.follows('Read it in the journal');
  await guest.sees(WRITTEN.guestLine);
  expect(await inTheBrowser(guest)).not.toContain(WRITTEN.guestLine);
});

test('[E2E51] a wrong passphrase is reported kindly; with a forgotten one, deleting and starting anew are left', async ({
  guest,
}) => {
  await writesAPage(guest, 'The quay', QUAY);
  await setsAPassphrase(guest);
  await guest.reloads();
  await unlocks(guest, 'four small quiet word');
  await guest.sees('That isn’t the passphrase.');
  await guest.seesNo('The quay');
  await guest.page.getByText('I have forgotten the passphrase').click();
  await guest.sees('nobody can open these pages again');
  await guest.presses('Delete the locked pages');
  await guest.presses('Keep them');
  await guest.writes('Passphrase', WORDS);
  await guest.presses('Open the journal');
  await guest.sees('The quay');
  await guest.reloads();
  await guest.page.getByText('I have forgotten the passphrase').click();
  await guest.presses('Delete the locked pages');
  await guest.presses('Delete them all');
  await guest.sees('The journal begins anew.');
  await guest.sees('Nothing yet.');
});

test('[E2E52] [JO09] a damaged file is refused with its place, and a script in a text is shown as text', async ({
  host,
}) => {
  await writesAPage(host, 'The quay', QUAY);
  await opensTheJournal(host);
  await host.follows('Save, bring in, lock or delete');
  const input = host.page.locator('input[type=file]');
  const page = (text: unknown) => ({
    format: 'heard-own-page',
    version: 1,
    title: 'From afar',
    text,
    at: '2026-11-01T20:00:00.000Z',
  });
  const journal = (...texts: unknown[]) =>
    JSON.stringify({
      format: 'heard-journal',
      version: 1,
      pages: texts.map((text, index) => ({ id: `p${index}`, savedAt: '2026-11-01T20:00:00.000Z', page: page(text) })),
    });
  const script = '<script>document.title = "taken"</script><img src=x onerror="document.title = \'taken\'">';

  for (const [content, said] of [
    ['Dear diary', 'This file can’t be read.'],
    [journal('fine').slice(0, 90), 'This file can’t be read.'],
    ['{"format":"heard-journal","version":2,"pages":[]}', 'This file was made by a newer version.'],
    ['{"format":"heard-summary","version":1}', 'This is not a journal of Heard.'],
    [journal('fine', 7), 'pages[1].page.text'],
  ] as const) {
    await input.setInputFiles(file(content));
    await host.sees(said);
    await host.isNotOffered('Bring them in');
  }
  await host.follows('All pages');
  await expect(host.page.getByRole('main').getByRole('listitem')).toHaveCount(1);

  await host.follows('Save, bring in, lock or delete');
  await input.setInputFiles(file(journal(script)));
  await host.presses('Bring them in');
  await host.sees('1 of 1 came in.');
  await host.follows('All pages');
  await host.follows('From afar');
  await host.sees(script);
  await expect(host.page).toHaveTitle('A page · Heard');
});

test('[E2E53] a search finds pages by any of their words, and sends nothing', async ({ host }) => {
  await writesAPage(host, 'The quay', QUAY);
  await writesAPage(host, 'Später', 'Im Café am Eck.');
  await opensTheJournal(host);
  await host.seesAll(['The quay', 'Später']);
  const requests: string[] = [];
  host.page.on('request', (request) => requests.push(request.url()));
  await host.writes('Search the pages', 'BEST höur');
  await host.sees('The quay');
  await host.seesNo('Später');
  await host.writes('Search the pages', 'cafe spater');
  await host.sees('Später');
  await host.seesNo('The quay');
  await host.writes('Search the pages', 'submarine');
  await host.sees('No page has “submarine”.');
  await host.presses('Show all pages');
  await host.seesAll(['The quay', 'Später']);
  expect(requests).toEqual([]);
});

test('[E2E54] if storage is full or refused, the page says so at once and offers a file', async ({ guest }) => {
  await guest.page.addInitScript(() => {
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = function (...args) {
      if (document.documentElement.dataset['full'] === 'yes') throw new DOMException('no room', 'QuotaExceededError');
      return put.apply(this, args);
    };
  });
  await opensTheJournal(guest);
  await guest.follows('Write a page');
  await guest.writes('What is there today', 'Zinnober: before');
  await guest.page.evaluate(() => (document.documentElement.dataset['full'] = 'yes'));
  await guest.writes('What is there today', 'Zinnober: no room for this');
  await guest.sees('There is no space left on this device');
  await guest.presses('Save the page');
  await guest.sees('This isn’t in the journal.');
  expect(await guest.downloads('Take it as a file')).toContain('Zinnober: no room for this');
  await guest.page.evaluate(() => (document.documentElement.dataset['full'] = 'no'));
  await guest.presses('Save the page');
  await guest.sees('Zinnober: no room for this');

  await guest.page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('not here', 'SecurityError');
    };
  });
  await opensTheJournal(guest);
  await guest.isAsked('This browser keeps no journal.');
  await guest.sees('Files that you downloaded are untouched');
});
