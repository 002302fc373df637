/** Case and accent folding for the search, in any script. */

/** Letters that Unicode decomposition doesn't turn into a base letter. */
const ALIKE: Record<string, string> = { ß: 'ss', ς: 'σ', ı: 'i', ł: 'l', ø: 'o', đ: 'd', æ: 'ae', œ: 'oe' };

/** Cached by letter: a journal has few different letters and very many of them. */
const known = new Map<string, string>();

/** Folds a text letter by letter, so that the position in a word doesn't matter (Greek has a final sigma). */
export function fold(text: string): string {
  let letters = '';
  for (const char of text) letters += plain(char);
  return letters;
}

/** For each UTF-16 unit of the folded text, the index in the original text at which its letter begins; the last item is the original's length. */
export function placesIn(text: string): number[] {
  const places: number[] = [];
  let at = 0;
  for (const char of text) {
    places.push(...Array<number>(plain(char).length).fill(at));
    at += char.length;
  }
  return [...places, at];
}

/** The words of a search, folded. Empty if nothing was typed that can be searched for. */
export function searchWords(query: string): string[] {
  return fold(query)
    .split(/\s+/u)
    .filter((word) => word !== '');
}

function plain(char: string): string {
  const before = known.get(char);
  if (before !== undefined) return before;
  const lower = char.normalize('NFKD').toLowerCase().normalize('NFKD');
  const letters = [...lower].filter((letter) => !/\p{Mn}/u.test(letter)).map((letter) => ALIKE[letter] ?? letter);
  const folded = letters.join('');
  known.set(char, folded);
  return folded;
}
