/** Builders of steps from their texts: for both people, between two speakers, for one person, and for a whole turn. */
import type { Depth } from '@heard/shared/exercise/depth';
import type { ScriptSide, ScriptStep } from '@heard/shared/exercise/script';
import { STEP_RULES, type StepKind } from '@heard/shared/exercise/step-rules';

export type Person = 'first' | 'second';
export type Sides = Pick<ScriptStep, 'speaker' | 'listener'>;
type Kind = ScriptStep['kind'];

export const PERSONS: readonly Person[] = ['first', 'second'];

export function otherPerson(person: Person): Person {
  return person === 'first' ? 'second' : 'first';
}

/** A step for both at once: both read the same. */
export function stepForBoth(id: string, kind: StepKind, seconds: number, side: ScriptSide): ScriptStep {
  const { ends } = STEP_RULES[kind];
  return { id, kind, floor: 'both', seconds, ends, turn: null, speaker: side, listener: side };
}

/** A short pause between two speakers (`swap`). It ends by time. */
export function swapStep(id: string, seconds: number, sides: Sides): ScriptStep {
  return { id, kind: 'swap', floor: 'none', seconds, ends: 'time', turn: null, ...sides };
}

/** One person says one thing (`share`), without a say-back. */
export function shareStep(
  id: string,
  floor: Person,
  seconds: number,
  sides: Sides,
  asks?: ScriptStep['asks'],
): ScriptStep {
  return { id, kind: 'share', floor, seconds, ends: 'press', turn: null, ...(asks ? { asks } : {}), ...sides };
}

export interface TurnPart {
  kind: Kind;
  /** The suffix of its step id; the turn's own name is the prefix. */
  id: string;
  seconds: number;
  sides: Sides;
  asks?: { depth: Depth; pick: number };
}

/** One turn of one person, in the order of its parts. */
export function turnSteps(name: string, number: number, floor: Person, parts: readonly TurnPart[]): ScriptStep[] {
  return parts.map(({ kind, id, seconds, sides, asks }) => ({
    id: `${name}-${id}`,
    kind,
    floor,
    seconds,
    ends: 'press',
    turn: number,
    ...(asks ? { asks } : {}),
    ...sides,
  }));
}
