/** Timers, as an interface, so that tests can replace them by ones that they advance themselves. */
export interface Schedule {
  /** Both return a function that stops the timer. Times in ms. */
  every(ms: number, run: () => void): () => void;
  after(ms: number, run: () => void): () => void;
}

/** Real timers. None of them keeps the process alive. */
export const systemSchedule: Schedule = {
  every(ms, run) {
    const timer = setInterval(run, ms).unref();
    return () => clearInterval(timer);
  },
  after(ms, run) {
    const timer = setTimeout(run, ms).unref();
    return () => clearTimeout(timer);
  },
};
