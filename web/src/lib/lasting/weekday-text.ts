import { formatLocale } from '#lib/language/formats.ts';

/** Within this time the year needn't be said. */
const WITHOUT_YEAR_MS = 300 * 24 * 60 * 60_000;

/** "Tuesday, 17 November", with the year if it is long ago or far ahead. `at` and `now`: ms since 1970. */
export function weekdayText(at: number, now: number, locale = formatLocale()): string {
  const isNear = Math.abs(now - at) < WITHOUT_YEAR_MS;
  const day = { weekday: 'long', day: 'numeric', month: 'long' } as const;
  return new Intl.DateTimeFormat(locale, isNear ? day : { ...day, year: 'numeric' }).format(at);
}
