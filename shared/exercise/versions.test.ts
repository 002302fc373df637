import { describe, expect, it } from 'vitest';
import { readingOf, type EventReading, type RoomEvent } from './event.ts';
import { evolve } from './evolve.ts';
import { HEARD_PLAN } from './plan.fixture.ts';
import { Playback } from './playback.fixture.ts';
import { readEvents } from './read-events.ts';
import { initialState } from './state.ts';

/** Both are ready, arriving is over, and the first share is handed over. */
function events(): RoomEvent[] {
  const room = new Playback();
  room.press('host', { type: 'open', plan: HEARD_PLAN });
  room.press('host', 'ready');
  room.press('guest', 'ready');
  room.wait(61).press('host', 'hand-over');
  return room.events;
}

const fold = (all: readonly RoomEvent[]) => all.reduce(evolve, initialState());

describe('a gap in the events', () => {
  it('[VS01] an event after a gap changes nothing, and the state names the first missing number', () => {
    const all = events();
    const [opened, first] = all as [RoomEvent, RoomEvent];
    const before = fold([opened, first]);
    const after = fold(all.filter(({ n }) => n !== 3));
    expect(before.missing).toBeNull();
    expect(after).toEqual({ ...before, missing: 3 });
    expect(fold(all)).toMatchObject({ missing: null, lastNumber: 4, status: 'running' });
    // Later events don't close the gap, and the first missing number stays.
    expect(evolve(after, { type: 'back', n: 9, at: 9_000_000, seat: 'host' })).toEqual(after);
    expect(evolve(after, { type: 'back', n: 3, at: 9_000_000, seat: 'host' })).toEqual(after);
  });

  it('[VS01] a conversation without its opening is missing number 1', () => {
    const late = events().slice(1);
    expect(fold(late)).toMatchObject({ status: 'idle', lastNumber: 0, missing: 1 });
  });

  it('[VS02] an opening starts from the initial state whatever was missing, and may have any number', () => {
    const all = events();
    const next = {
      ...(all[0] as Extract<RoomEvent, { type: 'opened' }>),
      n: 12,
      cause: 'opened-next-day',
      at: 9_000_000,
    };
    const fresh = fold([next]);
    expect(fresh).toMatchObject({ status: 'gathering', conversation: 12, missing: null });
    expect(evolve(fold(all.filter(({ n }) => n !== 3)), next)).toEqual(fresh);
    expect(evolve(fold(all.slice(0, 2)), next)).toEqual(fresh);
  });
});

describe('an event of a newer build', () => {
  const opened = { type: 'opened', n: 1, at: 5, seat: 'host', step: 0, cause: 'abcdefgh', plan: HEARD_PLAN };
  const [step] = HEARD_PLAN.steps;
  const withStep = (changes: object) => ({ ...opened, plan: { ...HEARD_PLAN, steps: [{ ...step, ...changes }] } });

  it.each([
    ['another type', { ...opened, type: 'sung' }, { n: 1, type: 'sung' }],
    ['a field more', { ...opened, key: 'c-minor' }, { n: 1, type: 'opened' }],
    ['an answer that isn’t one of ours', { ...opened, type: 'answered', answer: 'maybe' }, { n: 1, type: 'answered' }],
    ['another version of the plan', { ...opened, plan: { ...HEARD_PLAN, version: 2 } }, { n: 1, type: 'opened' }],
    ['another kind of step', withStep({ kind: 'song' }), { n: 1, type: 'opened' }],
    ['a step with a field more', withStep({ key: 'c-minor' }), { n: 1, type: 'opened' }],
    ['a floor of another type', { ...opened, plan: { ...HEARD_PLAN, floorType: 'choir' } }, { n: 1, type: 'opened' }],
    ['no number', { type: 'sung' }, { n: null, type: 'sung' }],
    ['a type that is no name', { n: 3, type: 'Ana said: stop' }, { n: 3, type: null }],
    ['nothing that can be read', undefined, { n: null, type: null }],
    ['no object', 'opened', { n: null, type: null }],
  ])('[VS03] with %s is unknown, with its number and type where they can be read', (_, value, unknown) => {
    expect(readingOf(value)).toEqual({ isKnown: false, unknown });
  });

  it('[VS03] a known event is read unchanged', () => {
    expect(readingOf(opened)).toEqual({ isKnown: true, event: opened });
  });
});

describe('reading the events of a conversation', () => {
  const known = (all: readonly RoomEvent[]): EventReading[] => all.map((event) => ({ isKnown: true, event }));
  const sung = (n: number | null): EventReading => ({ isKnown: false, unknown: { n, type: 'sung' } });

  it('[VS04] is whole in any order, with a repeated number, and with any number for its opening', () => {
    const all = events();
    const [opened] = all as [RoomEvent];
    expect(readEvents(known([...all].reverse()))).toMatchObject({ events: all, isWhole: true });
    const twice: RoomEvent = { type: 'away', n: 1, at: 7, seat: 'guest' };
    expect(readEvents(known([...all, twice]))).toMatchObject({ events: all, isWhole: true });
    const later = all.map((event) => ({ ...event, n: event.n + 40 }));
    expect(readEvents(known(later))).toMatchObject({ events: later, isWhole: true });
    expect(readEvents([])).toMatchObject({ events: [], isWhole: true });
    expect(readEvents(known([opened]))).toMatchObject({ events: [opened], isWhole: true });
  });

  it('[VS04] ends before the first unknown or missing event, and isn’t whole', () => {
    const all = events();
    for (const [at] of all.entries()) {
      const before = all.slice(0, at);
      const without = all.filter((_, index) => index !== at);
      const beyond = { events: before, isWhole: false };
      expect(readEvents([...known(without), sung(at + 1)]), `unknown ${at + 1}`).toMatchObject(beyond);
      if (at < all.length - 1) expect(readEvents(known(without)), `without ${at + 1}`).toMatchObject(beyond);
    }
    expect(readEvents([...known(all), sung(5)])).toMatchObject({ events: all, isWhole: false });
    expect(readEvents([sung(null), ...known(all)])).toMatchObject({ events: [], isWhole: false });
    // Of two events with one number the other is unknown, and only a newer build knows which one counts.
    expect(readEvents([...known(all), sung(2)])).toMatchObject({ events: all.slice(0, 1), isWhole: false });
    // The known events after it still tell a device that its intents were recorded.
    expect(readEvents([...known(all), sung(2)]).known).toEqual(all);
  });
});
