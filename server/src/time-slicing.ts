/**
 * Long work in slices. A generator yields after each stride (about a thousand structs, a tenth of a millisecond), and other work runs
 * between slices of several strides. Counted, not timed, so that runs are reproducible.
 */
import { setImmediate } from 'node:timers/promises';
import { runAtOnce, type Sliced } from '@heard/shared/wire/sliced';

/** Strides per slice: a few milliseconds. */
const STRIDES_PER_SLICE = 24;

export { runAtOnce, type Sliced };

export async function runInSlices<T>(steps: Sliced<T>): Promise<T> {
  for (let strides = 1; ; strides += 1) {
    const step = steps.next();
    if (step.done) return step.value;
    if (strides % STRIDES_PER_SLICE === 0) await setImmediate();
  }
}

export function yieldToEventLoop(): Promise<void> {
  return setImmediate();
}
