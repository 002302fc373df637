/** Every state of every step, reached by pressing in a simulated room with the real rules. */
import type { Seat } from '@heard/shared/exercise/seat';
import type { RoomScript } from '@heard/shared/exercise/script';
import type { StepKind } from '@heard/shared/exercise/step-rules';
import { FIVE_AND_FIVE, HEARD, OPEN_TIME, SLOW_QUESTIONS, TWO_VIEWS } from '../exercises/in-english.ts';
import type { Unplaced } from '#lib/room/room-state.ts';
import type { SimulatedPair } from './simulated-pair.svelte.ts';

export interface Scene {
  name: string;
  play: (pair: SimulatedPair) => void;
  /** What a conversation passes to its stage. */
  notices?: readonly ('sign-in' | 'unkept')[];
}

const DIDNT_FIT: Unplaced = {
  id: 'made-up-full',
  outcome: { type: 'full' },
  what: {
    kind: 'words',
    isErased: false,
    entry: {
      kind: 'line',
      conversation: 1,
      step: 3,
      order: 0,
      text: 'When you come home and go straight to your desk, I don’t know whether you are glad to be back.',
    },
  },
};

const LONG_DIDNT_FIT: Unplaced = {
  id: 'made-up-full-long',
  outcome: { type: 'full' },
  what: {
    kind: 'words',
    isErased: false,
    entry: {
      kind: 'line',
      conversation: 1,
      step: 3,
      order: 0,
      text: Array.from(
        { length: 8 },
        () => 'When you come home and go straight to your desk, I don’t know whether you are glad to be back.',
      ).join(' '),
    },
  },
};

const PRESS_SUPERSEDED: Unplaced = {
  id: 'made-up-stop',
  outcome: { type: 'superseded' },
  what: { kind: 'press', type: 'stop' },
};

const LINE = 'You feel like a guest at home when you come back, and you miss being asked how it was.';

function begin(pair: SimulatedPair, script: RoomScript = HEARD, evening = 1): SimulatedPair {
  pair.open(script, evening);
  pair.wait(20).press('host', 'ready');
  pair.wait(4).press('guest', 'ready');
  return pair;
}

function shared(pair: SimulatedPair): SimulatedPair {
  begin(pair).wait(12).press('host', 'begin');
  pair.press('guest', 'begin');
  return pair;
}

function firstStretch(pair: SimulatedPair): SimulatedPair {
  shared(pair).wait(30).press('host', 'hand-over');
  pair.wait(25).press('guest', 'hand-over');
  return pair;
}

function shortSayBack(pair: SimulatedPair): SimulatedPair {
  firstStretch(pair).wait(80).press('host', 'say-this-back');
  return pair;
}

function secondStretch(pair: SimulatedPair): SimulatedPair {
  shortSayBack(pair).wait(18).press('guest', 'go-on');
  return pair;
}

function wholeSayBack(pair: SimulatedPair): SimulatedPair {
  secondStretch(pair).wait(70).press('host', 'hand-over');
  return pair;
}

function reflected(pair: SimulatedPair, text: string | null = LINE): SimulatedPair {
  wholeSayBack(pair).wait(50);
  const at = { conversation: pair.conversation(), step: pair.ordinal() };
  if (text !== null) pair.write('guest', { kind: 'reflection', ...at, text });
  return pair;
}

function answer(pair: SimulatedPair, text: string | null = LINE): SimulatedPair {
  reflected(pair, text).press('guest', 'finish-say-back');
  return pair.wait(6);
}

function notQuite(pair: SimulatedPair): SimulatedPair {
  answer(pair);
  pair.write('host', {
    kind: 'missing',
    conversation: pair.conversation(),
    step: pair.ordinal(),
    landed: 'That I feel like a guest.',
    missing: 'It isn’t that nobody asks. I don’t know what to answer.',
  });
  pair.press('host', { type: 'answer', answer: 'partly' });
  return pair.wait(5);
}

function swap(pair: SimulatedPair): SimulatedPair {
  answer(pair).press('host', { type: 'answer', answer: 'heard' });
  return pair.wait(6);
}

/** Passes on steps until a step of this kind runs. */
function passTo(pair: SimulatedPair, kind: StepKind, script: RoomScript = HEARD, evening = 1): SimulatedPair {
  begin(pair, script, evening);
  for (let guard = 0; guard < 80; guard += 1) {
    const view = pair.stateFor('host').view;
    if (view.status !== 'running' || view.step.kind === kind) break;
    const seats: Seat[] = ['host', 'guest'];
    const taken = seats.some((seat) =>
      ([kind === 'echo' ? 'finish-say-back' : 'pass', 'begin', 'hand-over', 'finish', 'pass'] as const).some(
        (type) => pair.press(seat, type) === null,
      ),
    );
    if (!taken) pair.wait(15);
  }
  return pair.wait(8);
}

function wishOffered(pair: SimulatedPair): SimulatedPair {
  passTo(pair, 'wish');
  const at = { conversation: pair.conversation(), step: pair.ordinal() };
  pair.write('host', { kind: 'wish', ...at, text: 'Call me once this week just to say good night.' });
  pair.press('host', 'hand-over');
  return pair.wait(4);
}

function writing(pair: SimulatedPair): SimulatedPair {
  firstStretch(pair).wait(40);
  const at = { conversation: pair.conversation(), step: pair.ordinal() };
  pair.write('host', { kind: 'line', ...at, order: 0, text: 'The flat is very quiet when I come home.' });
  pair.write('host', {
    kind: 'line',
    ...at,
    order: 1,
    text: 'I put the radio on so that somebody speaks. Then I switch it off again, because it isn’t you.',
  });
  pair.changes = { partnerIsWriting: true };
  return pair;
}

function longerPause(pair: SimulatedPair): SimulatedPair {
  firstStretch(pair).wait(45).press('guest', 'pause');
  pair.wait(20).press('guest', { type: 'set-pause', until: Math.ceil((pair.now + 20 * 60_000) / 60_000) * 60_000 });
  return pair.wait(60);
}

function nextTime(pair: SimulatedPair, offered: boolean, again?: { repeats: 'weekly'; zone: string }): SimulatedPair {
  passTo(pair, 'next-time');
  const at = new Date(2026, 11, 1, 21, 0).getTime();
  if (offered) pair.write('host', { kind: 'next-time', conversation: pair.conversation(), at, ...again });
  return pair;
}

/** Up to the echo, after a say-back that fits. */
function echo(pair: SimulatedPair): SimulatedPair {
  passTo(pair, 'stretch', TWO_VIEWS);
  for (const [seat, type] of TURN) pair.wait(40).press(seat, type);
  pair.press('host', { type: 'answer', answer: 'heard' });
  return pair.wait(12);
}

const TURN = [
  ['host', 'say-this-back'],
  ['guest', 'go-on'],
  ['host', 'hand-over'],
  ['guest', 'finish-say-back'],
] as const;

const VIEWS: readonly [Seat, string][] = [
  ['host', 'I like to know a day before who is coming.'],
  ['guest', 'I like it when the door is simply open.'],
  ['host', 'A quiet flat is where I get my strength from.'],
  ['guest', 'At home there were always people. It felt warm.'],
];

function columns(pair: SimulatedPair, lines: number): SimulatedPair {
  passTo(pair, 'columns', TWO_VIEWS);
  const at = { conversation: pair.conversation(), step: pair.ordinal() };
  VIEWS.slice(0, lines).forEach(([seat, text], order) => pair.write(seat, { kind: 'view', ...at, order, text }));
  return pair;
}

/** The host has skipped the first question. */
function otherQuestion(pair: SimulatedPair): SimulatedPair {
  passTo(pair, 'share', SLOW_QUESTIONS);
  const at = { conversation: pair.conversation(), step: pair.ordinal() };
  pair.write('host', { kind: 'question', ...at, asked: 'pick-0', skipped: 1 });
  return pair;
}

/** A later evening: shows the line kept last time, and leaves out explanations. */
function later(pair: SimulatedPair, script: RoomScript = HEARD): SimulatedPair {
  const reflection = pair.write('guest', { kind: 'reflection', conversation: 0, step: 9, text: LINE });
  for (const seat of ['host', 'guest'] as const) {
    pair.write(seat, { kind: 'keep', conversation: 0, kept: { [reflection]: true } });
  }
  return pair.open(script, 3);
}

export const SCENES: readonly Scene[] = [
  { name: 'gathering', play: (pair) => void pair.open() },
  { name: 'gathering-ready', play: (pair) => void pair.open().wait(9).press('guest', 'ready') },
  { name: 'arrive', play: (pair) => void begin(pair).wait(12) },
  { name: 'share', play: (pair) => void shared(pair).wait(10) },
  { name: 'stretch', play: (pair) => void firstStretch(pair).wait(35) },
  { name: 'stretch-late', play: (pair) => void firstStretch(pair).wait(97) },
  { name: 'stretch-over', play: (pair) => void firstStretch(pair).wait(160) },
  {
    name: 'stretch-asked',
    play: (pair) => void (firstStretch(pair).wait(60).press('guest', 'ask-say-back'), pair.wait(20)),
  },
  {
    name: 'stretch-may-begin',
    play: (pair) => void (firstStretch(pair).wait(30).press('guest', 'ask-say-back'), pair.wait(62)),
  },
  { name: 'stretch-nod', play: (pair) => void thirdMinute(pair) },
  { name: 'writing', play: (pair) => void writing(pair) },
  { name: 'short-say-back', play: (pair) => void shortSayBack(pair).wait(8) },
  { name: 'second-stretch', play: (pair) => void secondStretch(pair).wait(25) },
  { name: 'say-back', play: (pair) => void wholeSayBack(pair).wait(30) },
  { name: 'say-back-offered', play: (pair) => void reflected(pair) },
  { name: 'answer', play: (pair) => void answer(pair) },
  { name: 'answer-aloud', play: (pair) => void answer(pair, null) },
  { name: 'answer-may-rest', play: (pair) => void answer(pair).wait(65) },
  { name: 'say-back-again', play: (pair) => void notQuite(pair) },
  {
    name: 'glow',
    play: (pair) => void (answer(pair).press('host', { type: 'answer', answer: 'heard' }), pair.wait(2)),
  },
  { name: 'swap', play: (pair) => void swap(pair) },
  { name: 'wish', play: (pair) => void passTo(pair, 'wish') },
  { name: 'wish-answer', play: (pair) => void wishOffered(pair) },
  { name: 'next-time', play: (pair) => void nextTime(pair, false) },
  { name: 'next-time-offered', play: (pair) => void nextTime(pair, true) },
  { name: 'next-time-weekly', play: (pair) => void nextTime(pair, true, { repeats: 'weekly', zone: 'Europe/Vienna' }) },
  { name: 'keep', play: (pair) => void passTo(pair, 'keep') },
  { name: 'slots-gathering', play: (pair) => void pair.open(FIVE_AND_FIVE) },
  { name: 'slots-arrive', play: (pair) => void begin(pair, FIVE_AND_FIVE).wait(12) },
  { name: 'slot', play: (pair) => void passTo(pair, 'slot', FIVE_AND_FIVE).wait(100) },
  { name: 'slot-bell', play: (pair) => void passTo(pair, 'slot', FIVE_AND_FIVE).wait(298) },
  { name: 'slots-swap', play: (pair) => void passTo(pair, 'slot', FIVE_AND_FIVE).wait(310) },
  { name: 'open-quiet', play: (pair) => void passTo(pair, 'together', OPEN_TIME) },
  { name: 'open', play: (pair) => void passTo(pair, 'together', OPEN_TIME).wait(200) },
  { name: 'open-bell', play: (pair) => void passTo(pair, 'together', OPEN_TIME).wait(300) },
  { name: 'open-one-done', play: (pair) => void passTo(pair, 'together', OPEN_TIME).wait(30).press('host', 'finish') },
  { name: 'together-in-turns', play: (pair) => void passTo(pair, 'together', TWO_VIEWS) },
  { name: 'echo', play: (pair) => void echo(pair) },
  { name: 'columns-empty', play: (pair) => void columns(pair, 0) },
  { name: 'columns', play: (pair) => void columns(pair, 4) },
  { name: 'columns-one-done', play: (pair) => void columns(pair, 4).press('host', 'finish') },
  { name: 'question', play: (pair) => void passTo(pair, 'share', SLOW_QUESTIONS) },
  { name: 'question-other', play: (pair) => void otherQuestion(pair) },
  { name: 'question-told', play: (pair) => void passTo(pair, 'stretch', SLOW_QUESTIONS, 2) },
  { name: 'graded-gathering', play: (pair) => void pair.open(SLOW_QUESTIONS) },
  { name: 'later-gathering', play: (pair) => void later(pair) },
  { name: 'later-graded', play: (pair) => void later(pair, SLOW_QUESTIONS) },
  { name: 'later-stretch', play: (pair) => void passTo(pair, 'stretch', HEARD, 3) },
  { name: 'pause', play: (pair) => void (firstStretch(pair).wait(45).press('host', 'pause'), pair.wait(10)) },
  {
    name: 'pause-undecided',
    play: (pair) => void (firstStretch(pair).wait(45).press('host', 'pause'), pair.wait(200)),
  },
  { name: 'pause-longer', play: (pair) => void longerPause(pair) },
  { name: 'pause-over', play: (pair) => void longerPause(pair).wait(21 * 60) },
  { name: 'pause-one-ready', play: (pair) => void longerPause(pair).press('host', { type: 'resume', way: 'here' }) },
  { name: 'returning', play: (pair) => void returning(pair) },
  { name: 'overnight', play: (pair) => void overnight(pair) },
  { name: 'voice-away', play: (pair) => void (firstStretch(pair).wait(40).presence('host', 'away'), pair.wait(30)) },
  { name: 'long-away', play: (pair) => void (firstStretch(pair).wait(40).presence('guest', 'away'), pair.wait(200)) },
  {
    name: 'reconnecting',
    play: (pair) => void trouble(pair, { connection: { status: 'reconnecting' }, saving: 'kept-here' }),
  },
  { name: 'not-kept', play: (pair) => void trouble(pair, { saving: 'not-kept' }) },
  { name: 'almost-full', play: (pair) => void trouble(pair, { isAlmostFull: true }) },
  { name: 'didnt-fit', play: (pair) => void trouble(pair, { unplaced: [DIDNT_FIT] }) },
  { name: 'didnt-fit-long', play: (pair) => void trouble(pair, { unplaced: [LONG_DIDNT_FIT] }) },
  { name: 'press-superseded', play: (pair) => void trouble(pair, { unplaced: [PRESS_SUPERSEDED] }) },
  { name: 'unkept', play: (pair) => void firstStretch(pair).wait(35), notices: ['unkept'] },
  {
    name: 'signed-out',
    play: (pair) => void trouble(pair, { connection: { status: 'reconnecting' }, saving: 'kept-here' }),
    notices: ['sign-in'],
  },
  {
    name: 'all-notices',
    play: (pair) => void trouble(pair, { saving: 'not-kept', unplaced: [LONG_DIDNT_FIT] }),
    notices: ['sign-in', 'unkept'],
  },
  { name: 'other-device', play: (pair) => void trouble(pair, { presence: { host: 2, guest: 2 } }) },
];

function thirdMinute(pair: SimulatedPair): void {
  firstStretch(pair);
  for (let minute = 0; minute < 3; minute += 1) pair.wait(100).press('host', 'take-minute');
  pair.wait(3);
}

function returning(pair: SimulatedPair): void {
  longerPause(pair).press('host', { type: 'resume', way: 'here' });
  pair.wait(20).press('guest', { type: 'resume', way: 'here' });
  pair.wait(9);
}

function overnight(pair: SimulatedPair): void {
  firstStretch(pair).wait(40).presence('guest', 'away');
  pair.wait(4 * 3600).presence('guest', 'back');
}

function trouble(pair: SimulatedPair, changes: SimulatedPair['changes']): void {
  firstStretch(pair).wait(35);
  pair.changes = changes;
}
