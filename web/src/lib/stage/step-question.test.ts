import { planFrom } from '@heard/shared/exercise/plan-from';
import { begun, type Playback } from '@heard/shared/exercise/playback.fixture';
import { DEPTHS, type Depth } from '@heard/shared/exercise/depth';
import type { RoomScript } from '@heard/shared/exercise/script';
import { SEATS, type Seat } from '@heard/shared/exercise/seat';
import { STEP_KINDS } from '@heard/shared/exercise/step-rules';
import type { Entry, EntryOf } from '@heard/shared/words/entry';
import { NO_WORDS, type Words } from '@heard/shared/words/words';
import { describe, expect, it } from 'vitest';
import { FIVE_AND_FIVE, HEARD, SLOW_QUESTIONS } from '../../exercises/in-english.ts';
import { stepQuestion, skipQuestion } from './step-question.ts';
import { eveningNumber } from '#lib/evening/evening-number.ts';
import { hintAsHelp } from '#lib/screen/step-help.ts';
import { scriptStepOf } from '#lib/evening/step-texts.ts';

const withWord = (words: Words, seat: Seat, entry: Entry, id = `${seat}${words.entries.length}`): Words => ({
  ...words,
  entries: [...words.entries.filter((word) => word.id !== id), { id, seat, revision: 1, entry }],
});

const play = (script: RoomScript) => begun(planFrom(script, { first: 'host', midnightAt: 100_000_000 }));

function table(evening?: number): EntryOf<'table'> {
  const entry = { kind: 'table', exercise: 'any', minutes: 1, first: 'host', message: '' } as const;
  return evening === undefined ? entry : { ...entry, evening };
}

function ask(script: RoomScript, room: Playback, seat: Seat, words: Words = NO_WORDS, evening = 1) {
  const view = room.running(seat);
  const step = scriptStepOf(script, view.step)!;
  return stepQuestion(script, step, view, { words, table: table(evening) });
}

/** The words after somebody pressed "Another question". */
function afterSkip(script: RoomScript, room: Playback, seat: Seat, words: Words): Words {
  const view = room.running(seat);
  const { entry, id } = skipQuestion(scriptStepOf(script, view.step)!, view, words);
  return withWord(words, seat, entry, id);
}

function depths(room: Playback, host: Depth, guest: Depth | null): Words {
  const { conversation } = room.view();
  const one = withWord(NO_WORDS, 'host', { kind: 'depth', conversation, depth: host });
  return guest === null ? one : withWord(one, 'guest', { kind: 'depth', conversation, depth: guest });
}

/** In a step of the third set, which has questions of every depth. */
function inThirdSet(): Playback {
  const room = play(SLOW_QUESTIONS);
  for (let guard = 0; guard < 60 && !room.running().step.id.startsWith('q7'); guard += 1) {
    if (!SEATS.some((seat) => room.press(seat, 'pass') === null)) room.wait(20);
  }
  return room;
}

const POOLS = SLOW_QUESTIONS.questions!;
const poolOf = (prompt: string) => DEPTHS.find((depth) => POOLS[depth].includes(prompt));

describe('the question of a step', () => {
  it('[ST110] has the easier of both depths, the same on both screens, and is easy until both have answered', () => {
    const room = inThirdSet();
    for (const host of DEPTHS) {
      for (const guest of DEPTHS) {
        const words = depths(room, host, guest);
        const lower = DEPTHS[Math.min(DEPTHS.indexOf(host), DEPTHS.indexOf(guest))];
        const [atHost, atGuest] = SEATS.map((seat) => ask(SLOW_QUESTIONS, room, seat, words, 2).prompt);
        expect(poolOf(atHost ?? '')).toBe(lower);
        expect(atGuest).toBe(atHost);
      }
      expect(poolOf(ask(SLOW_QUESTIONS, room, 'host', depths(room, host, null), 2).prompt)).toBe('easy');
    }
  });

  it('[ST111] can be replaced by the person who is asked, and then both screens show another', () => {
    const room = play(SLOW_QUESTIONS);
    const before = ask(SLOW_QUESTIONS, room, 'host');
    expect(before.maySkip).toBe(true);
    expect(ask(SLOW_QUESTIONS, room, 'guest').maySkip).toBe(false);
    const once = afterSkip(SLOW_QUESTIONS, room, 'host', NO_WORDS);
    const twice = afterSkip(SLOW_QUESTIONS, room, 'host', once);
    expect(twice.entries).toHaveLength(1);
    const prompts = [NO_WORDS, once, twice].map((words) => ask(SLOW_QUESTIONS, room, 'host', words).prompt);
    expect(new Set(prompts).size).toBe(3);
    expect(ask(SLOW_QUESTIONS, room, 'guest', twice).prompt).toBe(prompts[2]);
  });

  it('[ST111] can be replaced in steps that ask a question of the exercise, except in slots', () => {
    const view = play(SLOW_QUESTIONS).running('host');
    const step = scriptStepOf(SLOW_QUESTIONS, view.step)!;
    const room = { words: NO_WORDS, table: table(1) };
    const open = STEP_KINDS.filter((kind) => stepQuestion(SLOW_QUESTIONS, { ...step, kind }, view, room).maySkip);
    expect(open.sort()).toEqual(['columns', 'keep', 'share', 'stretch', 'together', 'wish']);
  });

  it('[ST112] stays replaced when the step is restarted, and when the partner is asked the same', () => {
    const room = play(SLOW_QUESTIONS);
    const words = afterSkip(SLOW_QUESTIONS, room, 'host', NO_WORDS);
    const { prompt } = ask(SLOW_QUESTIONS, room, 'host', words);
    room.press('host', 'pause');
    room.press('host', { type: 'resume', way: 'turn' });
    expect(ask(SLOW_QUESTIONS, room, 'host', words).prompt).toBe(prompt);
    room.press('host', 'hand-over');
    expect(room.running().step.floor).toBe('guest');
    expect(ask(SLOW_QUESTIONS, room, 'guest', words)).toMatchObject({ prompt, maySkip: true });
    expect(ask(SLOW_QUESTIONS, room, 'guest', afterSkip(SLOW_QUESTIONS, room, 'guest', words)).prompt).not.toBe(prompt);
  });

  it('[ST112] can be replaced without changing those of other steps', () => {
    const room = play(SLOW_QUESTIONS);
    const words = afterSkip(SLOW_QUESTIONS, room, 'host', NO_WORDS);
    room.press('host', 'hand-over');
    room.press('guest', 'hand-over');
    expect(ask(SLOW_QUESTIONS, room, 'guest', words).prompt).toBe(ask(SLOW_QUESTIONS, room, 'guest').prompt);
  });

  it('[ST113] is shown to the listener if it was selected tonight, and not if it is always the same', () => {
    expect(ask(SLOW_QUESTIONS, play(SLOW_QUESTIONS), 'guest').isChosen).toBe(true);
    expect(ask(HEARD, play(HEARD), 'guest').isChosen).toBe(false);
  });

  it('[ST100] can’t be replaced in a slot, although it changes from evening to evening', () => {
    const room = play(FIVE_AND_FIVE);
    expect(ask(FIVE_AND_FIVE, room, 'host').maySkip).toBe(false);
    const evenings = [1, 2].map((evening) => ask(FIVE_AND_FIVE, room, 'host', NO_WORDS, evening).prompt);
    expect(new Set(evenings).size).toBe(2);
  });
});

describe('the number of the evening', () => {
  const view = { conversation: 40 };

  it('[ST114] is in the entry of the table, or follows from the earlier conversations that have words', () => {
    expect(eveningNumber({ table: table(7), words: NO_WORDS, view })).toBe(7);
    expect(eveningNumber({ table: table(), words: NO_WORDS, view })).toBe(1);
    const one = withWord(NO_WORDS, 'host', { kind: 'takeaway', conversation: 3, text: 'a' });
    const two = withWord(one, 'guest', { kind: 'takeaway', conversation: 3, text: 'b' });
    const more = withWord(two, 'guest', { kind: 'depth', conversation: 40, depth: 'easy' });
    expect(eveningNumber({ table: null, words: more, view })).toBe(2);
  });

  it('[ST115] moves the hint of a step into its help from the second evening on', () => {
    const side = { prompt: 'Ask.', hint: 'Explain.', stuck: 'Help.' };
    expect(hintAsHelp(side, false)).toEqual({ side, hint: null });
    expect(hintAsHelp(side, true)).toEqual({ side: { prompt: 'Ask.', stuck: 'Help.' }, hint: 'Explain.' });
    expect(hintAsHelp({ prompt: 'Ask.' }, true)).toEqual({ side: { prompt: 'Ask.' }, hint: null });
  });
});
