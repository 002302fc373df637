import { planSchema, planSeconds } from '@heard/shared/exercise/plan';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { FIRST_WORDS, HEARD, OPEN_TIME } from '../../exercises/in-english.ts';
import {
  eveningLine,
  lengthFor,
  minutesOf,
  nextEvening,
  nextMidnight,
  planOfEvening,
  type Evening,
} from './evening.ts';

const heard = HEARD;
const evening: Evening = { script: heard, length: 'asIs', first: 'host' };

describe('the line of an evening', () => {
  it('[PA20] names exercise, minutes and who begins, from the reader’s side', () => {
    expect(eveningLine(evening, 'host', 'Ana')).toBe('Heard · 25 min · you begin');
    expect(eveningLine(evening, 'guest', 'Ana')).toBe('Heard · 25 min · Ana begins');
    expect(eveningLine({ ...evening, length: 'longer', first: 'guest' }, 'guest', 'Ana')).toBe(
      'Heard · 35 min · you begin',
    );
    expect(eveningLine({ ...evening, script: OPEN_TIME }, 'guest', 'Ana')).toBe('Open time · 60 min');
  });

  it('[PA21] derives the length from the minutes, and falls back to "as it is"', () => {
    for (const length of ['shorter', 'asIs', 'longer'] as const) {
      expect(lengthFor(heard, minutesOf(heard, length))).toBe(length);
    }
    expect(lengthFor(heard, 999)).toBe('asIs');
  });

  it('[PA22] proposes the full exercise after the practice round', () => {
    const practice: Evening = { script: FIRST_WORDS, length: 'longer', first: 'host' };
    expect(nextEvening(practice, HEARD)).toEqual({ script: HEARD, length: 'asIs', first: 'guest' });
  });

  it('[PA22] lets the partner begin next time, with nothing else changed', () => {
    expect(nextEvening(evening, FIRST_WORDS)).toEqual({ ...evening, first: 'guest' });
    expect(nextEvening(nextEvening(evening, HEARD), HEARD)).toEqual(evening);
  });
});

describe('the plan of an evening', () => {
  it('[PA23] uses the next midnight of the device that opens it, never one that has passed', () => {
    const late = new Date(2026, 10, 23, 23, 59, 59).getTime();
    const early = new Date(2026, 10, 24, 0, 0, 0).getTime();
    expect(nextMidnight(late)).toBe(new Date(2026, 10, 24).getTime());
    expect(nextMidnight(early)).toBe(new Date(2026, 10, 25).getTime());
    expect(nextMidnight(new Date(2026, 11, 31, 12).getTime())).toBe(new Date(2027, 0, 1).getTime());
  });

  it('[PA23] is valid and as long as announced', () => {
    const now = new Date(2026, 10, 23, 21).getTime();
    const plan = planOfEvening(evening, now, 2);
    expect(v.safeParse(planSchema, plan).success).toBe(true);
    expect(planSeconds(plan)).toBe(1500);
    expect(plan.midnightAt).toBe(nextMidnight(now));
  });
});
