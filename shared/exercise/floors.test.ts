import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { ECHO_PLAN, OPEN_PLAN, planOf, SLOTS_PLAN } from './plan.fixture.ts';
import { ruleOf } from './rules.ts';
import { planSchema } from './plan.ts';
import { begun, IN_EVERY_STEP, type Playback } from './playback.fixture.ts';
import { SEATS } from './seat.ts';

describe('slots', () => {
  it('[EX140] a slot ends by time, fifteen seconds after its bell', () => {
    const room = begun(SLOTS_PLAN);
    expect(room.wait(299).running().clock.isOver).toBe(false);
    expect(room.wait(1).running().clock).toMatchObject({ isOver: true, leftMs: 0 });
    expect(room.wait(14).where).toBe('slot host');
    expect(room.wait(1).where).toBe('swap none');
    expect(room.wait(15).where).toBe('slot guest');
    expect(room.wait(315).where).toBe('next-time both');
  });

  it('[EX141] no press ends a slot early, and it has no say-back', () => {
    const room = begun(SLOTS_PLAN).wait(10);
    for (const seat of SEATS) {
      for (const type of ['hand-over', 'pass', 'finish', 'say-this-back', 'ask-say-back', 'take-minute'] as const) {
        expect(room.press(seat, type), `${seat} ${type}`).not.toBeNull();
      }
      expect([...room.view(seat).may].sort()).toEqual([...IN_EVERY_STEP].sort());
    }
    expect(room.running()).toMatchObject({ voice: 'host', part: 'speaking' });
    expect(room.running('guest').part).toBe('listening');
  });

  it('[EX142] a pause in a slot keeps its time left, also after its bell, and from the pause the slot can be passed', () => {
    const room = begun(SLOTS_PLAN).wait(305);
    room.press('guest', 'pause');
    room.wait(60).press('guest', { type: 'resume', way: 'here' });
    expect(room.wait(9).where).toBe('slot host');
    expect(room.wait(1).where).toBe('swap none');
    const others = begun(SLOTS_PLAN).wait(20);
    others.press('guest', 'pause');
    expect(others.press('guest', 'pass')).toBe('not-your-turn');
    const early = begun(SLOTS_PLAN).wait(20);
    early.press('host', 'pause');
    expect(early.press('guest', 'pass')).toBe('not-now');
    expect(early.press('host', 'pass')).toBeNull();
    expect(early.where).toBe('swap none');
  });

  it('[EX143] more time makes a person’s own slots longer, and not the other’s', () => {
    const room = begun(SLOTS_PLAN).wait(100);
    room.press('host', 'take-more-time');
    expect(room.running().clock.leftMs).toBe(350_000);
    room.wait(350 + 15 + 15);
    expect(room.where).toBe('slot guest');
    expect(room.running().clock.leftMs).toBe(300_000);
  });

  it('[EX144] a slot’s timer stands still while its speaker is away, so it doesn’t end meanwhile', () => {
    const room = begun(SLOTS_PLAN).wait(100);
    room.presence('host', 'away');
    expect(room.wait(900).where).toBe('slot host');
    room.presence('host', 'back');
    expect(room.running().clock.leftMs).toBe(180_000);
  });

  it('[EX145] any slots in any order come to their end by time alone', () => {
    const slot = fc.tuple(fc.constantFrom(...SEATS), fc.integer({ min: 5, max: 900 }));
    fc.assert(
      fc.property(fc.array(slot, { minLength: 1, maxLength: 12 }), (slots) => {
        const rows = slots.map(
          ([seat, seconds]) => ['slot', seat, seconds, null] as Parameters<typeof planOf>[0][number],
        );
        const room = begun(planOf([['arrive', 'both', 60, null], ...rows], { floorType: 'slots' }));
        for (const [seat, seconds] of slots) {
          expect(room.where).toBe(`slot ${seat}`);
          room.wait(seconds + 15);
        }
        expect(room.where).toBe('closed');
      }),
    );
  });
});

describe('open time', () => {
  it('[EX150] neither person has the voice, and there is nothing to hand over', () => {
    const room = begun(OPEN_PLAN);
    for (const seat of SEATS) {
      expect(room.running(seat)).toMatchObject({ voice: null, part: 'both' });
      expect([...room.view(seat).may].sort()).toEqual(['finish', 'pass', ...IN_EVERY_STEP].sort());
    }
  });

  it('[EX151] before its bell both have to be done, after it one is enough, and it never ends by time', () => {
    const early = begun(OPEN_PLAN).wait(60);
    early.press('host', 'finish');
    expect(early.where).toBe('together both');
    expect(early.press('host', 'finish')).toBe('already');
    early.press('guest', 'finish');
    expect(early.where).toBe('keep both');
    for (const seat of SEATS) {
      const late = begun(OPEN_PLAN).wait(4_000);
      expect(late.where).toBe('together both');
      late.press(seat, 'finish');
      expect(late.where).toBe('keep both');
    }
  });

  it('[EX152] a person who was done early may go on alone after the bell', () => {
    const room = begun(OPEN_PLAN).wait(60);
    room.press('guest', 'finish');
    expect(room.wait(1_739).press('guest', 'finish')).toBe('already');
    expect(room.wait(1).press('guest', 'finish')).toBeNull();
    expect(room.where).toBe('keep both');
  });

  it('[EX153] whenever the two press, the step is left exactly once', () => {
    const press = fc.tuple(fc.constantFrom(...SEATS), fc.integer({ min: 0, max: 2_500 }));
    fc.assert(
      fc.property(fc.array(press, { minLength: 1, maxLength: 6 }), (presses) => {
        const room = begun(OPEN_PLAN);
        const { ordinal } = room.view();
        const done = new Set<string>();
        for (const [seat, seconds] of presses) {
          room.wait(seconds);
          const isOver = room.view().ordinal === ordinal && room.running().clock.isOver;
          room.press(seat, 'finish', ordinal);
          done.add(seat);
          expect(room.view().ordinal).toBe(done.size === 2 || isOver ? ordinal + 1 : ordinal);
          if (room.view().ordinal !== ordinal) return;
        }
      }),
    );
  });
});

describe('echoes and columns', () => {
  const inEcho = (): Playback => {
    const room = begun(ECHO_PLAN);
    room.press('host', 'hand-over');
    room.press('guest', 'finish-say-back');
    room.press('host', { type: 'answer', answer: 'heard' });
    return room;
  };

  it('[EX160] after “heard” the listener has the voice, the floor stays, and the listener hands over', () => {
    const room = inEcho();
    expect(room.running()).toMatchObject({ floor: 'host', voice: 'guest', part: 'listening', index: 6 });
    expect(room.running().glowUntil).not.toBeNull();
    expect(room.press('host', 'hand-over')).toBe('not-your-turn');
    room.press('guest', 'hand-over');
    expect(room.running().index).toBe(7);
    room.press('guest', 'pass');
    expect(room.where).toBe('swap none');
  });

  it('[EX161] an echo can be let rest when it is a minute over; an answer that is let rest is followed by none', () => {
    const room = inEcho().wait(60);
    expect(room.press('host', 'let-rest')).toBe('too-early');
    expect(room.wait(60).press('host', 'let-rest')).toBeNull();
    expect(room.running().index).toBe(7);
    const unanswered = begun(ECHO_PLAN);
    unanswered.press('host', 'hand-over');
    unanswered.press('guest', 'finish-say-back');
    unanswered.wait(60).press('guest', 'let-rest');
    expect(unanswered.where).toBe('swap none');
  });

  it('[EX162] passing a turn skips its echoes', () => {
    const room = begun(ECHO_PLAN);
    room.press('host', 'pass');
    expect(room.where).toBe('swap none');
  });

  it('[EX163] columns end when both are done, or for one who is done when they are a minute over', () => {
    const room = begun(ECHO_PLAN);
    room.press('host', 'pass');
    room.wait(15);
    expect(room.running()).toMatchObject({ voice: null, part: 'both', step: { kind: 'columns' } });
    room.press('guest', 'finish');
    expect(room.press('host', 'let-rest')).toBe('not-now');
    expect(room.wait(359).press('guest', 'let-rest')).toBe('too-early');
    expect(room.wait(1).press('guest', 'let-rest')).toBeNull();
    expect(room.where).toBe('together both');
  });
});

describe('passing out of a pause', () => {
  it('[EX68] continues the step and its time for the other person', () => {
    const room = begun(OPEN_PLAN).wait(100);
    room.press('host', 'pause');
    room.wait(30).press('host', 'pass');
    expect(room.where).toBe('together both');
    expect(room.running('guest')).toMatchObject({ done: { host: true, guest: false } });
    expect(room.wait(60).running('guest').clock).toMatchObject({ isResting: false, leftMs: 1_640_000 });
  });
});

describe('plans', () => {
  const issuesOf = (plan: unknown) => v.safeParse(planSchema, plan).issues ?? [];
  const rulesBroken = (plan: unknown) => issuesOf(plan).map(ruleOf);

  it('[EX125] each kind of floor has its kinds of step', () => {
    for (const plan of [SLOTS_PLAN, OPEN_PLAN, ECHO_PLAN]) expect(issuesOf(plan)).toEqual([]);
    for (const floorType of ['open', 'turns']) expect(rulesBroken({ ...SLOTS_PLAN, floorType })).toEqual(['kind']);
    for (const floorType of ['open', 'slots']) expect(rulesBroken({ ...ECHO_PLAN, floorType })).toEqual(['kind']);
    expect(rulesBroken({ ...OPEN_PLAN, floorType: 'slots' })).toEqual(['kind']);
    expect(issuesOf({ ...OPEN_PLAN, floorType: 'solo' })).not.toEqual([]);
  });

  it('[EX126] arriving, swaps and slots end by time, all other steps by a press', () => {
    for (const plan of [SLOTS_PLAN, ECHO_PLAN]) {
      plan.steps.forEach((_, at) => {
        const steps = plan.steps.map((step, i) =>
          i === at ? { ...step, ends: step.ends === 'time' ? 'press' : 'time' } : step,
        );
        expect(rulesBroken({ ...plan, steps }), `step ${at}`).toEqual(['ends']);
      });
    }
  });
});
