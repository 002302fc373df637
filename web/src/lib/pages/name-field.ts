import { MAX_NAME } from '@heard/shared/words/entry';

/** What is kept of a name as typed: no space around it, none doubled. */
export function tidyName(typed: string): string {
  return typed.replace(/\s+/gu, ' ').trim();
}

/** What is wrong with a name, or undefined. */
export function nameTrouble(typed: string, whose: 'your' | 'their'): string | undefined {
  const name = tidyName(typed);
  if (name === '') return whose === 'your' ? 'Write the name they call you by.' : 'Write the name you call them by.';
  if (name.length > MAX_NAME) return `That is longer than ${MAX_NAME} characters. A short name is easier to read.`;
  return undefined;
}
