/** Plays every exercise for two to its end, driven by its data: a new exercise is tested by being in the list. */
import { evolve, refuse } from '@heard/shared/exercise/evolve';
import { eventOf, type Intent, type IntentDraft, type IntentType } from '@heard/shared/exercise/intent';
import { LENGTHS, planFrom, type Length } from '@heard/shared/exercise/plan-from';
import type { Plan } from '@heard/shared/exercise/plan';
import { project } from '@heard/shared/exercise/project';
import { isForTwo, type RoomScript } from '@heard/shared/exercise/script';
import { SEATS, type Seat } from '@heard/shared/exercise/seat';
import { initialState, type State } from '@heard/shared/exercise/state';
import type { RunningView } from '@heard/shared/exercise/view';
import { describe, expect, it } from 'vitest';
import { stepSideOf } from './step-texts.ts';
import { translationsIn } from '../language/translations.fixture.ts';
import { EXERCISES } from '../../exercises/in-english.ts';
import { scriptsFrom, type ExerciseTexts } from '../../exercises/exercise-list.ts';

const TRANSLATIONS = translationsIn(
  import.meta.glob<ExerciseTexts>('/src/languages/*/exercises/index.ts', { eager: true }),
);

const START = 1_000_000;
/** The intents that lead through every step; the person with the voice presses first. */
const GOING_ON: readonly IntentType[] = [
  'begin',
  'say-this-back',
  'go-on',
  'hand-over',
  'finish-say-back',
  'answer',
  'finish',
];

class TwoPeople {
  state: State = initialState();
  now = START;
  readonly visited: string[] = [];
  readonly #script: RoomScript;

  constructor(script: RoomScript, plan: Plan) {
    this.#script = script;
    this.#press('host', { type: 'open', plan });
    for (const seat of SEATS) this.#press(seat, { type: 'ready' });
  }

  /** Sends the next intent, or lets time pass if there is none. False when the conversation is over. */
  goesOn(): boolean {
    const [host, guest] = SEATS.map((seat) => project(this.state, seat, this.now));
    if (host?.status !== 'running' || guest?.status !== 'running') return false;
    this.#reads(host, guest);
    for (const view of host.voice === 'guest' ? [guest, host] : [host, guest]) {
      const type = GOING_ON.find(
        (each) => view.may.has(each) && !(each === 'say-this-back' && this.#sayBackIsDone(view)),
      );
      if (type !== undefined && this.#press(view.seat, draftOf(type))) return true;
    }
    this.now += 5_000;
    return true;
  }

  /** The stretch after a short say-back asks for no second one. */
  #sayBackIsDone({ plan, index }: RunningView): boolean {
    return plan.steps[index - 1]?.kind === 'short-say-back';
  }

  #reads(...views: RunningView[]): void {
    for (const { step, seat, next } of views) {
      const side = stepSideOf(this.#script, step, seat, next, 'Ben');
      expect(side.prompt, `${this.#script.id} ${step.id} ${seat}`).toBeTruthy();
    }
    const [{ step }] = views as [RunningView];
    if (this.visited.at(-1) !== step.id) this.visited.push(step.id);
  }

  #press(seat: Seat, draft: IntentDraft): boolean {
    const { ordinal } = project(this.state, seat, this.now);
    const intent = { ...draft, id: `press-${this.state.lastNumber}-${seat}`, step: ordinal } as Intent;
    if (refuse(this.state, intent, seat, this.now) !== null) return false;
    this.state = evolve(this.state, eventOf(intent, seat, this.state.lastNumber + 1, this.now));
    return true;
  }
}

function draftOf(type: IntentType): IntentDraft {
  return type === 'answer' ? { type, answer: 'heard' } : ({ type } as IntentDraft);
}

const options = SEATS.flatMap((first) =>
  (Object.keys(LENGTHS) as Length[]).flatMap((length) =>
    [true, false].map((hasWishes) => ({ first, length, hasWishes, midnightAt: 10 ** 12 })),
  ),
);

/** Expects that the conversation visits each step of the plan and finishes. */
function plays(script: RoomScript, plan: Plan): void {
  const two = new TwoPeople(script, plan);
  for (let presses = 0; presses < 5_000 && two.goesOn(); presses += 1);
  expect(project(two.state, 'host', two.now)).toMatchObject({ status: 'closed', outcome: 'finished' });
  expect(two.visited).toEqual(plan.steps.map((step) => step.id));
}

describe.each(EXERCISES.filter(isForTwo).map((script) => [script.title, script] as const))('%s', (_title, script) => {
  it.each(options)('[PA19] is played to its end when $first begins, $length, with wishes: $hasWishes', (option) => {
    plays(script, planFrom(script, option));
  });
});

describe.each(TRANSLATIONS)('in %s', (language, texts) => {
  it.each(scriptsFrom(texts, language).filter(isForTwo))('[PA19] $title is played to its end', (script) => {
    plays(script, planFrom(script, { first: 'guest', hasWishes: true, midnightAt: 10 ** 12 }));
  });
});
