/** Searches the journal in this tab, over texts that are already decrypted. No index is kept. */
import { dayText } from '#lib/calendar/dates.ts';
import { fold, placesIn, searchWords } from './fold.ts';
import type { ReadPage } from './read-page.ts';

interface Searchable {
  page: ReadPage;
  /** Title, day and all texts, folded once. */
  folded: readonly { text: string; letters: string }[];
}

export interface Found {
  page: ReadPage;
  /** The text around the first hit; null if only the title or the day matches. */
  excerpt: Excerpt | null;
}

export interface Excerpt {
  before: string;
  hit: string;
  after: string;
}

/** Excerpt lengths around a hit, in UTF-16 units. Short before it, so that the hit is in the first line on a phone. */
const BEFORE = 24;
const AFTER = 110;

/** Folded at the first search; garbage-collected together with the page. */
const folds = new WeakMap<ReadPage, Searchable>();

function searchable(page: ReadPage): Searchable {
  const before = folds.get(page);
  if (before) return before;
  const texts = [...page.texts, page.title, dayText(page.at)];
  const made = { page, folded: texts.map((text) => ({ text, letters: fold(text) })) };
  folds.set(page, made);
  return made;
}

/** The pages that contain all of the words; every page if there are none. */
export function search(pages: readonly ReadPage[], query: string): Found[] {
  const words = searchWords(query);
  if (words.length === 0) return pages.map((page) => ({ page, excerpt: null }));
  return pages
    .map(searchable)
    .filter(({ folded }) => words.every((word) => folded.some(({ letters }) => letters.includes(word))))
    .map((found) => ({ page: found.page, excerpt: excerptOf(found, words) }));
}

/** The excerpt around the first match in the page's texts. */
function excerptOf({ page, folded }: Searchable, words: readonly string[]): Excerpt | null {
  for (const { text, letters } of folded.slice(0, page.texts.length)) {
    for (const word of words) {
      const at = letters.indexOf(word);
      if (at >= 0) return around(text, at, at + word.length);
    }
  }
  return null;
}

/** `start` and `end` are indices in the folded text, where one letter can have become two. */
function around(text: string, start: number, end: number): Excerpt {
  const places = placesIn(text);
  const last = places[end - 1] ?? 0;
  return cut(text, places[start] ?? 0, places.find((place) => place > last) ?? last);
}

function cut(text: string, from: number, to: number): Excerpt {
  const start = wordStart(text, wholeCharacter(text, from - BEFORE), from);
  const end = wholeCharacter(text, to + AFTER);
  return {
    before: `${start > 0 ? '…' : ''}${text.slice(start, from)}`,
    hit: text.slice(from, to),
    after: `${text.slice(to, end)}${end < text.length ? '…' : ''}`,
  };
}

/** The start of the next word before `from`, so that an excerpt doesn't begin inside a word; `at` if there is none. */
function wordStart(text: string, at: number, from: number): number {
  if (at === 0) return 0;
  const space = text.slice(at - 1, from).search(/\s(?=\S)/u);
  return space < 0 ? at : at + space;
}

/** Never inside a surrogate pair. */
function wholeCharacter(text: string, at: number): number {
  const within = Math.min(Math.max(at, 0), text.length);
  const isLow = /[\udc00-\udfff]/.test(text.charAt(within));
  return isLow && within > 0 ? within - 1 : within;
}
