import { MAX_NAME } from '@heard/shared/words/entry';
import { tidyName } from '@heard/shared/words/name';

/** What is wrong with a typed name; undefined if it is valid. */
export function nameProblem(typed: string, whose: 'your' | 'their'): string | undefined {
  const name = tidyName(typed);
  if (name === '') return whose === 'your' ? 'Write the name they call you by.' : 'Write the name you call them by.';
  if (name.length > MAX_NAME) return `That is longer than ${MAX_NAME} characters. A short name is easier to read.`;
  return undefined;
}

export { tidyName } from '@heard/shared/words/name';
