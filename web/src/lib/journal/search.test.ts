import { describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import { fold, placesIn, searchWords } from './fold.ts';
import { readPages, type ReadPage } from './read-page.ts';
import { search } from './search.ts';

const AT = Date.UTC(2026, 10, 23, 20, 55);
const own = (id: string, text: string, title = '', at = AT) => ({
  id,
  savedAt: at,
  page: { format: 'heard-own-page', version: 1, title, text, at: new Date(at).toISOString() },
});
const summary = {
  id: 'talk',
  savedAt: AT,
  page: {
    format: 'heard-summary',
    version: 1,
    title: 'Heard',
    at: new Date(AT).toISOString(),
    conversation: 1,
    names: { host: 'Ana', guest: 'Zoë' },
    lines: [{ kind: 'takeaway', id: 'd', by: 'guest', text: 'It is enough to be there.' }],
  },
};

const pages: ReadPage[] = readPages([
  own('quay', 'Nothing happened at the QUAY.\nIt was the best hour of the week.', '', AT - 1),
  own('cafe', 'Später im Café, über die Straße.', 'Ein Tag', AT - 2),
  own('arabic', 'قالت لي: سَلامٌ عليكم', '', AT - 3),
  own('greek', 'Η ΟΔΟΣ ήταν άδεια', '', AT - 4),
  summary,
]);
const found = (query: string) => search(pages, query).map(({ page }) => page.id);

describe('a search in the journal', () => {
  it.each([
    ['best hour', ['quay']],
    ['quay', ['quay']],
    ['CAFE', ['cafe']],
    ['cafè spat', ['cafe']],
    ['strasse', ['cafe']],
    ['ein tag', ['cafe']],
    ['سلام', ['arabic']],
    ['οδοσ', ['greek']],
    ['ηταν', ['greek']],
    ['zoe', ['talk']],
    ['enough', ['talk']],
    ['hour enough', []],
    ['submarine', []],
  ])('[JO10] finds every page with all of the words, without case and accents: %s', (query, ids) => {
    expect(found(query)).toEqual(ids);
  });

  it('[JO11] with no words returns every page, newest first', () => {
    expect(found('')).toEqual(['talk', 'quay', 'cafe', 'arabic', 'greek']);
    expect(found('  \u0301 ')).toHaveLength(5);
  });

  it('[JO12] shows the text around the hit as it was written, without cutting a character', () => {
    const [quay] = search(pages, 'best');
    expect(quay?.excerpt).toEqual({ before: '…at the QUAY.\nIt was the ', hit: 'best', after: ' hour of the week.' });
    const [cafe] = search(pages, 'strasse');
    expect(cafe?.excerpt?.hit).toBe('Straße');
    const [flowers] = search(readPages([own('f', `${'🌿'.repeat(40)}word${'🌿'.repeat(90)}`)]), 'word');
    expect(flowers?.excerpt?.before.isWellFormed()).toBe(true);
    expect(flowers?.excerpt?.after.isWellFormed()).toBe(true);
  });

  it('[JO10] maps each folded letter back to its place in the original text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const letters = fold(text);
        const places = placesIn(text);
        expect(places).toHaveLength(letters.length + 1);
        expect(places.every((place, index) => index === 0 || place >= places[index - 1]!)).toBe(true);
        expect(places.at(-1)).toBe(text.length);
        for (const word of searchWords(text)) expect(letters).toContain(word);
      }),
    );
  });
});
