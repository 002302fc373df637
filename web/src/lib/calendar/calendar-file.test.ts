import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import type { Appointment } from './appointment.ts';
import { calendarFile } from './calendar-file.ts';

const DAY = 24 * 60 * 60_000;
const NOW = Date.UTC(2026, 10, 24, 20, 0);
/** A Tuesday evening in winter: 20:30 in Vienna. */
const AT = Date.UTC(2026, 11, 1, 19, 30);

const fileOf = (appointment: Partial<Appointment> = {}, title = 'Time for us', ownZone = 'Europe/Vienna') =>
  calendarFile({ at: AT, ...appointment }, { title, ownZone, now: NOW, unique: 'one' });

/** Parses the file, with its own VTIMEZONE instead of the library's zones. */
function read(file: string): ICAL.Event {
  const calendar = new ICAL.Component(ICAL.parse(file));
  ICAL.TimezoneService.reset();
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  const events = calendar.getAllSubcomponents('vevent');
  expect(events).toHaveLength(1);
  return new ICAL.Event(events[0]!);
}

/** The first occurrences, ms since 1970. */
function occurrences(event: ICAL.Event, count: number): number[] {
  const iterator = event.iterator();
  return Array.from({ length: count }, () => iterator.next().toUnixTime() * 1000);
}

function clock(at: number, timeZone: string): string {
  return new Intl.DateTimeFormat('en-GB', { timeZone, weekday: 'short', hour: '2-digit', minute: '2-digit' }).format(
    at,
  );
}

describe('an appointment that doesn’t repeat', () => {
  it('[IC01] is stored in UTC, the same for both, whatever their time zones', () => {
    const files = ['Europe/Vienna', 'America/New_York', 'Asia/Kathmandu'].map((zone) => fileOf({}, undefined, zone));
    expect(new Set(files).size).toBe(1);
    const event = read(files[0]!);
    expect(event.startDate.toUnixTime() * 1000).toBe(AT);
    expect(event.startDate.zone.tzid).toBe('UTC');
    expect(event.duration.toSeconds()).toBe(3600);
    expect(event.isRecurring()).toBe(false);
  });
});

describe('a repeating appointment', () => {
  it.each([
    ['Europe/Vienna', 'weekly'],
    ['America/New_York', 'weekly'],
    ['Australia/Lord_Howe', 'weekly'],
    ['Africa/Casablanca', 'weekly'],
    ['America/Santiago', 'weekly'],
    ['Europe/Dublin', 'weekly'],
    ['America/Sao_Paulo', 'weekly'],
    ['America/Nuuk', 'weekly'],
    ['Africa/Cairo', 'weekly'],
    ['Asia/Gaza', 'weekly'],
    ['Africa/Casablanca', 'daily'],
    ['Asia/Kolkata', 'daily'],
    ['Pacific/Chatham', 'daily'],
    ['Asia/Jerusalem', 'daily'],
    ['Asia/Kathmandu', 'daily'],
    ['UTC', 'daily'],
    ['Europe/Vienna', 'daily'],
  ] as const)(
    '[IC02] keeps its time of day in %s, %s, for years, across changes to and from daylight saving time',
    (zone, repeats) => {
      const count = repeats === 'weekly' ? 5 * 52 : 3 * 365;
      const times = occurrences(read(fileOf({ repeats, zone })), count);
      expect(times[0]).toBe(AT);
      const shown = new Set(times.map((at) => clock(at, zone).slice(repeats === 'daily' ? 3 : 0)));
      expect([...shown], 'time of day').toHaveLength(1);
      const apart = new Set(times.slice(1).map((at, index) => Math.round((at - times[index]!) / DAY)));
      expect([...apart]).toEqual([repeats === 'daily' ? 1 : 7]);
    },
  );

  it('[IC03] follows the time zone of the person who proposed it on both devices, so that it is at the same moment', () => {
    const proposed = { repeats: 'weekly', zone: 'Europe/Vienna' } as const;
    const inVienna = fileOf(proposed, undefined, 'Europe/Vienna');
    const inNewYork = fileOf(proposed, undefined, 'America/New_York');
    expect(inNewYork).toBe(inVienna);
    const times = occurrences(read(inNewYork), 52);
    expect(new Set(times.map((at) => clock(at, 'Europe/Vienna')))).toEqual(new Set(['Tue 20:30']));
    // The two zones change on different days, so for some weeks it is an hour off in the other zone.
    expect(new Set(times.map((at) => clock(at, 'America/New_York')))).toEqual(new Set(['Tue 14:30', 'Tue 15:30']));
  });

  it('[IC03] follows the device’s time zone if it has none, or an unknown one', () => {
    const own = fileOf({ repeats: 'weekly', zone: 'America/New_York' });
    expect(fileOf({ repeats: 'weekly' }, undefined, 'America/New_York')).toBe(own);
    expect(fileOf({ repeats: 'weekly', zone: 'Nowhere/Atlantis' }, undefined, 'America/New_York')).toBe(own);
  });

  it('[IC04] contains the rules of its time zone', () => {
    expect(fileOf({ repeats: 'weekly', zone: 'Europe/Vienna' })).toContain(
      ['BEGIN:DAYLIGHT', 'DTSTART:20260329T020000', 'TZOFFSETFROM:+0100', 'TZOFFSETTO:+0200'].join('\r\n') +
        '\r\nRRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r\nEND:DAYLIGHT',
    );
    const newYork = fileOf({ repeats: 'weekly', zone: 'America/New_York' });
    expect(newYork).toContain('RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU');
    expect(newYork).toContain('RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU');
    const lordHowe = fileOf({ repeats: 'weekly', zone: 'Australia/Lord_Howe' });
    expect(lordHowe).toContain('TZOFFSETFROM:+1030\r\nTZOFFSETTO:+1100\r\nRRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=1SU');
    expect(fileOf({ repeats: 'weekly', zone: 'Asia/Kathmandu' })).toContain('TZOFFSETTO:+0545');
  });
});

describe('the file', () => {
  const all = [{}, { repeats: 'weekly' }, { repeats: 'daily', zone: 'America/New_York' }] as const;

  it('[IC05] has a new UID each time, because calendars reject the UID of a deleted entry', () => {
    for (const appointment of all) {
      const options = { title: 'Time for us', ownZone: 'Europe/Vienna', now: NOW };
      const [one, again] = ['one', 'another'].map((unique) =>
        read(calendarFile({ at: AT, ...appointment }, { ...options, unique })),
      );
      expect(again?.uid).not.toBe(one?.uid);
      expect(again?.startDate.toUnixTime()).toBe(one?.startDate.toUnixTime());
    }
  });

  it('[IC06] contains the time and nothing else: no link, room, name, exercise or site', () => {
    for (const appointment of all) {
      const file = fileOf(appointment);
      expect(file).not.toMatch(/heard|http|#|localhost|ana|ben|mirror|exercise|room/i);
      const named = file.split('\r\n').map((line) => /^[A-Z-]+/.exec(line)?.[0] ?? '');
      const known =
        'BEGIN END VERSION PRODID TZID DTSTART DTEND DTSTAMP UID SEQUENCE SUMMARY CLASS RRULE RDATE TZOFFSETFROM TZOFFSETTO';
      expect(named.filter((name) => name !== '' && !known.split(' ').includes(name))).toEqual([]);
      expect(file).toContain('CLASS:PRIVATE');
    }
  });

  it('[IC07] keeps titles of any script and length, folded into lines of 75 bytes', () => {
    const title = 'Zeit für uns; hier, \\ da\n' + 'وقت لنا معاً '.repeat(5) + 'ありがとう👩‍👩‍👧'.repeat(12);
    const file = fileOf({ repeats: 'weekly' }, title);
    expect(read(file).summary).toBe(title);
    for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(Buffer.from(file).toString()).toBe(file);
  });
});
