/**
 * A next time as a file that calendars read (RFC 5545). It says when, and nothing else: no link, no name, no exercise, not even
 * whose page it came from. Once is a moment, the same everywhere. What comes again follows the clocks of whoever proposed it, so
 * that both come at the same moment (docs/decisions/0011).
 */
import { TZDate } from '@date-fns/tz';
import ical, { ICalEventClass, ICalEventRepeatingFreq, type ICalEvent } from 'ical-generator';
import { isZone, type Appointment } from './appointment.ts';
import './random-uuid.ts';
import { timezoneBlock } from './zone-rules.ts';

export interface CalendarFileOptions {
  /** What the entry is called; lists of entries are seen by others. */
  title: string;
  /** Used for what comes again when the proposal doesn't name a zone. */
  ownZone: string;
  /** ms since 1970 */
  now: number;
  /** Never used before, so that calendars take the entry again after it was deleted. */
  unique: string;
}

const LENGTH_MS = 60 * 60_000;
const FREQUENCY = { daily: ICalEventRepeatingFreq.DAILY, weekly: ICalEventRepeatingFreq.WEEKLY } as const;

export function calendarFile(appointment: Appointment, options: CalendarFileOptions): string {
  const { title, ownZone, now, unique } = options;
  const { at, repeats } = appointment;
  const zone = isZone(appointment.zone) ? appointment.zone : ownZone;
  const calendar = ical({ prodId: { company: 'Time for us', product: 'Calendar entry', language: 'EN' } });
  const id = `${unique}@time-for-us`;
  const entry = { id, summary: title, class: ICalEventClass.PRIVATE, stamp: new Date(now) };
  if (repeats === undefined) {
    calendar.createEvent({ ...entry, start: new Date(at), end: new Date(at + LENGTH_MS) });
    return calendar.toString();
  }
  // A zone for the calendar itself would add what only some readers know, and write the stamp wrongly.
  calendar.timezone({ name: null, generator: () => timezoneBlock(zone, at) });
  const event: ICalEvent = calendar.createEvent({
    ...entry,
    start: new TZDate(at, zone),
    end: new TZDate(at + LENGTH_MS, zone),
    timezone: zone,
  });
  event.repeating({ freq: FREQUENCY[repeats] });
  return calendar.toString();
}
