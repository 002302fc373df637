/**
 * Words for what one feels, in families, from faint to strong. An arrangement of our own: it sorts nobody, it only helps to find a
 * word. Each language has its own words; ids are the same in all, since they are what a device keeps.
 */

export interface Feeling {
  id: string;
  word: string;
  /** The shade, for who looks for the right word or reads in a second language. */
  means: string;
  /** Words that somebody might search for instead. */
  near: readonly string[];
}

export interface Family {
  id: string;
  name: string;
  /** Whose words they are: how a sentence with them begins. */
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
