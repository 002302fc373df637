/** What the contract tests of `RoomLog` need of an implementation, and the log that the current test works on. */
import type { LogEntry, Reading, RoomLog, StoredEntry } from './room-log.ts';

export interface LogHarness {
  log: RoomLog;
  /** The clock that the log was given; tests set it. */
  clock: { now: number };
  /** Real time passes, and the log's clock with it. ms. */
  pass(ms: number): void;
  /** Starts another process on the same data, after this log was closed. */
  reopen(): Promise<RoomLog>;
  /** Every byte that the implementation has stored anywhere. */
  stored(): Promise<Buffer>;
  dispose(): Promise<void>;
}

export const ROOM = 'AAAAAAAAAAAAAAAAAAAAAA';
export const OTHER = 'BBBBBBBBBBBBBBBBBBBBBA';
export const DIGESTS = { host: 'h'.repeat(43), guest: 'g'.repeat(43) };

export const entry = (author: LogEntry['author'], ...bytes: number[]): LogEntry => ({
  author,
  update: Uint8Array.from(bytes),
});
export const bodies = (entries: readonly LogEntry[]) => entries.map((each) => [each.author, ...each.update]);

export class LogSubject {
  harness!: LogHarness;
  log!: RoomLog;

  use(harness: LogHarness): void {
    this.harness = harness;
    this.log = harness.log;
  }

  async reopen(): Promise<void> {
    this.log = await this.harness.reopen();
  }

  async read(room = ROOM): Promise<Reading> {
    const reading = await this.log.read(room);
    if (!reading) throw new Error('expected a room to read');
    return reading;
  }
}

export class Recorder {
  readonly heard: StoredEntry[] = [];
  readonly signals: number[][] = [];
  timesErased = 0;

  entries(entries: readonly StoredEntry[]): void {
    this.heard.push(...entries);
  }
  signal(message: Uint8Array): void {
    this.signals.push([...message]);
  }
  erased(): void {
    this.timesErased += 1;
  }
}
