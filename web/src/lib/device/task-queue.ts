/** Runs tasks one after the other, so that a slow early write can't overwrite a later one. */
export class TaskQueue {
  #last: Promise<unknown> = Promise.resolve();

  run<T>(task: () => Promise<T>): Promise<T> {
    const done = this.#last.then(task);
    this.#last = done.catch(() => undefined);
    return done;
  }

  /** Once every task so far is done. */
  async idle(): Promise<void> {
    await this.#last;
  }
}
