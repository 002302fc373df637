/** Letters as a search compares them: without case and accents, in any script. */

/** A text in its plain letters, and for each of them where it came from in the text. */
export interface Folded {
  letters: string;
  /** UTF-16 positions in the text, one for each unit of `letters`, and the text's length at the end. */
  places: readonly number[];
}

/** Letters that no decomposition makes plain. */
const ALIKE: Record<string, string> = { ß: 'ss', ς: 'σ', ı: 'i', ł: 'l', ø: 'o', đ: 'd', æ: 'ae', œ: 'oe' };

export function fold(text: string): Folded {
  let letters = '';
  const places: number[] = [];
  let at = 0;
  for (const char of text) {
    // Letter by letter, so that where a word ends changes nothing.
    for (const plain of plainLetters(char)) {
      letters += plain;
      for (let unit = 0; unit < plain.length; unit += 1) places.push(at);
    }
    at += char.length;
  }
  places.push(at);
  return { letters, places };
}

function plainLetters(char: string): string[] {
  const lower = char.normalize('NFKD').toLowerCase().normalize('NFKD');
  return [...lower].filter((letter) => !/\p{Mn}/u.test(letter)).map((letter) => ALIKE[letter] ?? letter);
}

/** The words of a search, plain. None where nothing was typed that could be looked for. */
export function searchWords(query: string): string[] {
  return fold(query)
    .letters.split(/\s+/u)
    .filter((word) => word !== '');
}
