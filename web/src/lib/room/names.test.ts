import { expect, it } from 'vitest';
import type { Words } from '@heard/shared/words/words';
import { knownName, namesFor } from './names.ts';

const words = (...people: ['host' | 'guest', string, string?][]): Words => ({
  entries: people.map(([seat, name, partner], index) => ({
    id: `entry-${index}`,
    seat,
    revision: 0,
    entry: { kind: 'person', name, ...(partner === undefined ? {} : { partner }) },
  })),
  unreadable: [],
});

it('[RO20] each name is a person’s own, else the one their partner gave them, else a plain word', () => {
  expect(namesFor(words(['host', 'Ana', 'Ben']), 'host')).toEqual({ host: 'Ana', guest: 'Ben' });
  expect(namesFor(words(['host', 'Ana', 'Ben'], ['guest', 'Benjamin']), 'host').guest).toBe('Benjamin');
  expect(namesFor(words(), 'guest')).toEqual({ host: 'your partner', guest: 'You' });
  expect(knownName(words(['host', '  ']), 'host')).toBeNull();
});

it('[BR50] a name of invisible characters counts as none, whether the person or the partner wrote it', () => {
  expect(namesFor(words(['host', '\u200b', '\u3164'], ['guest', '\u2800']), 'host')).toEqual({
    host: 'You',
    guest: 'your partner',
  });
  expect(knownName(words(['host', 'Ana', 'Ben'], ['guest', '\u200b']), 'guest')).toBe('Ben');
});

it('[AX13] a right-to-left name is isolated within a sentence; any other is unchanged', () => {
  expect(namesFor(words(['host', 'دانا', 'בן']), 'host')).toEqual({
    host: '\u2068دانا\u2069',
    guest: '\u2068בן\u2069',
  });
  expect(namesFor(words(['host', 'Žofie', '明美']), 'host')).toEqual({ host: 'Žofie', guest: '明美' });
});
