/**
 * The rules of a time zone as a VTIMEZONE (RFC 5545), which a calendar file needs for a repeating event. They are derived from the
 * browser's time zone data, which is more recent than a list shipped with the page.
 */
import { tzOffset } from '@date-fns/tz';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** How many years ahead changes are collected. */
const YEARS_AHEAD = 10;
const WEEKDAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'] as const;

/** A change of a zone's UTC offset. */
interface Change {
  /** ms since 1970 */
  at: number;
  /** The local time at that moment, before the change, in the UTC fields of a Date. */
  wall: Date;
  fromMinutes: number;
  toMinutes: number;
}

/** The VTIMEZONE of a zone for events from `from` (ms) on. */
export function timezoneBlock(zone: string, from: number): string {
  const until = from + YEARS_AHEAD * 366 * DAY;
  const all = changesOf(zone, from - 366 * DAY, until);
  // If there are no later changes, the current offset is enough.
  const changes = all.some(({ at }) => at > from) ? all : [];
  const parts = [...before(changes, from, tzOffset(zone, new Date(from))), ...observances(changes, until)];
  return ['BEGIN:VTIMEZONE', `TZID:${zone}`, ...parts.flat(), 'END:VTIMEZONE'].join('\r\n');
}

/** Searches day by day, then to the minute, as some zones change at half hours. */
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

/** The offset before the first change, if no change in the year before `from` gives it. */
function before([first]: readonly Change[], from: number, minutes: number): string[][] {
  if (first !== undefined && first.at <= from) return [];
  return [observance('STANDARD', new Date(0), minutes, minutes, [])];
}

/**
 * Always yearly rules, not lists of dates (RDATE): Outlook ignores lists there, and would be an hour off for half of the year
 * ([MS-OXCICAL] 2.1.3.1.1.19). It supports the nth weekday of a month and nothing finer. If a zone follows no such rule for long
 * (Israel's Friday before the last Sunday, Morocco's Ramadan), one rule ends and the next begins.
 */
function observances(changes: readonly Change[], until: number): string[][] {
  const kinds = new Map<string, Change[]>();
  for (const change of changes) {
    const kind = `${change.fromMinutes}/${change.toMinutes}`;
    kinds.set(kind, [...(kinds.get(kind) ?? []), change]);
  }
  return [...kinds.values()].flatMap((alike) => runsOf(alike).map((run) => ruled(run, until)));
}

/** A rule and the consecutive yearly changes that follow it. */
interface Run {
  changes: [Change, ...Change[]];
  rule: string;
}

/** Splits changes into runs, each with the rule that holds longest. */
function runsOf(changes: readonly Change[]): Run[] {
  const runs: Run[] = [];
  let rest = changes;
  while (rest.length > 0) {
    const longest = placesOf(rest[0] as Change)
      .map((place) => ({ place, length: lengthOfRun(rest, place) }))
      .reduce((one, other) => (other.length > one.length ? other : one));
    const [first, ...more] = rest.slice(0, longest.length) as [Change, ...Change[]];
    runs.push({ changes: [first, ...more], rule: yearly(first, longest.place) });
    rest = rest.slice(longest.length);
  }
  return runs;
}

function yearly({ wall }: Change, place: number): string {
  return `FREQ=YEARLY;BYMONTH=${wall.getUTCMonth() + 1};BYDAY=${place}${WEEKDAYS[wall.getUTCDay()]}`;
}

/** The positions of a weekday in its month, as in BYDAY: the nth one (1 to 4), and -1 if it is the last one. */
function placesOf({ wall }: Change): number[] {
  const day = wall.getUTCDate();
  const lastDay = new Date(Date.UTC(wall.getUTCFullYear(), wall.getUTCMonth() + 1, 0)).getUTCDate();
  return [...(day > lastDay - 7 ? [-1] : []), ...(day <= 28 ? [Math.ceil(day / 7)] : [])];
}

/** For how many consecutive years there is a change in the same month, on the same weekday, at the same time. */
function lengthOfRun([first, ...more]: readonly Change[], place: number): number {
  const follows = ({ wall }: Change, index: number) =>
    first !== undefined &&
    wall.getUTCFullYear() === first.wall.getUTCFullYear() + index + 1 &&
    wall.getUTCMonth() === first.wall.getUTCMonth() &&
    wall.getUTCDay() === first.wall.getUTCDay() &&
    wall.getTime() % DAY === first.wall.getTime() % DAY;
  const end = more.findIndex((change, index) => !follows(change, index) || !placesOf(change).includes(place));
  return end === -1 ? more.length + 1 : end + 1;
}

/** A rule that holds until the end of the collected years has no UNTIL, as nothing later is known. */
function ruled({ changes, rule }: Run, until: number): string[] {
  const [first] = changes;
  const last = changes.at(-1) ?? first;
  const goesOn = last.at > until - 366 * DAY;
  const kind = first.toMinutes > first.fromMinutes ? 'DAYLIGHT' : 'STANDARD';
  const end = goesOn ? '' : `;UNTIL=${stampOf(new Date(last.at))}Z`;
  return observance(kind, first.wall, first.fromMinutes, first.toMinutes, [`RRULE:${rule}${end}`]);
}

function observance(kind: string, wall: Date, from: number, to: number, times: readonly string[]): string[] {
  const offsets = [`TZOFFSETFROM:${offsetText(from)}`, `TZOFFSETTO:${offsetText(to)}`];
  return [`BEGIN:${kind}`, `DTSTART:${stampOf(wall)}`, ...offsets, ...times, `END:${kind}`];
}

/** As a calendar writes a time without a zone: 20261025T030000. */
function stampOf(wall: Date): string {
  return wall.toISOString().slice(0, 19).replace(/[-:]/g, '');
}

function offsetText(minutes: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}${two(size % 60)}`;
}
