/** What happens later or again and again. Tests put a schedule of their own in its place and turn it by hand. */
export interface Schedule {
  /** Both return how to stop it. Times in ms. */
  every(ms: number, run: () => void): () => void;
  after(ms: number, run: () => void): () => void;
}

/** Real timers, none of which keeps the process alive. */
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
