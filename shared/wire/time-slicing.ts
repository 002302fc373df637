/**
 * Long work in steps. A generator yields after each stride, and whoever runs it may let other work have the event loop in
 * between. Strides are counted and not timed, so that a run can be repeated.
 */
export type Sliced<T> = Generator<void, T>;

/** Structs or deleted ranges between two yields: about a tenth of a millisecond. */
export const STRIDE = 1_024;

/** Runs all steps without a break, for work that is known to be small. */
export function runAtOnce<T>(steps: Sliced<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
