import { initialState } from '@heard/shared/exercise/state';
import { evolve, refuse } from '@heard/shared/exercise/evolve';
import { eventOf, type Intent, type IntentDraft } from '@heard/shared/exercise/intent';

import { planFrom } from '@heard/shared/exercise/plan-from';
import { project } from '@heard/shared/exercise/project';
import { isForTwo, type RoomScript } from '@heard/shared/exercise/script';
import { SEATS, type Seat } from '@heard/shared/exercise/seat';
import { describe, expect, it } from 'vitest';
import { EXERCISES } from './in-english.ts';

const START = 1_000_000;

/** Step kinds that may end by time: they ask nothing of anybody, except a slot, which announces it. */
const MAY_END_BY_TIME: readonly string[] = ['arrive', 'swap', 'slot'];

/** The state of a conversation after this long without any press. */
function leftAlone(script: RoomScript, afterMs: number) {
  let state = initialState();
  const press = (seat: Seat, draft: IntentDraft): void => {
    const { ordinal } = project(state, seat, START);
    const intent = { ...draft, id: `press-${state.lastNumber}-${seat}`, step: ordinal } as Intent;
    expect(refuse(state, intent, seat, START)).toBeNull();
    state = evolve(state, eventOf(intent, seat, state.lastNumber + 1, START));
  };
  press('host', {
    type: 'open',
    plan: planFrom(script, { first: 'host', hasWishes: true, midnightAt: START + 86_400_000 }),
  });
  for (const seat of SEATS) press(seat, { type: 'ready' });
  return SEATS.map((seat) => project(state, seat, START + afterMs));
}

describe.each(EXERCISES.filter(isForTwo).map((script) => [script.id, script] as const))('%s', (_, script) => {
  it('[AX11] no step that asks a person for something ends by time', () => {
    const byTime = script.steps.filter(({ ends }) => ends === 'time').map(({ kind }) => kind);
    expect(byTime.filter((kind) => !MAY_END_BY_TIME.includes(kind))).toEqual([]);
  });

  it('[AX11] after an hour without a press both can still pause and, where there are turns, take more time', () => {
    for (const minutes of [0, 1, 3, 10, 60]) {
      for (const view of leftAlone(script, minutes * 60_000)) {
        expect(view.status).toBe('running');
        expect(view.may, `${minutes} min`).toContain('pause');
        if (script.floorType === 'turns') expect(view.may, `${minutes} min`).toContain('take-more-time');
      }
    }
  });
});
