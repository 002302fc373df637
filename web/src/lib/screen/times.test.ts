import { describe, expect, it } from 'vitest';
import { dateInput, fromInputs, pauseUntil, sameTimeNextWeek, timeInput, timeOfDay } from './times.ts';

describe('times', () => {
  it('[ST80] proposes the same weekday next week, rounded down to a quarter of an hour', () => {
    const proposed = new Date(sameTimeNextWeek(new Date(2026, 10, 24, 21, 38, 12).getTime()));
    expect([proposed.getDate(), proposed.getMonth(), proposed.getHours(), proposed.getMinutes()]).toEqual([
      1, 11, 21, 30,
    ]);
  });

  it('[ST81] ends a pause at a whole minute, and never early', () => {
    const now = new Date(2026, 10, 24, 21, 18, 31).getTime();
    const until = pauseUntil(now, 20);
    expect(until % 60_000).toBe(0);
    expect(until - now).toBeGreaterThanOrEqual(20 * 60_000);
    expect(timeOfDay(Date.UTC(2026, 10, 24, 21, 40), 'de', 'UTC')).toBe('21:40');
  });

  it('[ST80] converts a moment to date and time fields and back', () => {
    const at = new Date(2026, 0, 5, 7, 5).getTime();
    expect(fromInputs(dateInput(at), timeInput(at))).toBe(at);
    expect(fromInputs('', '21:00')).toBeNull();
  });
});
