import { plural } from '#lib/language/plural.ts';

/** What to say if a text is too long; null if it isn't. `limit`: in UTF-16 units, as in the entry schemas. */
export function overLimit(text: string, limit: number | undefined): string | null {
  if (limit === undefined || text.length <= limit) return null;
  const over = text.length - limit;
  return plural(over, [
    'This is # character too long to send. Nothing is lost: shorten it, or split it in two.',
    'This is # characters too long to send. Nothing is lost: shorten it, or split it in two.',
  ]);
}
