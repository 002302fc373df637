import 'fake-indexeddb/auto';
import type { Entry } from '@heard/shared/words/entry';
import { expect, it } from 'vitest';
import { journalPage, saveInJournal } from '#lib/device/journal.ts';
import { JournalCopies } from './journal-copies.ts';
import { NAMES, wordsOf } from '#lib/room/fake-room.fixture.ts';

const PAST = { conversation: 4, title: 'Heard', at: Date.UTC(2026, 10, 17, 20) };
const OTHER = { conversation: 9, title: 'Mirror', at: Date.UTC(2026, 10, 24, 20) };
const takeaway = (conversation: number, text: string): Entry => ({ kind: 'takeaway', conversation, text });
const keep = (conversation: number, id: string): Entry => ({ kind: 'keep', conversation, kept: { [id]: true } });
const LINES: Parameters<typeof wordsOf> = [
  ['t1', 'host', takeaway(4, 'You noticed.')],
  ['k1', 'host', keep(4, 't1')],
  ['t2', 'guest', takeaway(4, 'Being there.')],
];
const LATE: Parameters<typeof wordsOf>[0] = ['k2', 'guest', keep(4, 't2')];

const linesIn = async (id: string) => ((await journalPage(id))?.page as { lines?: { text: string }[] })?.lines ?? null;

async function save(id: string): Promise<void> {
  const page = {
    format: 'heard-summary',
    version: 1,
    title: 'Heard',
    at: new Date(PAST.at).toISOString(),
    conversation: 4,
    names: NAMES,
    lines: [{ kind: 'takeaway', id: 't1', by: 'host', text: 'You noticed.' }],
  };
  await saveInJournal(id, page, 1);
}

it('[LR11] a saved copy of any earlier conversation gets the lines that the partner keeps later', async () => {
  const id = `${PAST.at}-4`;
  await save(id);
  const copies = new JournalCopies();
  await copies.update([OTHER, PAST], wordsOf(...LINES), NAMES);
  expect(await linesIn(id)).toHaveLength(1);
  await copies.update([OTHER, PAST], wordsOf(...LINES, LATE), NAMES);
  expect((await linesIn(id))?.map(({ text }) => text)).toEqual(['You noticed.', 'Being there.']);
  expect(await linesIn(`${OTHER.at}-9`)).toBeNull();
});

it('[LR12] a saved copy keeps lines that have been erased from the room since', async () => {
  const id = `${PAST.at}-4`;
  await save(id);
  const copies = new JournalCopies();
  await copies.update([PAST], wordsOf(...LINES, LATE), NAMES);
  await copies.update([PAST], wordsOf(), NAMES);
  expect((await linesIn(id))?.map(({ text }) => text)).toEqual(['You noticed.', 'Being there.']);
});
