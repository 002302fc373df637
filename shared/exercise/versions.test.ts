import { describe, expect, it } from 'vitest';
import { readingOf, type EventReading, type RoomEvent } from './event.ts';
import { evolve } from './evolve.ts';
import { HEARD_PLAN } from './plan.fixture.ts';
import { Playback } from './playback.fixture.ts';
import { readEvents } from './read-events.ts';
import { initialState } from './state.ts';

/** Both ready and past arriving, a hand-over behind it. */
function events(): RoomEvent[] {
  const room = new Playback();
  room.press('host', { type: 'open', plan: HEARD_PLAN });
  room.press('host', 'ready');
  room.press('guest', 'ready');
  room.wait(61).press('host', 'hand-over');
  return room.events;
}

const fold = (all: readonly RoomEvent[]) => all.reduce(evolve, initialState());

describe('events that were passed over', () => {
  it('[VS01] one that doesn’t follow the one before changes nothing, and the state says from where on it isn’t the room’s', () => {
    const all = events();
    const [opened, first] = all as [RoomEvent, RoomEvent];
    const before = fold([opened, first]);
    const after = fold(all.filter(({ n }) => n !== 3));
    expect(before.missing).toBeNull();
    expect(after).toEqual({ ...before, missing: 3 });
    expect(fold(all)).toMatchObject({ missing: null, lastNumber: 4, status: 'running' });
    // What comes later can't mend it, and the number that was missed first stays the one that is told.
    expect(evolve(after, { type: 'back', n: 9, at: 9_000_000, seat: 'host' })).toEqual(after);
    expect(evolve(after, { type: 'back', n: 3, at: 9_000_000, seat: 'host' })).toEqual(after);
  });

  it('[VS01] a conversation whose opening wasn’t read is missing its beginning', () => {
    const late = events().slice(1);
    expect(fold(late)).toMatchObject({ status: 'idle', lastNumber: 0, missing: 1 });
  });

  it('[VS02] an opening begins from nothing, whatever was passed over: the one before may have put any numbers away', () => {
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

describe('what a newer build wrote', () => {
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
  ])('[VS03] with %s is unknown, and tells its number and type where they can be read', (_, value, unknown) => {
    expect(readingOf(value)).toEqual({ isKnown: false, unknown });
  });

  it('[VS03] an event that this build knows is read as it is', () => {
    expect(readingOf(opened)).toEqual({ isKnown: true, event: opened });
  });
});

describe('a conversation that is read from the room', () => {
  const known = (all: readonly RoomEvent[]): EventReading[] => all.map((event) => ({ isKnown: true, event }));
  const sung = (n: number | null): EventReading => ({ isKnown: false, unknown: { n, type: 'sung' } });

  it('[VS04] is whole in any order and with a number twice, and from whatever number its opening has', () => {
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

  it('[VS04] ends before the first event that isn’t known or isn’t there, and says that it isn’t whole', () => {
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
    // A number twice, of which one isn't known: which of the two the room counts is for the newer build to say.
    expect(readEvents([...known(all), sung(2)])).toMatchObject({ events: all.slice(0, 1), isWhole: false });
    // What a device asked for came about, whether or not it can be shown.
    expect(readEvents([...known(all), sung(2)]).known).toEqual(all);
  });
});
