/** An appointment for the next conversation, and its texts. */
import { formatLocale } from '#lib/language/formats.ts';

const WEEK_MS = 7 * 24 * 60 * 60_000;
const WEEKS_A_YEAR = 53;

export type Repeats = 'daily' | 'weekly';

export interface Appointment {
  /** The first time, ms since 1970. */
  at: number;
  /** Omitted if it doesn't repeat. */
  repeats?: Repeats | undefined;
  /** The IANA time zone in which it repeats at the same time of day. */
  zone?: string | undefined;
}

/** What is left where a device doesn't know its zone; browsers show times in it, too. */
const NO_ZONE = 'UTC';

/** The time zone of this device; undefined if it doesn't know it (`Etc/Unknown`, or a name that its own `Intl` rejects). */
export function knownOwnZone(resolved = new Intl.DateTimeFormat().resolvedOptions().timeZone): string | undefined {
  return isZone(resolved) ? resolved : undefined;
}

/** The time zone of this device, always one that `Intl` accepts. */
export function ownZone(): string {
  return knownOwnZone() ?? NO_ZONE;
}

/** Whether this device knows a zone. The name comes from the partner's device, so it may be newer or invalid. */
export function isZone(zone: string | undefined): zone is string {
  if (zone === undefined) return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).format(0) !== '';
  } catch {
    return false;
  }
}

/** "Tuesday, 1 December at 20:30", "Every Tuesday at 20:30": in the reader's time zone and locale. */
export function appointmentText({ at, repeats }: Appointment, locale = formatLocale(), timeZone?: string): string {
  const say = (format: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...format, ...(timeZone && { timeZone }) }).format(at);
  const time = say({ hour: 'numeric', minute: '2-digit' });
  if (repeats === 'daily') return `Every day at ${time}`;
  if (repeats === 'weekly') return `Every ${say({ weekday: 'long' })} at ${time}`;
  return say({ weekday: 'long', day: 'numeric', month: 'long', hour: 'numeric', minute: '2-digit' });
}

/** "From 1 December on", for a repeating appointment. */
export function firstText({ at }: Appointment, locale = formatLocale(), timeZone?: string): string {
  const format = { day: 'numeric', month: 'long', ...(timeZone && { timeZone }) } as const;
  return `From ${new Intl.DateTimeFormat(locale, format).format(at)} on`;
}

/** The text in a summary: with the year, because it may be read much later. */
export function keptText(appointment: Appointment, locale = formatLocale(), timeZone?: string): string {
  const { at, repeats } = appointment;
  const say = (format: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...format, ...(timeZone && { timeZone }) }).format(at);
  if (repeats === undefined) return say({ dateStyle: 'full', timeStyle: 'short' });
  return `${appointmentText(appointment, locale, timeZone)}, from ${say({ dateStyle: 'long' })} on`;
}

/** Whether it repeats in another time zone than `own`, and the difference between the two changes within a year. */
export function followsOthersClock({ at, repeats, zone }: Appointment, own: string): boolean {
  if (repeats === undefined || !isZone(zone) || !isZone(own) || zone === own) return false;
  const differences = Array.from({ length: WEEKS_A_YEAR }, (_, week) => {
    const then = at + week * WEEK_MS;
    return offsetMinutes(zone, then) - offsetMinutes(own, then);
  });
  return new Set(differences).size > 1;
}

/** Whether it repeats in a time zone that this device doesn't know. The calendar file then uses the device's own. */
export function hasUnknownZone({ repeats, zone }: Appointment): boolean {
  return repeats !== undefined && zone !== undefined && !isZone(zone);
}

/** Minutes ahead of UTC, from "GMT+05:45". */
function offsetMinutes(zone: string, at: number): number {
  const parts = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' }).formatToParts(at);
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const [, sign, hours, minutes] = /([+-])(\d\d):(\d\d)/.exec(name) ?? ['', '+', '0', '0'];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}
