import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { draftsAreKept, readDraft } from '#lib/device/journal-drafts.ts';
import { PageDraft } from './page-draft.ts';

const NOW = Date.UTC(2026, 10, 23, 20, 55);
const SAVED = { title: 'The quay', text: 'Nothing happened.', at: NOW - 86_400_000 };

async function type(draft: PageDraft, text: string): Promise<void> {
  for (let end = 1; end <= text.length; end += 1) {
    draft.text = text.slice(0, end);
  }
  await draftsAreKept();
}

it('[JO06] what was typed is restored after a reload, complete and with the day it was begun', async () => {
  await type(new PageDraft('new', null, NOW), 'half a wo');
  const again = new PageDraft('new', null, NOW + 7_000);
  await again.load();
  expect(again.page).toEqual({ title: '', text: 'half a wo', at: NOW });
  expect(again.isUnsaved).toBe(true);
});

it('[JO06] text typed before storage has answered takes precedence', async () => {
  await type(new PageDraft('early', null, NOW), 'old');
  const draft = new PageDraft('early', null, NOW);
  const loading = draft.load();
  draft.text = 'new';
  await loading;
  expect(draft.text).toBe('new');
});

it('[JO07] edits of a page are stored apart from it until they are saved, and can be discarded', async () => {
  await type(new PageDraft('a', SAVED, NOW), 'Changed.');
  const draft = new PageDraft('a', SAVED, NOW);
  expect(draft.text).toBe(SAVED.text);
  await draft.load();
  expect(draft.page).toEqual({ ...SAVED, text: 'Changed.' });
  await draft.discard();
  expect(draft.page).toEqual(SAVED);
  expect(await readDraft('a')).toBeNull();
});

it('[JO07] nothing is stored of a new page that was emptied', async () => {
  const draft = new PageDraft('emptied', null, NOW);
  await type(draft, 'x');
  draft.text = ' ';
  await draftsAreKept();
  expect(await readDraft('emptied')).toBeNull();
});
