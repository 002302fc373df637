import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RoomEvent } from './event.ts';
import { evolve } from './evolve.ts';
import { eventOf, INTENT_TYPES, type Intent, type IntentDraft, type IntentType } from './intent.ts';
import { ECHO_PLAN, HEARD_PLAN, OPEN_PLAN, SLOTS_PLAN } from './plan.fixture.ts';
import type { Plan } from './plan.ts';
import { IN_EVERY_STEP, opened, Playback, START } from './playback.fixture.ts';
import { project } from './project.ts';
import { otherSeat, SEATS, type Seat } from './seat.ts';
import { initialState, type State } from './state.ts';
import { STEP_KINDS, STEP_RULES } from './step-rules.ts';
import { stateAt } from './time.ts';

const midnightAt = START + 3_600_000;
/** One of each floor type. Another conversation gets the plan of its `extra`. */
const PLANS: readonly Plan[] = [HEARD_PLAN, ECHO_PLAN, SLOTS_PLAN, OPEN_PLAN].map((plan) => ({ ...plan, midnightAt }));

interface Act {
  seat: Seat;
  kind: IntentType | 'away' | 'back';
  waitMs: number;
  /** How many step instances ago the person pressed. */
  lateness: number;
  extra: number;
}

const act: fc.Arbitrary<Act> = fc.record({
  seat: fc.constantFrom(...SEATS),
  kind: fc.oneof(
    { weight: 20, arbitrary: fc.constantFrom(...INTENT_TYPES.filter((type) => type !== 'stop')) },
    // Rarely, because it is never stale: it would end nearly every conversation before its middle.
    { weight: 1, arbitrary: fc.constant('stop' as const) },
    { weight: 3, arbitrary: fc.constantFrom('away' as const, 'back' as const) },
  ),
  waitMs: fc.oneof(fc.integer({ min: 0, max: 3_000 }), fc.integer({ min: 0, max: 400_000 })),
  lateness: fc.constantFrom(0, 0, 0, 0, 1, 2),
  extra: fc.nat(),
});

function draftOf({ kind, extra }: Act, now: number): IntentDraft {
  switch (kind) {
    case 'open':
    case 'change-plan':
      return { type: kind, plan: PLANS[extra % PLANS.length]! };
    case 'answer':
      return { type: kind, answer: (['heard', 'more', 'partly'] as const)[Math.floor(extra / 3) % 3]! };
    case 'resume':
      return { type: kind, way: (['here', 'turn', 'close'] as const)[Math.floor(extra / 3) % 3]! };
    case 'set-pause':
      return { type: kind, until: now + (extra % 4_000_000) - 1_000 };
    default:
      return { type: kind as 'ready' };
  }
}

/** Plays the acts; every event is written, allowed or not. After each, one person presses something that advances the conversation. */
function play(acts: Act[]): Playback {
  const room = opened(PLANS[(acts[0]?.extra ?? 0) % PLANS.length]!);
  room.press('host', 'ready');
  room.press('guest', 'ready');
  for (const each of acts) {
    room.wait(each.waitMs / 1000);
    if (each.kind === 'away' || each.kind === 'back') {
      room.presence(each.seat, each.kind);
      continue;
    }
    const step = Math.max(0, stateAt(room.state, room.now).ordinal - each.lateness);
    const intent = {
      ...draftOf(each, room.now),
      id: `act-${each.extra % 50}-${each.kind}`.slice(0, 32),
      step,
    } as Intent;
    room.happen(eventOf(intent, each.seat, room.state.lastNumber + 1, room.now));
    pressWhatMoves(room, each);
  }
  return room;
}

const STAYING: readonly IntentType[] = [...IN_EVERY_STEP, 'pass', 'close', 'open', 'change-plan', 'take-minute'];

/** Random presses alone hardly leave the first step, so now and then each person presses something that is allowed. */
function pressWhatMoves(room: Playback, { seat, extra }: Act): void {
  for (const [each, chance] of [
    [seat, extra],
    [otherSeat(seat), Math.floor(extra / 12)],
  ] as const) {
    const moving = [...room.view(each).may].filter((type) => !STAYING.includes(type));
    const type = moving[chance % Math.max(1, moving.length)];
    const draft = type && draftOf({ seat: each, kind: type, waitMs: 0, lateness: 0, extra: chance }, room.now);
    if (draft && chance % 3 !== 0) room.press(each, draft);
  }
}

/** The kinds of all steps that ran. */
function kindsIn(events: readonly RoomEvent[]): Set<string> {
  const kinds = new Set<string>();
  events.reduce<State>((state, event) => {
    const next = evolve(state, event);
    if (next.status === 'running') kinds.add(next.place.plan.steps[next.place.index]!.kind);
    return next;
  }, initialState());
  return kinds;
}

// Long enough for the end of a plan: with its default size fast-check would stay near the first steps.
const acts = fc.array(act, { minLength: 1, maxLength: 120, size: 'max' });

it('[EX100] is tested with every kind of step', () => {
  const kinds = PLANS.flatMap(({ steps }) => steps.map(({ kind }) => kind));
  expect([...new Set(kinds)].sort()).toEqual([...STEP_KINDS].sort());
});

describe('any order of intents, also duplicate, late or concurrent ones', () => {
  it('[EX100] leaves a legal state', () => {
    const seen = new Set<string>();
    const kinds = new Set<string>();
    fc.assert(
      fc.property(acts, (given) => {
        const room = play(given);
        const { state } = room;
        seen.add(state.status);
        for (const kind of kindsIn(room.events)) kinds.add(kind);
        if (state.status === 'running' || state.status === 'paused' || state.status === 'returning') {
          const { place } = state;
          const step = place.plan.steps[place.index];
          expect(step).toBeDefined();
          expect(place.partlyCount === 0 || step!.turn !== null).toBe(true);
          expect(state.status === 'running' || place.timer.since === null).toBe(true);
          expect(Number.isFinite(place.timer.leftMs)).toBe(true);
          expect(place.totalMs).toBeGreaterThan(0);
          const grace = STEP_RULES[step!.kind].graceMs ?? 0;
          if (step!.ends === 'time' && state.status === 'running')
            expect(room.running().clock.leftMs).toBeGreaterThan(-grace);
        }
      }),
      { numRuns: 500 },
    );
    // Proves that the runs reached more than the first steps.
    expect([...seen].sort()).toEqual(expect.arrayContaining(['closed', 'paused', 'running']));
    expect([...kinds].sort()).toEqual(expect.arrayContaining(['columns', 'echo', 'slot', 'stretch', 'together']));
  });

  it('[EX101] both seats’ views agree on step, floor, voice and time', () => {
    fc.assert(
      fc.property(acts, fc.nat({ max: 5_000_000 }), (given, later) => {
        const room = play(given);
        const [host, guest] = SEATS.map((seat) => project(room.state, seat, room.now + later));
        expect(host!.status).toBe(guest!.status);
        expect(host!.ordinal).toBe(guest!.ordinal);
        if (host!.status !== 'running' || guest!.status !== 'running') return;
        expect([host!.step, host!.floor, host!.voice, host!.clock]).toEqual([
          guest!.step,
          guest!.floor,
          guest!.voice,
          guest!.clock,
        ]);
        if (host!.voice) expect([host!.part, guest!.part].sort()).toEqual(['listening', 'speaking']);
      }),
      { numRuns: 300 },
    );
  });

  it('[EX102] a device that joins later reads the same state', () => {
    fc.assert(
      fc.property(acts, fc.nat({ max: 1_000_000 }), (given, later) => {
        const room = play(given);
        const atOnce = room.events.reduce<State>(evolve, initialState());
        expect(atOnce).toEqual(room.state);
        // Projecting in between doesn't change the result.
        const looked = room.events.reduce<State>(
          (state, event) => evolve(stateAt(state, event.at), event),
          initialState(),
        );
        expect(stateAt(looked, room.now + later)).toEqual(stateAt(room.state, room.now + later));
      }),
      { numRuns: 200 },
    );
  });

  it('[EX103] an event that is read twice changes nothing', () => {
    fc.assert(
      fc.property(acts, (given) => {
        const room = play(given);
        const twice = room.events.flatMap((event): RoomEvent[] => [event, event]).reduce<State>(evolve, initialState());
        expect(twice).toEqual(room.state);
      }),
      { numRuns: 100 },
    );
  });

  it('[EX104] the room takes every press that a screen offers', () => {
    fc.assert(
      fc.property(acts, fc.constantFrom(...SEATS), (given, seat) => {
        const room = play(given);
        for (const type of room.view(seat).may) {
          const copy = Object.assign(new Playback(), { state: room.state, now: room.now });
          const draft = draftOf({ seat, kind: type, waitMs: 0, lateness: 0, extra: 0 }, room.now + 1_000);
          const way = type === 'resume' ? freeWay(room.state, seat) : {};
          const until = type === 'set-pause' ? { until: room.now + 12 * 3_600_000 } : {};
          expect(copy.press(seat, { ...draft, ...way, ...until } as IntentDraft)).toBeNull();
        }
      }),
      { numRuns: 150 },
    );
  });
});

function freeWay(state: State, seat: Seat) {
  return { way: state.status === 'paused' && state.ready[seat] === 'here' ? 'turn' : 'here' };
}

describe('no person is blocked by the other', () => {
  const MOVING: readonly IntentType[] = [
    'ready', 'begin', 'hand-over', 'go-on', 'finish-say-back', 'begin-say-back', 'ask-say-back', 'let-rest', 'finish', 'pass', 'resume', 'close', 'answer',
  ]; // prettier-ignore

  /** Whether one person alone gets to another step within 13 hours, while the partner does nothing. */
  function movesAlone(room: Playback, seat: Seat): boolean {
    const { ordinal } = room.view(seat);
    for (let minute = 0; minute < 13 * 60; minute += 1) {
      for (const type of MOVING) {
        const view = room.view(seat);
        if (view.ordinal !== ordinal || view.status === 'closed') return true;
        if (view.may.has(type))
          room.press(seat, draftOf({ seat, kind: type, waitMs: 0, lateness: 0, extra: 0 }, room.now));
      }
      room.wait(60);
    }
    return false;
  }

  it('[EX110] everybody can leave a step alone within the waiting times of the rules', () => {
    fc.assert(
      fc.property(acts, fc.constantFrom(...SEATS), fc.boolean(), (given, seat, isOtherAway) => {
        const room = play(given);
        const { status } = room.view();
        // Before the start no step runs, and a closed conversation has ended.
        if (status === 'closed' || status === 'gathering') return;
        room.presence(seat, 'back');
        room.presence(otherSeat(seat), isOtherAway ? 'away' : 'back');
        expect(movesAlone(room, seat)).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  it('[EX111] in every step either person can pause and stop with one press', () => {
    fc.assert(
      fc.property(acts, fc.constantFrom(...SEATS), (given, seat) => {
        const view = play(given).view(seat);
        if (view.status === 'running') expect([...view.may]).toEqual(expect.arrayContaining(['pause', 'stop']));
        if (view.status === 'paused' || view.status === 'returning') expect(view.may.has('stop')).toBe(true);
      }),
      { numRuns: 150 },
    );
  });
});
