/**
 * Long work in slices. A generator yields after each stride, and its caller may let other work use the event loop in between. Strides
 * are counted and not timed, so that runs are reproducible.
 */
export type Sliced<T> = Generator<void, T>;

/** Structs or deleted ranges between two yields: about a tenth of a millisecond. */
export const STRIDE = 1_024;

/** Runs it without a break. For work that is known to be small. */
export function runAtOnce<T>(work: Sliced<T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}
