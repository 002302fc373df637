/** Searches the words for feelings by word, synonym, family and explanation. */
import { fold } from '#lib/journal/fold.ts';
import { aloneTexts } from './alone-texts.ts';
import type { Family, Feeling } from './feelings.ts';

export interface Found {
  family: Family;
  feeling: Feeling;
}

/** Closest match first; among equal matches in the order of the list, from faint to strong. */
export function findFeelings(query: string, families: readonly Family[] = aloneTexts().families): Found[] {
  const asked = wordsOf(query);
  if (asked.length === 0) return [];
  return families
    .flatMap((family) => family.words.map((feeling) => ({ family, feeling })))
    .map((found) => ({ found, distance: Math.max(...asked.map((word) => distanceOf(word, found))) }))
    .filter(({ distance }) => distance < Infinity)
    .toSorted((a, b) => a.distance - b.distance)
    .map(({ found }) => found);
}

/** Infinity if no word begins with it. */
function distanceOf(asked: string, { family, feeling }: Found): number {
  const places = [[feeling.word], feeling.near, [family.name], [feeling.means]];
  const place = places.findIndex((texts) => texts.some((text) => hasWord(text, asked)));
  return place === -1 ? Infinity : place;
}

function hasWord(text: string, beginning: string): boolean {
  return wordsOf(text).some((word) => word.startsWith(beginning));
}

function wordsOf(text: string): string[] {
  return fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}
