import { expect, it } from 'vitest';
import { entrySchema } from '../words/entry.ts';
import { eventSchema } from './event.ts';
import type { IntentDraft } from './intent.ts';
import { enter } from './place.ts';
import { ECHO_PLAN, HEARD_PLAN, SLOTS_PLAN } from './plan.fixture.ts';
import { begun, IN_EVERY_STEP, type Playback } from './playback.fixture.ts';
import { STEP_EVENTS } from './press-rules.ts';
import { SEATS, type Seat } from './seat.ts';
import { isPlaced } from './state.ts';
import { STEP_KINDS, STEP_RULES, TURN, type StepKind } from './step-rules.ts';

it.each(STEP_KINDS)('[EX127] the record of %s is about events and entries that there are', (kind) => {
  const { presses, waiting, words } = STEP_RULES[kind];
  const events: string[] = eventSchema.options.map(({ entries }) => entries.type.literal);
  const entries: string[] = entrySchema.options.map(({ entries: { kind: of } }) => of.literal);
  const taken = [presses, waiting === 'for-time' ? {} : waiting].flatMap((each) => Object.keys(each));
  expect(events).toEqual(expect.arrayContaining(taken));
  expect(new Set(taken).size, 'no press is in both lists').toBe(taken.length);
  expect(entries).toEqual(expect.arrayContaining([...words]));
});

// Every other event has its rule in refusal-of.ts: otherwise that doesn't compile.
it('[EX127] every event belongs to a kind of step or to the conversation', () => {
  const ofSteps = Object.values(STEP_RULES).flatMap(({ presses, waiting }) => [
    ...Object.keys(presses),
    ...Object.keys(waiting === 'for-time' ? {} : waiting),
  ]);
  expect([...new Set(ofSteps)].sort()).toEqual([...STEP_EVENTS].sort());
});

it('[EX127] the kinds that belong to a turn are those of a whole turn', () => {
  const whole = 'stretch short-say-back stretch say-back answer echo';
  expect(whole).toMatch(TURN);
  expect(STEP_KINDS.filter((kind) => STEP_RULES[kind].isInTurn).sort()).toEqual([...new Set(whole.split(' '))].sort());
});

/** What the host (who has the floor, if one person has it) and the guest may press at first, and a minute after its time. */
const PRESSES: Record<StepKind, { start: [string, string]; overtime: [string, string] | null }> = {
  arrive: { start: ['begin', 'begin'], overtime: null },
  share: {
    start: ['hand-over → share guest, pass → share guest', ''],
    overtime: ['hand-over → share guest, pass → share guest, take-minute', 'let-rest → share guest'],
  },
  stretch: {
    start: ['hand-over → say-back host, say-this-back → short-say-back host, pass → swap none', 'ask-say-back'],
    overtime: [
      'hand-over → say-back host, say-this-back → short-say-back host, pass → swap none, take-minute',
      'ask-say-back',
    ],
  },
  'short-say-back': {
    start: ['go-on → stretch host', 'go-on → stretch host, pass → stretch host'],
    overtime: ['go-on → stretch host', 'go-on → stretch host, pass → stretch host'],
  },
  'say-back': {
    start: ['', 'finish-say-back → answer host, pass → swap none'],
    overtime: ['let-rest → swap none', 'finish-say-back → answer host, pass → swap none, take-minute'],
  },
  answer: {
    start: ['answer → swap none, pass → swap none', ''],
    overtime: ['answer → swap none, let-rest → swap none, pass → swap none', 'let-rest → swap none'],
  },
  echo: {
    start: ['', 'hand-over → echo host, pass → echo host'],
    overtime: ['let-rest → echo host', 'hand-over → echo host, pass → echo host, take-minute'],
  },
  swap: { start: ['', 'begin → stretch guest'], overtime: null },
  slot: { start: ['', ''], overtime: ['', ''] },
  together: {
    start: ['finish, pass', 'finish, pass'],
    overtime: ['finish → keep both, pass → keep both', 'finish → keep both, pass → keep both'],
  },
  columns: { start: ['finish, pass', 'finish, pass'], overtime: ['finish, pass', 'finish, pass'] },
  wish: {
    start: ['hand-over → wish-answer host, pass → wish guest', ''],
    overtime: ['hand-over → wish-answer host, pass → wish guest', 'let-rest → wish guest'],
  },
  'wish-answer': {
    start: ['', 'finish → wish guest, pass → wish guest'],
    overtime: ['let-rest → wish guest', 'finish → wish guest, pass → wish guest'],
  },
  'next-time': {
    start: ['finish, pass → keep both', 'finish, pass → keep both'],
    overtime: ['finish, pass → keep both', 'finish, pass → keep both'],
  },
  keep: { start: ['finish, pass', 'finish, pass'], overtime: ['finish, pass', 'finish, pass'] },
};

/** A conversation in which a step of this kind has just begun, with the host's floor. */
function inStep(kind: StepKind): Playback {
  const plan = [HEARD_PLAN, ECHO_PLAN, SLOTS_PLAN].find(({ steps }) => steps.some((step) => step.kind === kind))!;
  const room = begun(plan);
  const index = plan.steps.findIndex((step) => step.kind === kind);
  if (isPlaced(room.state)) room.state = enter(room.state, room.state.place, index, room.now);
  return room;
}

/** "press → where it leads", without `IN_EVERY_STEP`. */
function pressesOf(kind: StepKind, seat: Seat, isOvertime: boolean): string {
  const arrive = () => {
    const room = inStep(kind);
    return isOvertime ? room.wait(room.running().clock.totalMs / 1000 + 60) : room;
  };
  return [...arrive().running(seat).may]
    .filter((type) => !IN_EVERY_STEP.includes(type))
    .map((type) => {
      const room = arrive();
      const { ordinal } = room.view();
      room.press(seat, (type === 'answer' ? { type, answer: 'heard' } : { type }) as IntentDraft);
      return room.view().ordinal === ordinal ? type : `${type} → ${room.where}`;
    })
    .join(', ');
}

it.each(STEP_KINDS)('[EX128] a step of the kind %s takes these presses, and they lead there', (kind) => {
  const { start, overtime } = PRESSES[kind];
  expect([pressesOf(kind, 'host', false), pressesOf(kind, 'guest', false)]).toEqual(start);
  if (overtime) expect([pressesOf(kind, 'host', true), pressesOf(kind, 'guest', true)]).toEqual(overtime);
});

it.each(STEP_KINDS)('[EX128] a step of the kind %s takes the presses that every step takes', (kind) => {
  const room = inStep(kind);
  for (const seat of SEATS) expect([...room.view(seat).may]).toEqual(expect.arrayContaining([...IN_EVERY_STEP]));
});

it('[EX128] more time makes the steps longer in which a person speaks for themselves', () => {
  const growing = STEP_KINDS.filter((kind) => {
    const room = inStep(kind);
    const { totalMs } = room.running().clock;
    room.press('host', 'take-more-time');
    return room.running().clock.totalMs > totalMs;
  });
  expect(growing).toEqual(['share', 'stretch', 'slot']);
});

it('[EX128] a minute that was asked for is granted by the other person', () => {
  for (const kind of ['share', 'stretch', 'say-back', 'echo'] as const) {
    const room = inStep(kind);
    const speaker = room.running().voice!;
    for (let minute = 0; minute < 3; minute += 1) room.wait(100).press(speaker, 'take-minute');
    expect(room.press(speaker, 'grant-minute'), kind).toBe('not-your-turn');
    expect(room.press(speaker === 'host' ? 'guest' : 'host', 'grant-minute'), kind).toBeNull();
  }
});

it('[EX128] in a step for both, each person is done once', () => {
  for (const [kind, type] of [
    ['arrive', 'begin'],
    ['together', 'finish'],
    ['together', 'pass'],
    ['columns', 'finish'],
    ['columns', 'pass'],
    ['next-time', 'finish'],
    ['keep', 'finish'],
    ['keep', 'pass'],
  ] as const) {
    const room = inStep(kind);
    expect(room.press('guest', type), `${kind} ${type}`).toBeNull();
    expect(room.press('guest', type), `${kind} ${type}`).toBe('already');
    expect(room.press('host', type), `${kind} ${type}`).toBeNull();
    expect(room.view().status === 'running' && room.running().step.kind, `${kind} ${type}`).not.toBe(kind);
  }
});
