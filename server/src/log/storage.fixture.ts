/** A data folder for each test, with logs that are closed after it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { SqliteLog } from './sqlite-log.ts';
import { StorageError } from './storage-error.ts';

export const ROOM = 'AAAAAAAAAAAAAAAAAAAAAA';
export const DIGESTS = { host: 'h'.repeat(43), guest: 'g'.repeat(43) };

export class Storage {
  dir = '';
  monotonic = 0;
  readonly errors: StorageError[] = [];
  readonly #opened: SqliteLog[] = [];

  /** Registers hooks for each test of the file. */
  constructor() {
    beforeEach(() => {
      this.dir = mkdtempSync(join(tmpdir(), 'heard-storage-'));
      this.errors.length = 0;
    });
    afterEach(async () => {
      await this.close();
      rmSync(this.dir, { recursive: true, force: true });
    });
  }

  get dataDir(): string {
    return join(this.dir, 'data');
  }

  path(name: string): string {
    return join(this.dataDir, name);
  }

  start(dataDir = this.dataDir): SqliteLog {
    const onError = (error: StorageError) => this.errors.push(error);
    const log = new SqliteLog({ dataDir, now: () => 1_000, monotonic: () => this.monotonic, onError });
    this.#opened.push(log);
    return log;
  }

  /** Creates a folder with a room of about 200 KiB. */
  async fill(): Promise<void> {
    const log = this.start();
    await log.create(ROOM, DIGESTS);
    for (let i = 0; i < 10; i += 1) await log.append(ROOM, host(20_000));
    await log.close();
  }

  async close(): Promise<void> {
    for (const log of this.#opened.splice(0)) await log.close();
  }
}

export function failureOf(run: () => unknown): StorageError {
  try {
    run();
  } catch (error) {
    if (error instanceof StorageError) return error;
    throw error;
  }
  throw new Error('expected it to fail');
}

export const host = (bytes: number) => [{ author: 'host' as const, update: new Uint8Array(bytes).fill(7) }];
