import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fetchTheRest, Later } from './later.svelte.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('a component that is fetched apart', () => {
  it('[AP04] is asked for once, however often it is looked for', async () => {
    const load = vi.fn(() => Promise.resolve({ default: 'stage' }));
    const later = new Later(load);
    expect(later.found).toBeNull();
    expect(later.found).toBeNull();
    await later.fetch();
    expect(later.found).toBe('stage');
    expect(load).toHaveBeenCalledTimes(1);
  });

  it('[AP04] is tried again until it is there: a part of the page must not stay empty', async () => {
    const load = vi.fn<() => Promise<{ default: string }>>().mockRejectedValueOnce(new TypeError('no network'));
    load.mockResolvedValue({ default: 'pause' });
    const later = new Later(load);
    const fetched = later.fetch();
    await vi.advanceTimersByTimeAsync(1_999);
    expect(load).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(1);
    await fetched;
    expect(later.found).toBe('pause');
  });

  it('[BR11] is late after a while, whether it fails or only doesn’t come, and goes on being tried', async () => {
    const failing = vi.fn(() => Promise.reject<{ default: string }>(new TypeError('no network')));
    let come = (_part: { default: string }): void => undefined;
    const hanging = new Promise<{ default: string }>((resolve) => (come = resolve));
    const [fails, hangs] = [new Later(failing, 'asked'), new Later(() => hanging, 'asked')];
    for (const later of [fails, hangs]) void later.fetch();
    await vi.advanceTimersByTimeAsync(5_999);
    expect([fails.isLate, hangs.isLate]).toEqual([false, false]);
    await vi.advanceTimersByTimeAsync(1);
    expect([fails.isLate, hangs.isLate]).toEqual([true, true]);
    const tries = failing.mock.calls.length;
    failing.mockResolvedValue({ default: 'here' });
    come({ default: 'there' });
    await vi.advanceTimersByTimeAsync(2_000);
    expect(failing.mock.calls.length).toBe(tries + 1);
    expect([fails.found, hangs.found]).toEqual(['here', 'there']);
    expect([fails.isLate, hangs.isLate]).toEqual([false, false]);
  });

  it('[AP05] is fetched with the rest before anybody looks for it, also what comes with another', async () => {
    const inner = vi.fn(() => Promise.resolve({ default: 'inner' }));
    new Later(async () => {
      new Later(inner);
      return { default: 'outer' };
    });
    const onDemand = vi.fn(() => Promise.resolve({ default: 'a code for cameras' }));
    new Later(onDemand, 'asked');
    const fetched = fetchTheRest();
    await vi.advanceTimersByTimeAsync(999);
    expect(inner).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    await fetched;
    expect(inner).toHaveBeenCalledTimes(1);
    expect(onDemand).not.toHaveBeenCalled();
  });
});
