/**
 * A browser may ask its user before it answers, and the user may never do so. Nothing waits for that: what was pressed is done first,
 * and after three seconds the page goes on without the answer. An answer that comes later is told to `late`.
 */
export const PATIENCE_MS = 3_000;

/** What this needs of the clock. */
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
