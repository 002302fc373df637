/** Writes log lines to a stream. A full disk or a closed pipe loses log lines, but never ends the process. */

/** The parts of `process.stdout` and `process.stderr` that are needed. */
export interface LineStream {
  readonly writableLength: number;
  write(text: string): unknown;
  on(event: 'error', listener: (error: unknown) => void): unknown;
}

/** If the reader of a pipe hangs, Node buffers what is written. Beyond this many bytes, lines are dropped. */
const MAX_WAITING_BYTES = 1024 * 1024;

/** Returns a function that writes a line. A line that can't be written is lost, and the next one is tried again. */
export function lineWriter(stream: LineStream): (line: string) => void {
  // Streams report most failures as an `error` event, which ends the process if nobody listens.
  stream.on('error', () => {});
  return (line) => {
    if (stream.writableLength > MAX_WAITING_BYTES) return;
    try {
      stream.write(line);
    } catch {
      // Some streams throw instead. There is nowhere to report it.
    }
  };
}
