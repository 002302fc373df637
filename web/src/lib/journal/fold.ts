/** Letters as a search compares them: without case and accents, in any script. */

/** Letters that no decomposition makes plain. */
const ALIKE: Record<string, string> = { ß: 'ss', ς: 'σ', ı: 'i', ł: 'l', ø: 'o', đ: 'd', æ: 'ae', œ: 'oe' };

/** A journal has few different letters and very many of them. */
const known = new Map<string, string>();

/** A text in its plain letters. Letter by letter, so that where a word ends changes nothing. */
export function fold(text: string): string {
  let letters = '';
  for (const char of text) letters += plain(char);
  return letters;
}

/** For each unit of the folded text, where in the text its letter begins (UTF-16); and the text's length at the end. */
export function placesIn(text: string): number[] {
  const places: number[] = [];
  let at = 0;
  for (const char of text) {
    places.push(...Array<number>(plain(char).length).fill(at));
    at += char.length;
  }
  return [...places, at];
}

/** The words of a search, plain. None where nothing was typed that could be looked for. */
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
