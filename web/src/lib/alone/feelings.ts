/**
 * Words for feelings, in families, from faint to strong. The arrangement is ours and only helps to find a word; it classifies nobody.
 * Each language has its own words; the ids are the same in all languages, because devices store them.
 */

export interface Feeling {
  id: string;
  word: string;
  /** Explains the nuance, also for readers who read in a second language. */
  means: string;
  /** Synonyms for the search. */
  near: readonly string[];
}

export interface Family {
  id: string;
  name: string;
  /** The beginning of a sentence with a word of this family. */
  of: 'self' | 'body';
  words: readonly Feeling[];
}

export type Beginnings = Record<Family['of'], string>;

export interface Unknown {
  id: 'unknown';
  word: string;
  line: string;
}

type Row = readonly [id: string, word: string, means: string, near: string];

export function family(id: string, name: string, rows: readonly Row[], of: Family['of'] = 'self'): Family {
  const words = rows.map(([id, word, means, near]) => ({ id, word, means, near: near.split(', ') }));
  return { id, name, of, words };
}
