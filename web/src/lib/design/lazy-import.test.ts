import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LazyImport, preloadLazyImports } from './lazy-import.svelte.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('a lazy import', () => {
  it('[AP04] is loaded once, however often it is read', async () => {
    const load = vi.fn(() => Promise.resolve({ default: 'stage' }));
    const lazy = new LazyImport(load);
    expect(lazy.current).toBeNull();
    expect(lazy.current).toBeNull();
    await lazy.load();
    expect(lazy.current).toBe('stage');
    expect(load).toHaveBeenCalledTimes(1);
  });

  it('[AP04] is retried until it succeeds', async () => {
    const load = vi.fn<() => Promise<{ default: string }>>().mockRejectedValueOnce(new TypeError('no network'));
    load.mockResolvedValue({ default: 'pause' });
    const lazy = new LazyImport(load);
    const loaded = lazy.load();
    await vi.advanceTimersByTimeAsync(1_999);
    expect(load).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(1);
    await loaded;
    expect(lazy.current).toBe('pause');
  });

  it('[BR11] is late after six seconds, whether it fails or hangs, and is still retried', async () => {
    const failing = vi.fn(() => Promise.reject<{ default: string }>(new TypeError('no network')));
    let arrive = (_part: { default: string }): void => undefined;
    const hanging = new Promise<{ default: string }>((resolve) => (arrive = resolve));
    const [fails, hangs] = [new LazyImport(failing, 'on-demand'), new LazyImport(() => hanging, 'on-demand')];
    for (const lazy of [fails, hangs]) void lazy.load();
    await vi.advanceTimersByTimeAsync(5_999);
    expect([fails.isLate, hangs.isLate]).toEqual([false, false]);
    await vi.advanceTimersByTimeAsync(1);
    expect([fails.isLate, hangs.isLate]).toEqual([true, true]);
    const tries = failing.mock.calls.length;
    failing.mockResolvedValue({ default: 'here' });
    arrive({ default: 'there' });
    await vi.advanceTimersByTimeAsync(2_000);
    expect(failing.mock.calls.length).toBe(tries + 1);
    expect([fails.current, hangs.current]).toEqual(['here', 'there']);
    expect([fails.isLate, hangs.isLate]).toEqual([false, false]);
  });

  it('[AP05] is preloaded before it is read, and so are the lazy imports of what was preloaded; on-demand ones aren’t', async () => {
    const inner = vi.fn(() => Promise.resolve({ default: 'inner' }));
    new LazyImport(async () => {
      new LazyImport(inner);
      return { default: 'outer' };
    });
    const onDemand = vi.fn(() => Promise.resolve({ default: 'QR code' }));
    new LazyImport(onDemand, 'on-demand');
    const loaded = preloadLazyImports();
    await vi.advanceTimersByTimeAsync(999);
    expect(inner).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    await loaded;
    expect(inner).toHaveBeenCalledTimes(1);
    expect(onDemand).not.toHaveBeenCalled();
  });
});
