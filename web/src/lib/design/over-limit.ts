/** What to say when a text is longer than can be sent; null while it fits. `limit` in UTF-16 units, as the entry schemas count. */
import { plural } from '#lib/language/plural.ts';

export function overLimit(text: string, limit: number | undefined): string | null {
  if (limit === undefined || text.length <= limit) return null;
  const over = text.length - limit;
  return plural(over, [
    'This is # character too long to send. Nothing is lost: shorten it, or split it in two.',
    'This is # characters too long to send. Nothing is lost: shorten it, or split it in two.',
  ]);
}
