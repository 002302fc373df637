/** Dates in the reader's locale and time zone. `at`: ms since 1970. */
import { formatLocale } from '#lib/language/formats.ts';

export function dateText(at: number, locale = formatLocale()): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'short' }).format(at);
}

export function dayText(at: number, locale = formatLocale()): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(at);
}

/** The name of a saved file: sorts by day and contains no names. */
export function fileName(at: number, extension: 'md' | 'json'): string {
  const day = new Date(at);
  const two = (part: number) => String(part).padStart(2, '0');
  return `heard-${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}.${extension}`;
}
