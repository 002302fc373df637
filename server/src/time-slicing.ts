/**
 * Long work in steps. A generator yields after each stride (about a thousand structs, a tenth of a millisecond), and between
 * slices of strides everybody else has a turn of the event loop. Counted, not timed, so that a run can be repeated.
 */
import { setImmediate } from 'node:timers/promises';

/** Strides without a break: a few milliseconds. */
const STRIDES_PER_SLICE = 24;

export type Sliced<T> = Generator<void, T>;

export async function runInSlices<T>(steps: Sliced<T>): Promise<T> {
  for (let strides = 1; ; strides += 1) {
    const step = steps.next();
    if (step.done) return step.value;
    if (strides % STRIDES_PER_SLICE === 0) await setImmediate();
  }
}

/** For what is known to be small. */
export function runAtOnce<T>(steps: Sliced<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Everybody else has a turn of the event loop. */
export function yieldToEventLoop(): Promise<void> {
  return setImmediate();
}
