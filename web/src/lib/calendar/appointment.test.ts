import { describe, expect, it } from 'vitest';
import {
  appointmentText,
  firstText,
  followsOthersClock,
  hasUnknownZone,
  isZone,
  keptText,
  knownOwnZone,
} from './appointment.ts';

const AT = Date.UTC(2026, 11, 1, 19, 30);
const said = (repeats?: 'daily' | 'weekly', zone = 'Europe/Vienna') =>
  appointmentText({ at: AT, repeats }, 'en-GB', zone);

describe('the text of an appointment', () => {
  it('[IC08] names the day, or how often it repeats, in the reader’s time zone', () => {
    expect(said()).toMatch(/Tuesday,? 1 December at 20:30/);
    expect(said('weekly')).toBe('Every Tuesday at 20:30');
    expect(said('weekly', 'Asia/Tokyo')).toMatch(/^Every Wednesday at 0?4:30$/);
    expect(said('daily', 'America/New_York')).toBe('Every day at 14:30');
    expect(keptText({ at: AT, repeats: 'weekly' }, 'en-GB', 'Europe/Vienna')).toBe(
      'Every Tuesday at 20:30, from 1 December 2026 on',
    );
    expect(keptText({ at: AT }, 'en-GB', 'Europe/Vienna')).toMatch(/1 December 2026/);
    expect(firstText({ at: AT, repeats: 'weekly' }, 'en-GB', 'Asia/Tokyo')).toBe('From 2 December on');
  });

  it('[IC09] mentions the partner’s time zone only if its offset to one’s own changes within a year', () => {
    const weekly = { at: AT, repeats: 'weekly', zone: 'Europe/Vienna' } as const;
    expect(followsOthersClock(weekly, 'America/New_York')).toBe(true);
    expect(followsOthersClock(weekly, 'Asia/Tokyo')).toBe(true);
    expect(followsOthersClock(weekly, 'Europe/Vienna')).toBe(false);
    expect(followsOthersClock(weekly, 'Europe/Rome'), 'another zone with the same rules').toBe(false);
    expect(
      followsOthersClock({ ...weekly, zone: 'Asia/Kolkata' }, 'Asia/Tokyo'),
      'zones without daylight saving time',
    ).toBe(false);
    expect(followsOthersClock({ ...weekly, zone: 'Nowhere/Atlantis' }, 'Asia/Tokyo')).toBe(false);
    expect(followsOthersClock({ at: AT, zone: 'Europe/Vienna' }, 'America/New_York')).toBe(false);
    expect(followsOthersClock({ at: AT, repeats: 'daily' }, 'America/New_York')).toBe(false);
  });

  it('[IC302] works if the device doesn’t know its time zone, or the appointment has an unknown one', () => {
    const unknown = ['Etc/Unknown', 'Nowhere/Atlantis', '', 'UTC\r\nURL:http://example.org', undefined];
    const weekly = { at: AT, repeats: 'weekly', zone: 'Europe/Vienna' } as const;
    for (const zone of unknown) {
      expect(isZone(zone)).toBe(false);
      expect(knownOwnZone(zone ?? '')).toBeUndefined();
      expect(followsOthersClock(weekly, zone ?? ''), 'of the device').toBe(false);
      expect(followsOthersClock({ ...weekly, zone }, 'Asia/Tokyo'), 'of the appointment').toBe(false);
      expect(hasUnknownZone({ ...weekly, zone })).toBe(zone !== undefined);
    }
    expect(hasUnknownZone({ at: AT, zone: 'Nowhere/Atlantis' }), 'not repeating').toBe(false);
    expect(knownOwnZone('Europe/Vienna')).toBe('Europe/Vienna');
  });
});
