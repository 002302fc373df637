import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { journalPage, journalPages } from '#lib/device/journal.ts';
import { OWN_PAGE_LIMIT, readOwnPage, saveOwnPage } from './own-pages.ts';

const PAGE = {
  title: 'On the quay',
  text: 'What I feel:\n\n\u{1F33F} \ud83d سلام',
  at: Date.UTC(2026, 10, 23, 20, 55),
};

describe('a page that the user wrote', () => {
  it('[JO01] is stored with its day and reads back exactly', async () => {
    const saved = await saveOwnPage(PAGE);
    const row = saved.ok ? await journalPage(saved.value.id) : null;
    expect(row?.savedAt).toBe(PAGE.at);
    expect(readOwnPage(row?.page)).toEqual(PAGE);
  });

  it('[JO02] stays one page with the same day when it is edited', async () => {
    const saved = await saveOwnPage(PAGE, 'one');
    expect(saved.ok && saved.value.id).toBe('one');
    await saveOwnPage({ ...PAGE, text: 'Said better.' }, 'one', PAGE.at + 60_000);
    const pages = await journalPages();
    const ones = pages.ok ? pages.value.filter(({ id }) => id === 'one') : [];
    expect(ones).toHaveLength(1);
    expect(ones[0]?.savedAt).toBe(PAGE.at + 60_000);
    expect(readOwnPage(ones[0]?.page)).toEqual({ ...PAGE, text: 'Said better.' });
  });

  it('[JO03] holds 8,000 characters in each field; one more is reported as too long, and nothing is cut', async () => {
    const long = 'ä'.repeat(OWN_PAGE_LIMIT);
    expect((await saveOwnPage({ ...PAGE, title: long, text: long }, 'long')).ok).toBe(true);
    expect(readOwnPage((await journalPage('long'))?.page)?.text).toBe(long);
    expect(await saveOwnPage({ ...PAGE, text: `${long}!` }, 'longer')).toEqual({ ok: false, error: 'too-long' });
    expect(await journalPage('longer')).toBeNull();
  });

  it('[JO04] is not read if its version is unknown, nor is anything else', () => {
    const stored = { format: 'heard-own-page', version: 1, title: '', text: '', at: '2026-11-23T20:55:00.000Z' };
    expect(readOwnPage(stored)).not.toBeNull();
    for (const page of [null, 'text', { ...stored, version: 2 }, { ...stored, at: 'today' }, { ...stored, text: 7 }]) {
      expect(readOwnPage(page)).toBeNull();
    }
  });
});
