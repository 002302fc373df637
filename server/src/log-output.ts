/** Where log lines go. A full disk or a log reader that ended costs lines of the log, never the process. */

/** What is needed of `process.stdout` and `process.stderr`. */
export interface LineStream {
  readonly writableLength: number;
  write(text: string): unknown;
  on(event: 'error', listener: (error: unknown) => void): unknown;
}

/** A pipe whose reader stands still takes nothing, and Node then keeps in memory what is written. Beyond this, lines are lost. */
const MAX_WAITING_BYTES = 1024 * 1024;

/** Writes lines to the stream for as long as it takes them. What it can't take is lost, and the next line is tried anew. */
export function lineWriter(stream: LineStream): (line: string) => void {
  // A stream reports most failures later, as an event, and an `error` event without a listener ends the process.
  stream.on('error', () => {});
  return (line) => {
    if (stream.writableLength > MAX_WAITING_BYTES) return;
    try {
      stream.write(line);
    } catch {
      // Some streams throw instead. There is nowhere left to report it to.
    }
  };
}
