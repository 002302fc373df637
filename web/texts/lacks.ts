/** What a catalogue lacks: texts of the source that nobody has translated, and translations of texts that are gone. */
import type { Item } from 'wuchale';
import { SOURCE } from './catalogues.ts';
import { extract } from './extract.ts';

export interface Lack {
  language: string;
  text: string;
  why: 'missing' | 'gone' | 'places';
}

export const TRANSLATIONS = ['de', 'es'];

/** Of the interface as it stands in the source now. */
export async function lacksOfSource(): Promise<Lack[]> {
  const items: Item[] = [];
  await extract(items);
  return lacksOf(items, TRANSLATIONS);
}

export function lacksOf(items: readonly Item[], languages: readonly string[]): Lack[] {
  return items.flatMap((item) => {
    const source = item.translations.get(SOURCE) ?? [];
    const text = source[0] ?? '';
    if (item.references.length === 0) return languages.map((language) => ({ language, text, why: 'gone' as const }));
    return languages.flatMap((language) => {
      const why = lackOf(source, item.translations.get(language) ?? []);
      return why === null ? [] : [{ language, text, why }];
    });
  });
}

function lackOf(source: readonly string[], translation: readonly string[]): Lack['why'] | null {
  if (translation.length !== source.length || translation.some((form) => form.trim() === '')) return 'missing';
  return placesOf(source.at(-1)) === placesOf(translation.at(-1)) ? null : 'places';
}

/** `{0}`, `<0>`, `</0>`, `<0/>` and a number's `#`: what a text leaves open, in any order. */
function placesOf(text = ''): string {
  return (text.match(/\{\d+\}|<\/?\d+\/?>|#/g) ?? []).toSorted().join(' ');
}

/** One line for each, or none. */
export function tellLacks(lacks: readonly Lack[]): string {
  const WHY = { missing: 'is not translated', gone: 'is in no page any more', places: 'leaves open other places' };
  return lacks.map(({ language, text, why }) => `${language}: “${text}” ${WHY[why]}.`).join('\n');
}
