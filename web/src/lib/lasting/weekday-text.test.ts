import { expect, it } from 'vitest';
import { DAY_MS } from '#lib/room/fake-room.fixture.ts';
import { weekdayText } from './weekday-text.ts';

const AT = Date.UTC(2026, 10, 17, 20);

it('[LR03] names a day with its weekday, and with the year only after a long time', () => {
  expect(weekdayText(AT, AT + 7 * DAY_MS, 'en-GB')).toMatch(/^Tuesday,? 17 November$/);
  expect(weekdayText(AT, AT + 400 * DAY_MS, 'en-GB')).toMatch(/^Tuesday,? 17 November 2026$/);
});
