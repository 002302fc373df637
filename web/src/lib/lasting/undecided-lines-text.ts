import { plural } from '#lib/language/plural.ts';

export function undecidedLinesText(count: number): string {
  return plural(count, ['One line waits for your choice.', '# lines wait for your choice.']);
}
