import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { IDLE_AFTER_MS, IdleWatch } from './idle-watch.ts';

const SECOND = 1_000;
let page: EventTarget;
let isIdle = 0;
let watch: IdleWatch;

beforeEach(() => {
  vi.useFakeTimers();
  page = new EventTarget();
  vi.stubGlobal('window', page);
  vi.stubGlobal('document', page);
  isIdle = 0;
  watch = new IdleWatch(() => (isIdle += 1));
  watch.start();
});

afterEach(() => {
  watch.stop();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('[JO32] a touch, a key or a wheel restarts the ten minutes', () => {
  for (const touch of ['pointerdown', 'keydown', 'wheel']) {
    vi.advanceTimersByTime(IDLE_AFTER_MS - 15 * SECOND);
    page.dispatchEvent(new Event(touch));
  }
  vi.advanceTimersByTime(IDLE_AFTER_MS - 15 * SECOND);
  expect(isIdle).toBe(0);
  vi.advanceTimersByTime(30 * SECOND);
  expect(isIdle).toBeGreaterThan(0);
});

it('[JO32] a sleep is noticed when the device wakes, before a touch counts', () => {
  for (const waking of ['visibilitychange', 'pageshow', 'pointerdown']) {
    const before = isIdle;
    // No timer ran in the meantime.
    vi.setSystemTime(Date.now() + IDLE_AFTER_MS);
    page.dispatchEvent(new Event(waking));
    expect(isIdle).toBe(before + 1);
    watch.start();
  }
});

it('[JO32] a clock that was set back locks nothing, and restarts the ten minutes', () => {
  vi.setSystemTime(Date.now() - 24 * 3_600 * SECOND);
  vi.advanceTimersByTime(20 * SECOND);
  expect(isIdle).toBe(0);
  vi.advanceTimersByTime(IDLE_AFTER_MS);
  expect(isIdle).toBeGreaterThan(0);
});

it('[JO32] once stopped it calls nothing', () => {
  watch.stop();
  vi.advanceTimersByTime(2 * IDLE_AFTER_MS);
  page.dispatchEvent(new Event('visibilitychange'));
  expect(isIdle).toBe(0);
});
