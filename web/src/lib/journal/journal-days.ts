/** Formats days of the journal in the reader's language and time zone. `at`: ms since 1970. */
import { formatLocale } from '#lib/language/formats.ts';

function monthText(at: number, locale = formatLocale()): string {
  return new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric' }).format(at);
}

export function dayNumber(at: number, locale = formatLocale()): string {
  return new Intl.DateTimeFormat(locale, { day: 'numeric' }).format(at);
}

export function weekday(at: number, locale = formatLocale()): string {
  return new Intl.DateTimeFormat(locale, { weekday: 'short' }).format(at);
}

/** Keeps the order; a new group begins wherever the month changes. */
export function byMonth<T>(things: readonly T[], atOf: (thing: T) => number): { month: string; things: T[] }[] {
  const groups: { month: string; things: T[] }[] = [];
  for (const thing of things) {
    const month = monthText(atOf(thing));
    const last = groups.at(-1);
    if (last?.month === month) last.things.push(thing);
    else groups.push({ month, things: [thing] });
  }
  return groups;
}
