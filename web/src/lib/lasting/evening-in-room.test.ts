import type { IntentType } from '@heard/shared/exercise/intent';
import { planSeconds } from '@heard/shared/exercise/plan';
import type { View } from '@heard/shared/exercise/view';
import type { Entry } from '@heard/shared/words/entry';
import { NO_WORDS, type Words } from '@heard/shared/words/words';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadExercises } from '../../exercises/exercises.svelte.ts';
import { FIRST_WORDS, FIVE_AND_FIVE, HEARD } from '../../exercises/in-english.ts';
import { dayText, fileName } from '#lib/calendar/dates.ts';
import { planOfEvening } from '#lib/evening/evening.ts';
import { personEntry } from '#lib/entrance/person-entry.ts';
import { unsupportedBrowserText } from '#lib/entrance/unsupported-browser-text.ts';
import { creditOf, labelFor } from '#lib/summary/line-credit.ts';
import { invitedMinutes } from '#lib/entrance/invited-minutes.ts';
import { currentEvening } from '#lib/evening/current-evening.ts';
import { nextEveningNumber } from '#lib/evening/evening-number.ts';
import { tableOf } from '#lib/evening/open-evening.ts';
import { outcomeText } from '#lib/summary/outcome.ts';

const common = {
  seat: 'guest',
  ordinal: 1,
  conversation: 1,
  may: new Set<IntentType>(),
  away: { host: null, guest: null },
  partnerIsLongAway: false,
} as const;
const idle: View = { ...common, status: 'idle' };
const practice = { script: FIRST_WORDS, length: 'asIs', first: 'guest' } as const;
const heard = { script: HEARD, length: 'longer', first: 'host' } as const;

beforeAll(loadExercises);

describe('the current evening', () => {
  const inRoom = (view: View, table: ReturnType<typeof tableOf> | null, words: Words = NO_WORDS) => ({
    view,
    table,
    words,
  });

  it('[PA54] follows the plan, even if the table says otherwise', () => {
    for (const count of [1, 2]) {
      const plan = planOfEvening(heard, 0, count);
      const view: View = { ...common, status: 'gathering', plan, ready: { host: false, guest: false } };
      const state = inRoom(view, tableOf(practice, '', count));
      expect(currentEvening(state)).toEqual(heard);
      expect(invitedMinutes({ ...state, plan })).toBe(35);
    }
  });

  it('[PA54] follows the table while no conversation is open, and falls back to Heard', () => {
    const table = tableOf(practice, '', 1);
    expect(currentEvening(inRoom(idle, table))).toEqual(practice);
    expect(invitedMinutes({ plan: null, table })).toBe(8);
    expect(currentEvening(inRoom(idle, { ...table, exercise: 'somebody-elses' })).script).toEqual(HEARD);
    expect(currentEvening(inRoom(idle, null))).toEqual({ script: HEARD, length: 'asIs', first: 'host' });
    expect(invitedMinutes({ plan: null, table: null })).toBeNull();
  });

  it('[PA54] of two exercises with the same steps is the announced one', () => {
    const five = { script: FIVE_AND_FIVE, length: 'asIs', first: 'host' } as const;
    const view: View = {
      ...common,
      status: 'gathering',
      plan: planOfEvening(five, 0, 2),
      ready: { host: false, guest: false },
    };
    expect(currentEvening(inRoom(view, tableOf(five, '', 2)))).toEqual(five);
  });

  it('[PA92] counts conversations that were begun, not those that were only opened', () => {
    const closed = (startedAt: number | null): View => ({
      ...common, status: 'closed', plan: planOfEvening(heard, 0, 3), outcome: 'stopped', closedAt: 9, startedAt,
    }); // prettier-ignore
    const table = tableOf(heard, '', 3);
    expect(nextEveningNumber(inRoom(idle, tableOf(heard, '', 1)))).toBe(1);
    expect(nextEveningNumber(inRoom(closed(5), table))).toBe(4);
    expect(nextEveningNumber(inRoom(closed(null), table))).toBe(3);
  });

  it('[PA93] has no wishes on the first evening, and takes as long as with them', () => {
    const kinds = (count: number) => planOfEvening(heard, 0, count).steps.map(({ kind }) => kind);
    expect(kinds(1)).not.toContain('wish');
    expect(kinds(1)).not.toContain('wish-answer');
    expect(kinds(2)).toContain('wish');
    expect(planSeconds(planOfEvening(heard, 0, 1))).toBe(planSeconds(planOfEvening(heard, 0, 2)));
  });
});

describe('the entry with a person’s name', () => {
  const words = (entry: Entry): Words => ({ ...NO_WORDS, entries: [{ id: 'p', seat: 'host', revision: 1, entry }] });

  it('[PA55] is written for a new name, and not if the name is the same', () => {
    expect(personEntry({ words: NO_WORDS, seat: 'guest' }, 'Ben')).toEqual({ entry: { kind: 'person', name: 'Ben' } });
    expect(personEntry({ words: words({ kind: 'person', name: 'Ana' }), seat: 'host' }, 'Ana')).toBeNull();
  });

  it('[PA55] is rewritten for another name, and keeps the partner’s name', () => {
    const before: Entry = { kind: 'person', name: 'Ana', partner: 'Ben' };
    expect(personEntry({ words: words(before), seat: 'host' }, 'Anna')).toEqual({
      entry: { kind: 'person', name: 'Anna', partner: 'Ben' },
      id: 'p',
    });
  });
});

describe('the end of a conversation', () => {
  it('[PA56] doesn’t say who stopped, and doesn’t show the summary at once after a stop', () => {
    const stopped = outcomeText('stopped');
    expect(stopped.waits).toBe(true);
    expect(`${stopped.title} ${stopped.text}`).not.toContain('Ana');
    expect(outcomeText('finished').waits).toBe(false);
    expect(outcomeText('closed').waits).toBe(false);
  });

  it('[PA57] says whose words a line is, neutrally and from the reader’s side', () => {
    const names = { host: 'Ana', guest: 'Ben' };
    const line = { kind: 'reflection', id: 'a', by: 'guest', about: 'host', text: '' } as const;
    expect(creditOf(line, names)).toBe('What Ben heard Ana say');
    expect(labelFor('host', line, names)).toBe('What Ben heard you say');
    expect(labelFor('guest', line, names)).toBe('What you heard Ana say');
    expect(creditOf({ kind: 'wish', id: 'b', by: 'host', text: '' }, names)).toBe('Ana');
  });

  it('[PA58] names a file by its day only', () => {
    const at = new Date(2026, 0, 5, 23, 59).getTime();
    expect(fileName(at, 'md')).toBe('heard-2026-01-05.md');
    expect(dayText(at, 'en')).toBe('January 5, 2026');
  });
});

describe('an unsupported browser', () => {
  it('[PA59] is reported for a missing API that a room needs, and not for optional ones', () => {
    expect(unsupportedBrowserText(['sharing', 'clipboard', 'storage'])).toBeNull();
    expect(unsupportedBrowserText(['sharing', 'sockets'])?.happened).toContain('too old');
  });
});
