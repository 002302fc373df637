/**
 * When a zone's clocks change, asked of the browser, which knows it better than a list that ships with a page. What a calendar file
 * has to carry for an event that stays at its time of day (RFC 5545, VTIMEZONE).
 */
import { tzOffset } from '@date-fns/tz';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** So many years ahead a rule has to hold; what follows none is listed for as long. */
const YEARS_AHEAD = 10;
const WEEKDAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'] as const;

/** One change of the clocks. */
interface Change {
  /** ms since 1970 */
  at: number;
  /** What the clocks showed at that moment, before they changed: its fields read in UTC. */
  wall: Date;
  fromMinutes: number;
  toMinutes: number;
}

/** The VTIMEZONE of a zone for events from `from` (ms) on. */
export function timezoneBlock(zone: string, from: number): string {
  const changes = changesOf(zone, from - 366 * DAY, from + YEARS_AHEAD * 366 * DAY);
  const parts = changes.length === 0 ? [unchanging(tzOffset(zone, new Date(from)))] : parted(changes);
  return ['BEGIN:VTIMEZONE', `TZID:${zone}`, ...parts.flat(), 'END:VTIMEZONE'].join('\r\n');
}

/** Day by day, then to the minute: some zones change at half an hour. */
function changesOf(zone: string, from: number, to: number): Change[] {
  const changes: Change[] = [];
  let before = tzOffset(zone, new Date(from));
  for (let day = from; day < to; day += DAY) {
    const after = tzOffset(zone, new Date(day + DAY));
    if (after !== before) {
      const at = momentOf(zone, day, day + DAY, before);
      changes.push({ at, wall: new Date(at + before * MINUTE), fromMinutes: before, toMinutes: after });
    }
    before = after;
  }
  return changes;
}

function momentOf(zone: string, from: number, to: number, before: number): number {
  let [early, late] = [Math.floor(from / MINUTE), Math.ceil(to / MINUTE)];
  while (late - early > 1) {
    const middle = Math.floor((early + late) / 2);
    if (tzOffset(zone, new Date(middle * MINUTE)) === before) early = middle;
    else late = middle;
  }
  return late * MINUTE;
}

function unchanging(minutes: number): string[] {
  return observance('STANDARD', new Date(0), minutes, minutes, []);
}

/** Changes of the same kind stand together: under one rule where they follow one, else in a list. */
function parted(changes: readonly Change[]): string[][] {
  const kinds = Map.groupBy(changes, ({ fromMinutes, toMinutes }) => `${fromMinutes}/${toMinutes}`);
  return [...kinds.values()].map((alike) => {
    const [first] = alike as [Change, ...Change[]];
    const { fromMinutes, toMinutes } = first;
    const rule = ruleOf(alike);
    // The first one again: some readers don't take the start of a list for one of it.
    const times = rule ? [`RRULE:${rule}`] : alike.map(({ wall }) => `RDATE:${stampOf(wall)}`);
    return observance(toMinutes > fromMinutes ? 'DAYLIGHT' : 'STANDARD', first.wall, fromMinutes, toMinutes, times);
  });
}

/** "The last Sunday of March": once a year, in one month, on one weekday, at one time. Null where it isn't so. */
function ruleOf(changes: readonly Change[]): string | null {
  const [first] = changes as [Change, ...Change[]];
  const month = first.wall.getUTCMonth();
  const weekday = first.wall.getUTCDay();
  const timeOfDay = first.wall.getTime() % DAY;
  const isRegular = changes.every(
    ({ wall }, index) =>
      wall.getUTCFullYear() === first.wall.getUTCFullYear() + index &&
      wall.getUTCMonth() === month &&
      wall.getUTCDay() === weekday &&
      wall.getTime() % DAY === timeOfDay,
  );
  if (!isRegular || changes.length < YEARS_AHEAD) return null;
  const days = changes.map(({ wall }) => wall.getUTCDate());
  const place = placeInMonth(days, new Date(Date.UTC(first.wall.getUTCFullYear(), month + 1, 0)).getUTCDate());
  return place && `FREQ=YEARLY;BYMONTH=${month + 1};BYDAY=${place}${WEEKDAYS[weekday]}`;
}

/** The how-manieth weekday of its month; -1 for the last one. */
function placeInMonth(days: readonly number[], lastDay: number): string | null {
  if (days.every((day) => day > lastDay - 7)) return '-1';
  const weeks = new Set(days.map((day) => Math.ceil(day / 7)));
  return weeks.size === 1 ? String([...weeks][0]) : null;
}

function observance(kind: string, wall: Date, from: number, to: number, times: readonly string[]): string[] {
  const offsets = [`TZOFFSETFROM:${offsetText(from)}`, `TZOFFSETTO:${offsetText(to)}`];
  return [`BEGIN:${kind}`, `DTSTART:${stampOf(wall)}`, ...offsets, ...times, `END:${kind}`];
}

/** As a calendar writes a time without a zone: 20261025T030000. */
export function stampOf(wall: Date): string {
  return wall.toISOString().slice(0, 19).replace(/[-:]/g, '');
}

function offsetText(minutes: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}${two(size % 60)}`;
}
