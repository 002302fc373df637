import { summaryToJson, type SummaryFile } from '@heard/shared/words/export';
import type { Summary } from '@heard/shared/words/summary';
import { describe, expect, it } from 'vitest';
import { grownPage, readSavedPage } from './saved-page.ts';

const FRAME = { title: 'Heard', at: Date.UTC(2026, 10, 23, 20, 55) };
const SUMMARY: Summary = {
  conversation: 7,
  names: { host: 'Ana', guest: 'Ben' },
  lines: [
    { kind: 'reflection', id: 'a', by: 'guest', about: 'host', text: 'You were lonely.' },
    { kind: 'line', id: 'b', by: 'host', text: 'Written.' },
    { kind: 'view', id: 'v', by: 'host', text: 'I like open days.' },
    { kind: 'wish', id: 'c', by: 'host', text: 'Call me.' },
    { kind: 'takeaway', id: 'd', by: 'guest', text: 'Being there.' },
    {
      kind: 'next-time',
      id: 'e',
      by: 'guest',
      at: Date.UTC(2026, 10, 30, 20),
      repeats: 'weekly',
      zone: 'Europe/Vienna',
    },
  ],
};

function fileOf(summary: Summary): SummaryFile {
  return JSON.parse(summaryToJson(summary, FRAME)) as SummaryFile;
}

const only = (...ids: string[]): Summary => ({ ...SUMMARY, lines: SUMMARY.lines.filter(({ id }) => ids.includes(id)) });

describe('reading a saved page', () => {
  it('[PA45] returns exactly what was saved', () => {
    expect(readSavedPage(fileOf(SUMMARY))).toEqual({ summary: SUMMARY, frame: FRAME });
  });

  it('[PA45] rejects unknown formats, and skips lines of unknown kinds', () => {
    for (const page of [
      null,
      'text',
      {},
      { ...fileOf(SUMMARY), version: 2 },
      { ...fileOf(SUMMARY), at: 'yesterday' },
    ]) {
      expect(readSavedPage(page)).toBeNull();
    }
    const file = fileOf(SUMMARY);
    const newer = { ...file, lines: [{ kind: 'song', id: 's', by: 'host', notes: [] }, 7, ...file.lines] };
    expect(readSavedPage(newer)?.summary).toEqual(SUMMARY);
  });
});

describe('a saved copy', () => {
  it('[PA46] gets the lines that are kept later', () => {
    const grown = grownPage(fileOf(only('b')), fileOf(only('a', 'b')));
    expect(grown?.lines.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('[PA46] is unchanged without new lines, and never loses lines', () => {
    expect(grownPage(fileOf(SUMMARY), fileOf(SUMMARY))).toBeNull();
    expect(grownPage(fileOf(SUMMARY), fileOf(only('a')))).toBeNull();
    const grown = grownPage(fileOf(only('a', 'b')), fileOf(only('b', 'c')));
    expect(grown?.lines.map(({ id }) => id).sort()).toEqual(['a', 'b', 'c']);
  });

  it('[PA46] of another version isn’t changed', () => {
    expect(grownPage({ ...fileOf(only('a')), version: 2 }, fileOf(SUMMARY))).toBeNull();
    expect(grownPage(null, fileOf(SUMMARY))).toBeNull();
  });
});
