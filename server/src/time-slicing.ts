/** Runs long work in slices, so that other work gets the event loop in between. The work itself: shared/wire/time-slicing.ts. */
import { setImmediate } from 'node:timers/promises';
import type { Sliced } from '@heard/shared/wire/time-slicing';

/** Strides per slice: a few milliseconds. */
const STRIDES_PER_SLICE = 24;

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
