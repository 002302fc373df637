/** Times of day as people say them, and sane first proposals. All in ms since 1970 and the device's own zone. */
import { formatLocale } from '#lib/language/formats.ts';

const MINUTE = 60_000;
export const PAUSE_MINUTES = [20, 40, 60] as const;
export const DEFAULT_PAUSE_MINUTES = 20;

export function timeOfDay(at: number, locale = formatLocale(), timeZone?: string): string {
  return new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit', ...(timeZone && { timeZone }) }).format(
    at,
  );
}

/** The same weekday and time next week, as the clock on the wall says it, at the quarter hour before it began. */
export function sameTimeNextWeek(startedAt: number): number {
  const date = new Date(startedAt);
  date.setDate(date.getDate() + 7);
  date.setMinutes(Math.floor(date.getMinutes() / 15) * 15, 0, 0);
  return date.getTime();
}

/** When a pause of so many minutes ends: a whole minute, so that both read the same. */
export function pauseUntil(now: number, minutes: number): number {
  return Math.ceil((now + minutes * MINUTE) / MINUTE) * MINUTE;
}

/** For date and time inputs, in the device's own zone. */
export function dateInput(at: number): string {
  const date = new Date(at);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

export function timeInput(at: number): string {
  const date = new Date(at);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** Null for what is no date and time. */
export function fromInputs(date: string, time: string): number | null {
  const at = new Date(`${date}T${time}`).getTime();
  return Number.isNaN(at) ? null : at;
}
