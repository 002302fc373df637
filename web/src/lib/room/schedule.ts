/** What happens later or again and again, outside of components. Tests put a schedule of their own in its place. */
export interface Schedule {
  /** Both give how to stop it. Times in ms. */
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
