import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { database } from '#lib/device/database.ts';
import { keptKeys, readKept, writeKept } from '#lib/device/kept.ts';

import { tickProblemText } from './tick-problem-text.ts';
import { PathProgress } from './path-progress.svelte.ts';
import { eveningKey, lessonKey } from './ticks.ts';

const HEARD = eveningKey('heard');
const LISTEN = lessonKey('listen');

async function opened(): Promise<PathProgress> {
  const progress = new PathProgress();
  await progress.read();
  return progress;
}

/** A storage that refuses writes with this error. */
async function refusing(name: string): Promise<void> {
  const db = await database();
  vi.spyOn(db, 'put').mockRejectedValue(new DOMException('no', name));
}

afterEach(async () => {
  vi.restoreAllMocks();
  await new PathProgress().clear();
});

describe('ticks', () => {
  it('[PT10] are stored on this device and restored, until they are removed', async () => {
    await (await opened()).tick(HEARD, true);
    const later = await opened();
    expect(later.has(HEARD)).toBe(true);
    expect(later.has(LISTEN)).toBe(false);
    await later.tick(HEARD, false);
    expect((await opened()).isEmpty).toBe(true);
  });

  it('[PT11] are all stored when they come in quick succession, from two tabs, or before the first read has finished', async () => {
    const one = new PathProgress();
    const two = await opened();
    await Promise.all([one.read(), one.tick(HEARD, true), one.tick(LISTEN, true), two.tick(eveningKey('later'), true)]);
    expect(one.has(HEARD) && one.has(LISTEN)).toBe(true);
    const later = await opened();
    expect([HEARD, LISTEN, eveningKey('later')].every((key) => later.has(key))).toBe(true);
  });

  it('[PT12] are cleared all at once', async () => {
    const progress = await opened();
    await progress.tick(HEARD, true);
    await progress.clear();
    expect(progress.isEmpty).toBe(true);
    expect(await keptKeys('path/')).toEqual([]);
  });

  it.each([
    ['QuotaExceededError', 'full'],
    ['NotAllowedError', 'refused'],
  ] as const)('[PT13] that can’t be kept (%s) stand on this page, and that is said', async (name, problem) => {
    const progress = await opened();
    await refusing(name);
    await progress.tick(HEARD, true);
    expect(progress.problem).toBe(problem);
    expect(tickProblemText(problem).text).toContain('until you close');
    expect(progress.has(HEARD)).toBe(true);
    vi.restoreAllMocks();
    await progress.tick(LISTEN, true);
    expect(progress.problem).toBeNull();
  });

  it('[PT14] have one key each beside everything else that is stored; those of other builds stay', async () => {
    await writeKept('path/evening/of-another-build', true);
    await writeKept('pathological', 'somebody else’s');
    await (await opened()).tick(HEARD, true);
    expect(await keptKeys('path/')).toEqual(['path/evening/heard', 'path/evening/of-another-build']);
    await (await opened()).clear();
    expect(await readKept('pathological')).toBe('somebody else’s');
  });
});
