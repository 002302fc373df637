import { execFileSync } from 'node:child_process';
import { closeSync, mkdirSync, mkdtempSync, openSync, readdirSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { DIGESTS, failureOf, host, ROOM, Storage } from './storage.fixture.ts';

const storage = new Storage();

/** A file system of one megabyte; null if nothing can be mounted. */
function smallDisk(): string | null {
  const folder = mkdtempSync(join(tmpdir(), 'heard-small-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder], { stdio: 'ignore' });
    return folder;
  } catch {
    rmSync(folder, { recursive: true });
    return null;
  }
}

const disk = smallDisk();
if (!disk) console.log('Nothing can be mounted here: the tests of a full disk are skipped.');

describe.runIf(disk !== null)('a full disk', () => {
  const folder = disk ?? '';
  const ballast = join(folder, 'ballast');

  function fill(): void {
    const handle = openSync(ballast, 'a');
    try {
      for (;;) writeSync(handle, Buffer.alloc(4_096));
    } catch {
      closeSync(handle);
    }
  }

  afterEach(async () => {
    await storage.close();
    for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true });
  });

  it('[LO311] is reported at the start', () => {
    mkdirSync(join(folder, 'data'));
    fill();
    const { fault, message } = failureOf(() => storage.start(join(folder, 'data')));
    expect(fault).toBe('full');
    expect(message).toMatch(
      /DATA_DIR is on a full disk.*\((SQLITE_FULL 13|ENOSPC|SQLITE_CANTOPEN 14|SQLITE_IOERR_\w+ \d+)\)/,
    );
  });

  it('[LO318] is reported, and the server can read, and store again once there is space', async () => {
    const log = storage.start(folder);
    await log.create(ROOM, DIGESTS);
    await log.append(ROOM, host(1_000));
    fill();
    await expect(log.append(ROOM, host(200_000))).rejects.toMatchObject({ code: 'SQLITE_FULL' });
    expect(storage.errors.at(-1)).toMatchObject({ fault: 'full', remedy: 'free space on the disk of DATA_DIR' });
    expect((await log.read(ROOM))?.tail).toHaveLength(1);
    storage.monotonic += 10_000;
    expect(await log.health()).toEqual({ isStoring: false, code: 'SQLITE_FULL' });
    rmSync(ballast);
    // `health` tries to write only every few seconds.
    expect(await log.health()).toMatchObject({ isStoring: false });
    storage.monotonic += 10_000;
    expect(await log.health()).toEqual({ isStoring: true, code: null });
    await log.append(ROOM, host(200_000));
    expect((await log.read(ROOM))?.tail.map(({ update }) => update.length)).toEqual([1_000, 200_000]);
  });

  afterAll(() => {
    execFileSync('umount', [folder]);
    rmSync(folder, { recursive: true });
  });
});
