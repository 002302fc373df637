/**
 * Long work in steps. A generator yields after each stride (about a thousand structs, a tenth of a millisecond), and between
 * slices of strides everybody else has a turn of the event loop. Counted, not timed, so that a run can be repeated.
 */
import { setImmediate } from 'node:timers/promises';
import { atOnce, type Steps } from '@heard/shared/wire/steps';

/** Strides without a break: a few milliseconds. */
const STRIDES_PER_SLICE = 24;

export { atOnce, type Steps };

export async function inSlices<T>(steps: Steps<T>): Promise<T> {
  for (let strides = 1; ; strides += 1) {
    const step = steps.next();
    if (step.done) return step.value;
    if (strides % STRIDES_PER_SLICE === 0) await setImmediate();
  }
}

/** Everybody else has a turn of the event loop. */
export function breath(): Promise<void> {
  return setImmediate();
}
