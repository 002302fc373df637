/**
 * A timeout for browser APIs that may prompt the user, who may never answer: after three seconds the promise resolves with `instead`. An
 * answer that comes later is passed to `late`.
 */
export const PATIENCE_MS = 3_000;

/** Like `setTimeout`; replaced in tests. */
export type Timer = (work: () => void, ms: number) => unknown;

const afterMs: Timer = (work, ms) => setTimeout(work, ms);

export function within<T, I>(
  answer: Promise<T>,
  instead: I,
  late: (answer: T) => void = () => undefined,
  timer: Timer = afterMs,
): Promise<T | I> {
  return new Promise((resolve, reject) => {
    let isOver = false;
    timer(() => {
      isOver = true;
      resolve(instead);
    }, PATIENCE_MS);
    answer.then((value) => (isOver ? late(value) : resolve(value)), reject);
  });
}
