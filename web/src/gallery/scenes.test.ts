import type { Seat } from '@heard/shared/exercise/seat';
import { STEP_KINDS, STEP_RULES, type StepKind } from '@heard/shared/exercise/step-rules';
import type { Entry } from '@heard/shared/words/entry';
import { describe, expect, it } from 'vitest';
import { SimulatedPair } from './simulated-pair.svelte.ts';
import { SCENES } from './scenes.ts';

/** Remembers in which step each entry was written. */
class WatchedPair extends SimulatedPair {
  readonly written: { entry: Entry; in: StepKind }[] = [];

  get step(): StepKind | null {
    const { view } = this.stateFor('host');
    return view.status === 'running' ? view.step.kind : null;
  }

  override write(seat: Seat, entry: Entry, id?: string): string {
    if (this.step !== null) this.written.push({ entry, in: this.step });
    return super.write(seat, entry, id);
  }
}

const played = SCENES.map((scene) => {
  const pair = new WatchedPair();
  scene.play(pair);
  return pair;
});

describe('the gallery', () => {
  it('[ST122] has a scene for every kind of step', () => {
    const shown = new Set(played.map(({ step }) => step));
    expect(STEP_KINDS.filter((kind) => !shown.has(kind))).toEqual([]);
  });

  it('[ST123] writes in each step what its record says', () => {
    const written = played.flatMap((pair) => pair.written);
    expect(written.length).toBeGreaterThan(10);
    for (const { entry, in: kind } of written) expect(STEP_RULES[kind].words, kind).toContain(entry.kind);
  });
});
