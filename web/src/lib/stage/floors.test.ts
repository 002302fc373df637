import { ECHO_PLAN, OPEN_PLAN, planOf, SLOTS_PLAN } from '@heard/shared/exercise/plan.fixture';
import { begun, type Playback } from '@heard/shared/exercise/playback.fixture';
import { SEATS, type Seat } from '@heard/shared/exercise/seat';
import { describe, expect, it } from 'vitest';
import { announcement } from './announcement.ts';
import { lightOf } from '#lib/light/light.ts';
import { isHandOver, pressesOf } from '#lib/screen/presses.ts';
import { signalsBetween } from './signals.ts';
import { turnText } from './turn-text.ts';

const NAMES = { host: 'Ana', guest: 'Ben' };
const words = (room: Playback) => SEATS.map((seat) => turnText(room.view(seat), NAMES));
const said = (room: Playback) => SEATS.map((seat) => announcement(room.view(seat), NAMES));
const lights = (room: Playback) => SEATS.map((seat) => lightOf(room.view(seat)));

function labelsOf(room: Playback, seat: Seat) {
  const { main, others, aside } = pressesOf(room.running(seat));
  return { main: main?.label ?? null, others: others.map(({ label }) => label), aside: aside?.label ?? null };
}

/** All signals at each seat, each with the second in which it sounded. */
function sounds(room: Playback, seconds: number): Record<Seat, string[]> {
  const heard: Record<Seat, string[]> = { host: [], guest: [] };
  let before = { host: room.view('host'), guest: room.view('guest') };
  for (let second = 1; second <= seconds; second += 1) {
    const now = room.wait(1).now;
    for (const seat of SEATS) {
      const moment = { view: room.view(seat), now };
      const last = { view: before[seat], now: now - 1_000 };
      heard[seat].push(...signalsBetween(last, moment).map((signal) => `${signal} ${second}`));
    }
    before = { host: room.view('host'), guest: room.view('guest') };
  }
  return heard;
}

const NOTHING = { main: null, others: [], aside: null };

describe('a slot', () => {
  it('[ST100] has no presses on either screen, before the bell and after it', () => {
    const room = begun(SLOTS_PLAN).wait(10);
    expect(SEATS.map((seat) => labelsOf(room, seat))).toEqual([NOTHING, NOTHING]);
    room.wait(295);
    expect(room.running().clock.isOver).toBe(true);
    expect(SEATS.map((seat) => labelsOf(room, seat))).toEqual([NOTHING, NOTHING]);
  });

  it('[ST101] says who has the floor and who is silent, and announces the bell to both', () => {
    const room = begun(SLOTS_PLAN).wait(10);
    expect(words(room)).toEqual(['You have the floor, Ben is silent', 'You are listening to Ana']);
    room.wait(292);
    expect(said(room)).toEqual([
      'You have the floor, Ben is silent. The bell. Finish your sentence.',
      'You are listening to Ana. The bell. Ana finishes the sentence.',
    ]);
  });

  it('[ST102] has one bell on both screens and no chime before it; then the light fades and the turn changes by itself', () => {
    const room = begun(SLOTS_PLAN);
    expect(sounds(room, 335)).toEqual({
      host: ['bell 300', 'theirs 315', 'theirs 330'],
      guest: ['bell 300', 'mine 330'],
    });
    const again = begun(SLOTS_PLAN);
    const [before] = lights(again.wait(299));
    const [after, listening] = lights(again.wait(3));
    expect(after?.place).toBe('mine');
    expect(after?.amount).toBeLessThan(before?.amount ?? 0);
    expect(listening?.place).toBe('theirs');
  });
});

describe('time together', () => {
  it('[ST103] has the same low light on both screens, and is nobody’s turn', () => {
    const room = begun(OPEN_PLAN).wait(10);
    const [host, guest] = lights(room);
    expect(host).toEqual(guest);
    expect(host?.place).toBe('together');
    expect(host?.amount).toBeLessThan(0.5);
    expect(words(room)).toEqual(['Together', 'Together']);
  });

  it('[ST104] has one bell on both screens, and announces no time before it', () => {
    const room = begun(OPEN_PLAN);
    const { totalMs } = room.running().clock;
    const seconds = totalMs / 1000;
    const spoken = new Set<string>();
    const heard = sounds(room, seconds - 1);
    spoken.add(said(room).join());
    expect(heard).toEqual({ host: [], guest: [] });
    expect([...spoken]).toEqual(['Together.,Together.']);
    expect(sounds(room, 120)).toEqual({ host: ['bell 1'], guest: ['bell 1'] });
    expect(said(room)).toEqual(['Together. The bell. No hurry.', 'Together. The bell. No hurry.']);
  });

  it('[ST105] is ended before the bell only by both, with a secondary press, and after it by either person', () => {
    const room = begun(OPEN_PLAN).wait(10);
    expect(labelsOf(room, 'host')).toEqual({ main: null, others: ['End it sooner'], aside: null });
    room.press('host', 'finish');
    expect(labelsOf(room, 'host')).toEqual(NOTHING);
    expect(labelsOf(room, 'guest').others).toEqual(['End it sooner']);
    const at = room.running().ordinal;
    room.wait(room.running().clock.leftMs / 1000);
    expect(labelsOf(room, 'host').main).toBe('Go on');
    expect(labelsOf(room, 'guest').main).toBe('Go on');
    room.press('guest', 'finish');
    expect(room.running().ordinal).toBe(at + 1);
  });
});

describe('an echo', () => {
  it('[ST106] gives light and hand-over to the listener, in the partner’s turn', () => {
    const room = beforeEcho();
    room.press('host', { type: 'answer', answer: 'heard' });
    room.wait(5);
    expect(room.running().step.kind).toBe('echo');
    expect(words(room)).toEqual(['You are listening to Ben', 'You speak, in Ana’s turn']);
    expect(lights(room).map(({ place }) => place)).toEqual(['theirs', 'mine']);
    expect(labelsOf(room, 'guest')).toEqual({ main: 'I’ve said it', others: [], aside: 'Pass' });
    expect(isHandOver(pressesOf(room.running('guest')).main)).toBe(true);
    expect(labelsOf(room, 'host')).toEqual(NOTHING);
  });
});

/** The host has to answer, in a plan that has echoes. */
function beforeEcho(): Playback {
  const room = begun(ECHO_PLAN);
  for (let guard = 0; guard < 20 && room.running().step.kind !== 'answer'; guard += 1) {
    const taken = (['hand-over', 'finish-say-back', 'begin', 'pass'] as const).some((type) =>
      SEATS.some((seat) => room.press(seat, type) === null),
    );
    if (!taken) room.wait(15);
  }
  return room;
}

describe('two columns', () => {
  const PLAN = planOf([
    ['arrive', 'both', 30, null],
    ['columns', 'both', 60, null],
  ]);

  it('[ST107] are for both at once, with the same presses, and can be left by a person who waits too long', () => {
    const room = begun(PLAN).wait(10);
    expect(room.running().step.kind).toBe('columns');
    const presses = { main: 'I’ve written mine', others: [], aside: 'Pass' };
    expect(SEATS.map((seat) => labelsOf(room, seat))).toEqual([presses, presses]);
    expect(lights(room).map(({ place }) => place)).toEqual(['both', 'both']);
    room.press('host', 'finish');
    expect(labelsOf(room, 'host')).toEqual(NOTHING);
    expect(labelsOf(room.wait(120), 'host').aside).toBe('Let it rest');
  });
});
