/** A day as people say it: with its weekday, and with the year only when that isn't clear. */
import { formatLocale } from '#lib/language/formats.ts';

const YEAR_CLEAR_MS = 300 * 24 * 60 * 60_000;

/** `at` and `now`: ms since 1970. */
export function weekdayText(at: number, now: number, locale = formatLocale()): string {
  const isClear = Math.abs(now - at) < YEAR_CLEAR_MS;
  const day = { weekday: 'long', day: 'numeric', month: 'long' } as const;
  return new Intl.DateTimeFormat(locale, isClear ? day : { ...day, year: 'numeric' }).format(at);
}
