import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BY_MYSELF } from '../../exercises/in-english.ts';
import * as english from '#languages/en/alone/walls.ts';
import { walls } from './walls.ts';
import {
  beginSolo,
  pressSolo,
  promptAt,
  promptsOf,
  questionCount,
  soloClock,
  soloFrom,
  soloText,
  stepAt,
  type SoloState,
} from './solo.ts';

const NOW = Date.UTC(2026, 10, 23, 20, 55);
const LAST = BY_MYSELF.steps.length;

const anyPress = fc.constantFrom('next', 'back', 'pass', 'swap');
const anyPresses = fc.array(fc.record({ press: anyPress, after: fc.nat(3_600_000) }), { maxLength: 40 });
const anyState = anyPresses.map((presses) => {
  let now = NOW;
  return presses.reduce<SoloState>((state, { press, after }) => {
    now += after;
    return pressSolo(BY_MYSELF, state, press, now);
  }, beginSolo(NOW));
});
const anyLater = fc.nat(1_000_000_000).map((ms) => NOW + ms);

describe('an exercise for one', () => {
  it('[AL01] never ends by itself: each press ends one step, however late it is', () => {
    fc.assert(
      fc.property(anyState, anyPress, anyLater, (state, press, now) => {
        const { at } = pressSolo(BY_MYSELF, state, press, now);
        const expected = {
          next: Math.min(state.at + 1, LAST),
          pass: Math.min(state.at + 1, LAST),
          back: Math.max(state.at - 1, 0),
          swap: state.at,
        };
        expect(at).toBe(expected[press]);
      }),
    );
  });

  it('[AL01] the guide shows the elapsed share of the suggested time, and nothing happens when it is over', () => {
    fc.assert(
      fc.property(anyState, anyLater, (state, now) => {
        const step = stepAt(BY_MYSELF, state);
        if (step === null) return;
        const clock = soloClock(step, state, now);
        expect(clock.isOver).toBe(now > state.since + step.seconds * 1000);
        expect(clock.chimeAt).toBeNull();
        expect(stepAt(BY_MYSELF, state)).toBe(step);
      }),
    );
  });

  it('[AL02] skipping a step needs no reason and moves on; completing it later removes the mark', () => {
    fc.assert(
      fc.property(anyState, anyLater, (state, now) => {
        const passed = pressSolo(BY_MYSELF, state, 'pass', now);
        const gone = pressSolo(BY_MYSELF, state, 'next', now);
        expect({ ...passed, passed: [] }).toEqual({ ...gone, passed: [] });
        const step = stepAt(BY_MYSELF, state);
        if (step) expect(passed.passed).toContain(step.id);
        const again = pressSolo(BY_MYSELF, pressSolo(BY_MYSELF, passed, 'back', now), 'next', now);
        if (step) expect(again.passed).not.toContain(step.id);
      }),
    );
  });

  it('[AL03] every step leads back, including the end', () => {
    fc.assert(
      fc.property(anyState, anyLater, (state, now) => {
        const on = pressSolo(BY_MYSELF, state, 'next', now);
        if (on.at === state.at) return;
        const back = pressSolo(BY_MYSELF, on, 'back', now);
        expect(stepAt(BY_MYSELF, back)).toBe(stepAt(BY_MYSELF, state));
        expect(back.swaps).toEqual(state.swaps);
      }),
    );
    expect(pressSolo(BY_MYSELF, beginSolo(NOW), 'back', NOW)).toEqual(beginSolo(NOW));
  });

  it('[AL04] another question is a different one each time, starts over after the last, and keeps step and time', () => {
    fc.assert(
      fc.property(anyState, anyLater, (state, now) => {
        const step = stepAt(BY_MYSELF, state);
        if (step === null) return;
        const prompts = promptsOf(step);
        let after = state;
        const asked = prompts.map(() => {
          const prompt = promptAt(step, after);
          after = pressSolo(BY_MYSELF, after, 'swap', now);
          return prompt;
        });
        expect(asked.toSorted()).toEqual(prompts.toSorted());
        expect(promptAt(step, after)).toBe(promptAt(step, state));
        expect({ at: after.at, since: after.since }).toEqual({ at: state.at, since: state.since });
      }),
    );
  });

  it('[AL05] a reload keeps step and questions; only the guide starts again', () => {
    fc.assert(
      fc.property(anyState, anyLater, (state, now) => {
        expect(soloFrom(BY_MYSELF, soloText(state), now)).toEqual({ ...state, since: now });
      }),
    );
  });

  it('[AL05] an invalid stored position is read as the beginning', () => {
    for (const kept of ['', '{', '{"at":-1,"passed":[],"swaps":{}}', '{"at":99,"passed":[],"swaps":{}}', '{"at":1}'])
      expect(soloFrom(BY_MYSELF, kept, NOW)).toEqual(beginSolo(NOW));
  });

  it('[AL42] counts its questions without the last step, which asks for what to take along', () => {
    expect(questionCount(walls(english))).toBe(english.QUESTIONS.length);
    expect(english.ABOUT.asks).toContain('Fourteen questions');
    expect(english.QUESTIONS).toHaveLength(14);
  });
});
