/** Timers, replaced in tests. */
export interface Schedule {
  /** Both return a function that cancels. Times in ms. */
  after(ms: number, run: () => void): () => void;
  every(ms: number, run: () => void): () => void;
}

export const BROWSER_SCHEDULE: Schedule = {
  after(ms, run) {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
  every(ms, run) {
    const timer = setInterval(run, ms);
    return () => clearInterval(timer);
  },
};
