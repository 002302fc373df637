/** What a new passphrase has to be. */
const SHORTEST_PASSPHRASE = 8;

export const passphraseHint = () =>
  'Four or five words in a row are easy to remember and hard to guess. No names, no birthdays.';

export interface PassphraseTrouble {
  field: 'first' | 'again';
  text: string;
}

/** Null if the passphrase is acceptable. */
export function passphraseTrouble(first: string, again: string): PassphraseTrouble | null {
  if ([...first.trim()].length < SHORTEST_PASSPHRASE) {
    return { field: 'first', text: `Take at least ${SHORTEST_PASSPHRASE} characters. More words are better.` };
  }
  if (first.trim() !== again.trim()) return { field: 'again', text: 'These two are not the same. Type it once more.' };
  return null;
}
