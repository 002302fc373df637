import { expect, it } from 'vitest';
import type { Entry } from '@heard/shared/words/entry';
import type { Unplaced } from '#lib/room/room-state.ts';
import { unplacedText } from './unplaced-text.ts';

const at = { conversation: 1, step: 2 };
const line: Entry = { kind: 'line', ...at, order: 0, text: 'The flat is very quiet.' };
const words = (entry: Entry, type: 'full' | 'superseded', isErased = false): Unplaced => ({
  id: 'a',
  outcome: { type },
  what: { kind: 'words', entry, isErased },
});

const ALL: Unplaced[] = [
  words(line, 'full'),
  words(line, 'superseded'),
  words(line, 'superseded', true),
  { id: 'a', outcome: { type: 'superseded' }, what: { kind: 'press', type: 'stop' } },
  { id: 'a', outcome: { type: 'refused', code: 'stale' }, what: { kind: 'press', type: 'hand-over' } },
  { id: 'a', outcome: { type: 'full' }, what: { kind: 'erase-words' } },
  { id: 'a', outcome: { type: 'superseded' }, what: { kind: 'erase-room' } },
];

it('[AQ43] each kind has a text of its own: what happened, and what to do', () => {
  const titles = ALL.map((unplaced) => unplacedText(unplaced, 'Ben').title);
  expect(new Set(titles).size).toBe(ALL.length);
  for (const unplaced of ALL) {
    const { sentences, done } = unplacedText(unplaced, 'Ben');
    expect(sentences.length).toBeGreaterThan(0);
    expect(done).not.toBe('');
  }
});

it('[AQ43] quotes the written text unchanged, and offers a retry where that can help', () => {
  expect(unplacedText(words(line, 'full'), 'Ben')).toMatchObject({ quote: line.text, again: 'Try again' });
  expect(unplacedText(words(line, 'superseded'), 'Ben').again).toBe('Use this one');
  expect(unplacedText(words(line, 'superseded', true), 'Ben')).toMatchObject({ quote: line.text, again: null });
  const missing: Entry = { kind: 'missing', ...at, landed: 'The quiet.', missing: 'The waiting.' };
  expect(unplacedText(words(missing, 'full'), 'Ben').quote).toBe('The quiet.\n\nThe waiting.');
  expect(unplacedText(words({ kind: 'keep', conversation: 1, kept: {} }, 'superseded'), 'Ben').quote).toBeNull();
});
