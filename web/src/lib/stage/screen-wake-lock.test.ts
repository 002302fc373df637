import { describe, expect, it } from 'vitest';
import { ScreenWakeLock } from './screen-wake-lock.ts';

const SECOND = 1_000;

class FakeSentinel extends EventTarget {
  isReleased = false;

  release(): Promise<void> {
    if (this.isReleased) return Promise.resolve();
    this.isReleased = true;
    this.dispatchEvent(new Event('release'));
    return Promise.resolve();
  }
}

type Answer = 'granted' | 'refused' | 'never' | 'throws';

/** A fake wake lock that answers as `answers` says, and a page that can be hidden. */
function screen(answers: Answer = 'granted') {
  const page: { visibilityState: DocumentVisibilityState } = { visibilityState: 'visible' };
  const given: FakeSentinel[] = [];
  const pending: (() => void)[] = [];
  const state = { answers, requests: 0 };
  const createSentinel = (): FakeSentinel => {
    const sentinel = new FakeSentinel();
    given.push(sentinel);
    return sentinel;
  };
  const request = (): Promise<WakeLockSentinel> => {
    state.requests += 1;
    if (state.answers === 'throws') throw new TypeError('no such function');
    if (state.answers === 'refused') return Promise.reject(new DOMException('battery', 'NotAllowedError'));
    const answer =
      state.answers === 'granted'
        ? Promise.resolve(createSentinel())
        : new Promise<FakeSentinel>((resolve) => pending.push(() => resolve(createSentinel())));
    return answer as unknown as Promise<WakeLockSentinel>;
  };
  const awake = new ScreenWakeLock({ document: page, wakeLock: { request } });
  const held = () => given.filter(({ isReleased }) => !isReleased);
  return { awake, page, state, held, pending };
}

/** Waits until settled promises were handled. */
const answered = () => new Promise((resolve) => setImmediate(resolve));

describe('a screen that stays awake', () => {
  it('[ST46] is held while wanted, again each time the page becomes visible, and released at the end', async () => {
    const { awake, page, held } = screen();
    const release = awake.hold(0);
    await answered();
    expect(awake.statusAt(0)).toBe('held');
    page.visibilityState = 'hidden';
    await held()[0]?.release();
    expect(awake.statusAt(1)).toBe('released');
    page.visibilityState = 'visible';
    awake.returned(60 * SECOND);
    await answered();
    expect(awake.statusAt(60 * SECOND)).toBe('held');
    release();
    expect(held()).toEqual([]);
    awake.returned(90 * SECOND);
    awake.press(90 * SECOND);
    await answered();
    expect(held()).toEqual([]);
  });

  it('[LT05] is requested once more when the device releases it, and is refused if that fails', async () => {
    const { awake, state, held } = screen();
    awake.hold(0);
    await answered();
    await held()[0]?.release();
    await answered();
    expect(awake.statusAt(0)).toBe('held');
    state.answers = 'refused';
    await held()[0]?.release();
    await answered();
    expect(awake.statusAt(0)).toBe('refused');
    expect(state.requests).toBe(3);
  });

  it('[ST46] is impossible in a browser without wake lock', () => {
    const none = new ScreenWakeLock({ document: { visibilityState: 'visible' }, wakeLock: undefined });
    none.hold(0);
    none.press(0);
    expect(none.statusAt(60 * SECOND)).toBe('impossible');
  });

  it('[LT304] is requested at every press, and isn’t reported as refused before the first one', async () => {
    const { awake, state } = screen('refused');
    awake.hold(0);
    await answered();
    expect(awake.statusAt(10 * SECOND), 'no press yet').toBe('released');
    awake.press(10 * SECOND);
    await answered();
    expect(awake.statusAt(10 * SECOND)).toBe('refused');
    // The first event of a tap may not count as user activation.
    state.answers = 'granted';
    awake.press(10 * SECOND + 10);
    await answered();
    expect(awake.statusAt(10 * SECOND + 10)).toBe('held');
    const { requests } = state;
    awake.press(20 * SECOND);
    expect(state.requests, 'held: nothing to request').toBe(requests);
  });

  it('[LT304] is requested again after a refusal, when the page becomes visible', async () => {
    const { awake, page, state } = screen('refused');
    awake.hold(0);
    awake.press(SECOND);
    await answered();
    page.visibilityState = 'hidden';
    state.answers = 'granted';
    awake.press(5 * SECOND);
    page.visibilityState = 'visible';
    awake.returned(60 * SECOND);
    await answered();
    expect(awake.statusAt(60 * SECOND)).toBe('held');
  });

  it('[LT302] is never awaited: without an answer it counts as refused after three seconds, and is requested again', async () => {
    const { awake, state, held, pending } = screen('never');
    awake.hold(0);
    awake.press(2 * SECOND);
    awake.tick(2 * SECOND);
    expect(awake.statusAt(4 * SECOND)).toBe('released');
    expect(awake.statusAt(5 * SECOND)).toBe('refused');
    state.answers = 'granted';
    awake.press(6 * SECOND);
    await answered();
    expect(awake.statusAt(6 * SECOND)).toBe('held');
    // Late answers would hold a second lock.
    for (const late of pending) late();
    await answered();
    expect(held()).toHaveLength(1);
  });

  it('[LT303] never throws, whatever the browser does', async () => {
    const { awake } = screen('throws');
    awake.hold(0);
    awake.press(0);
    await answered();
    expect(awake.statusAt(0)).toBe('refused');
  });
});
