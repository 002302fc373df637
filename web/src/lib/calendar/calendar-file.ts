/**
 * An appointment as a calendar file (RFC 5545). It contains the time and nothing else: no link, name, exercise or site. A single
 * appointment is in UTC. A repeating one follows the time zone of the person who proposed it, so that it is at the same moment for both
 * (docs/decisions/0011).
 */
import { TZDate } from '@date-fns/tz';
import ical, { ICalEventClass, ICalEventRepeatingFreq, type ICalEvent } from 'ical-generator';
import { isZone, type Appointment } from './appointment.ts';
import './random-uuid.ts';
import { timezoneBlock } from './zone-rules.ts';

export interface CalendarFileOptions {
  /** The entry's title. Others may see it in a shared calendar. */
  title: string;
  /** The time zone of a repeating appointment that has no known zone. */
  ownZone: string;
  /** ms since 1970 */
  now: number;
  /** Part of the UID. A new one each time, because calendars reject the UID of a deleted entry. */
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
  // A time zone for the calendar itself would add non-standard properties, and make ical-generator write a wrong DTSTAMP.
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
