/** What a user prepares before a conversation, and the lines that they choose to bring to it. Stored on this device only. */
import { formatLocale } from '#lib/language/formats.ts';
import type { Result } from '@heard/shared/result';
import { writeKept } from '#lib/device/kept.ts';
import type { StorageProblem } from '#lib/device/stored-item.ts';
import { aloneTexts, loadAloneTexts } from './alone-texts.ts';
import { readTexts } from './kept-texts.svelte.ts';

export const PREPARED_PREFIX = 'prepared/';

/** The storage keys. A list is stored with one item per line. */
export interface Preparation {
  /** Ids of feelings. */
  feelings: string;
  feel: string;
  know: string;
  want: string;
  /** Lines that were brought along from an exercise for one. */
  brought: string;
  chosen: string;
}

export type PreparationName = keyof Preparation;

export function listOf(text: string): string[] {
  return text.split('\n').filter((line) => line !== '');
}

export function listText(list: readonly string[]): string {
  return [...new Set(list)].join('\n');
}

export function toggled(text: string, line: string): string {
  const list = listOf(text);
  return listText(list.includes(line) ? list.filter((each) => each !== line) : [...list, line]);
}

/** Splits a text into sentences, since a line holds one idea. Browsers without Intl.Segmenter split at line breaks. */
export function sentencesOf(text: string): string[] {
  const sentences = 'Segmenter' in Intl ? new Intl.Segmenter(formatLocale(), { granularity: 'sentence' }) : null;
  return text
    .split('\n')
    .flatMap((line) => (sentences ? [...sentences.segment(line)].map(({ segment }) => segment) : [line]))
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}

/** The chosen feelings as sentences, with those of the body in a sentence of their own. */
export function feelingLines(ids: readonly string[]): string[] {
  const and = new Intl.ListFormat(formatLocale(), { type: 'conjunction' });
  const { families, beginnings, unknown } = aloneTexts();
  const lines = (['self', 'body'] as const).flatMap((whose) => {
    const words = families
      .filter((family) => family.of === whose)
      .flatMap((family) => family.words)
      .filter(({ id }) => ids.includes(id))
      .map(({ word }) => word);
    return words.length === 0 ? [] : [`${beginnings[whose]} ${and.format(words)}.`];
  });
  return ids.includes(unknown.id) ? [unknown.line, ...lines] : lines;
}

/** Every line that can be brought, without repetition. */
export function possibleLines(preparation: Omit<Preparation, 'chosen'>): string[] {
  const { feelings, feel, know, want, brought } = preparation;
  const lines = [...feelingLines(listOf(feelings)), ...[feel, know, want].flatMap(sentencesOf), ...listOf(brought)];
  return [...new Set(lines)];
}

/** The chosen lines that still exist: a sentence that was edited after it was chosen counts as another one. */
export function chosenLines(preparation: Preparation): string[] {
  const chosen = listOf(preparation.chosen);
  return possibleLines(preparation).filter((line) => chosen.includes(line));
}

/** Reads a preparation from any source; missing texts are empty. */
export function preparationFrom(at: (name: PreparationName) => string): Preparation {
  const names = ['feelings', 'feel', 'know', 'want', 'brought', 'chosen'] as const;
  return Object.fromEntries(names.map((name) => [name, at(name)])) as Record<PreparationName, string>;
}

/** The lines chosen for tonight, as stored on this device. */
export async function linesThatComeAlong(): Promise<string[]> {
  const texts = await readTexts(PREPARED_PREFIX);
  if (Object.keys(texts).length === 0) return [];
  await loadAloneTexts();
  return chosenLines(preparationFrom((name) => texts[name] ?? ''));
}

/** Adds chosen lines from elsewhere. */
export async function takeAlong(lines: readonly string[]): Promise<Result<void, StorageProblem>> {
  const texts = await readTexts(PREPARED_PREFIX);
  for (const name of ['brought', 'chosen'] as const) {
    const written = await writeKept(PREPARED_PREFIX + name, listText([...listOf(texts[name] ?? ''), ...lines]));
    if (!written.ok) return written;
  }
  return { ok: true, value: undefined };
}
