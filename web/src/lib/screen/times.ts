/** Formats and proposes times. All in ms since 1970 and in the device's time zone. */
import { formatLocale } from '#lib/language/formats.ts';

const MINUTE = 60_000;
export const PAUSE_MINUTES = [20, 40, 60] as const;
export const DEFAULT_PAUSE_MINUTES = 20;

export function timeOfDay(at: number, locale = formatLocale(), timeZone?: string): string {
  return new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit', ...(timeZone && { timeZone }) }).format(
    at,
  );
}

/** The same weekday and local time next week, rounded down to a quarter of an hour. */
export function sameTimeNextWeek(startedAt: number): number {
  const date = new Date(startedAt);
  date.setDate(date.getDate() + 7);
  date.setMinutes(Math.floor(date.getMinutes() / 15) * 15, 0, 0);
  return date.getTime();
}

/** The end of a pause that begins `now`, rounded up to a whole minute, so that both screens show the same time. */
export function pauseUntil(now: number, minutes: number): number {
  return Math.ceil((now + minutes * MINUTE) / MINUTE) * MINUTE;
}

/** The value of an `<input type="date">`. */
export function dateInput(at: number): string {
  const date = new Date(at);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** The value of an `<input type="time">`. */
export function timeInput(at: number): string {
  const date = new Date(at);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** Null when either field is empty or invalid. */
export function fromInputs(date: string, time: string): number | null {
  const at = new Date(`${date}T${time}`).getTime();
  return Number.isNaN(at) ? null : at;
}
