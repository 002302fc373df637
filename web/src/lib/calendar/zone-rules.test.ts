import { tzOffset } from '@date-fns/tz';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { timezoneBlock } from './zone-rules.ts';

const DAY = 24 * 60 * 60_000;
const AT = Date.UTC(2026, 11, 1, 19, 30);

/** Zones with regular rules in both hemispheres, half hours, no changes, rules that aren't a weekday of a month, and a last change. */
const ZONES = [
  'Europe/Vienna',
  'Europe/Dublin',
  'America/New_York',
  'America/Sao_Paulo',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'Pacific/Chatham',
  'America/Santiago',
  'America/Nuuk',
  'America/Edmonton',
  'Africa/Cairo',
  'Africa/Casablanca',
  'Asia/Gaza',
  'Asia/Jerusalem',
  'Antarctica/Troll',
  'UTC',
];

const linesOf = (zone: string, from = AT) => timezoneBlock(zone, from).split('\r\n');

function readZone(lines: readonly string[]): ICAL.Timezone {
  const calendar = new ICAL.Component(ICAL.parse(['BEGIN:VCALENDAR', ...lines, 'END:VCALENDAR'].join('\r\n')));
  return new ICAL.Timezone(calendar.getFirstSubcomponent('vtimezone')!);
}

/** The offset that the file gives, minutes ahead of UTC. */
function offsetBy(zone: ICAL.Timezone, at: number, minutes: number): number {
  return zone.utcOffset(ICAL.Time.fromJSDate(new Date(at + minutes * 60_000), true)) / 60;
}

// In a VTIMEZONE Outlook supports no lists of dates, and only rules with one weekday of one month: [MS-OXCICAL] 2.1.3.1.1.19.
describe.each(ZONES)('the rules of %s', (zone) => {
  const lines = linesOf(zone);

  it('[IC300] are yearly rules with one weekday, not lists of dates, and include a standard time', () => {
    const rule =
      /^RRULE:FREQ=YEARLY;BYMONTH=([1-9]|1[0-2]);BYDAY=(-1|[1-4])(SU|MO|TU|WE|TH|FR|SA)(;UNTIL=\d{8}T\d{6}Z)?$/;
    const timed = lines.filter((line) => /^(RRULE|RDATE|EXDATE)/.test(line));
    expect(timed.filter((line) => !rule.test(line))).toEqual([]);
    expect(lines).toContain('BEGIN:STANDARD');
  });

  it('[IC300] are exact for eight years', () => {
    const read = readZone(lines);
    const wrong = Array.from({ length: 8 * 52 }, (_, week) => AT + week * 7 * DAY).filter((at) => {
      const minutes = tzOffset(zone, new Date(at));
      return offsetBy(read, at, minutes) !== minutes;
    });
    expect(wrong.map((at) => new Date(at).toISOString())).toEqual([]);
  });
});

describe('the rules of a zone', () => {
  it('[IC301] are right from the first occurrence on in a zone that changes once for good', () => {
    // Turkey stayed on summer time in 2016.
    const inSpring = Date.UTC(2016, 7, 2, 18, 0);
    const one = Date.UTC(2015, 0, 1);
    expect(new Set(linesOf('Europe/Istanbul', one).filter((line) => line.startsWith('TZOFFSETTO')))).toEqual(
      new Set(['TZOFFSETTO:+0300', 'TZOFFSETTO:+0200']),
    );
    const after = linesOf('Europe/Istanbul', inSpring);
    expect(after.filter((line) => line.startsWith('TZOFFSETTO'))).toEqual(['TZOFFSETTO:+0300']);
    // North Korea moved its clocks half an hour forward on 5 May 2018, with no other change for years.
    const korea = readZone(linesOf('Asia/Pyongyang', Date.UTC(2018, 2, 1)));
    expect(offsetBy(korea, Date.UTC(2018, 2, 1), 510)).toBe(510);
    expect(offsetBy(korea, Date.UTC(2018, 5, 1), 540)).toBe(540);
  });
});
