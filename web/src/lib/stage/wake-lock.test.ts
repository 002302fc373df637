import { describe, expect, it } from 'vitest';
import { ScreenAwake } from './wake-lock.ts';

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

/** A screen with a wake lock that answers as it is told, and a page that can be hidden. */
function screen(answers: Answer = 'granted') {
  const page: { visibilityState: DocumentVisibilityState } = { visibilityState: 'visible' };
  const given: FakeSentinel[] = [];
  const pending: (() => void)[] = [];
  const state = { answers, requests: 0 };
  const give = (): FakeSentinel => {
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
        ? Promise.resolve(give())
        : new Promise<FakeSentinel>((resolve) => pending.push(() => resolve(give())));
    return answer as unknown as Promise<WakeLockSentinel>;
  };
  const awake = new ScreenAwake({ document: page, wakeLock: { request } });
  const held = () => given.filter(({ isReleased }) => !isReleased);
  return { awake, page, state, held, pending };
}

/** Whatever was answered has arrived. */
const answered = () => new Promise((resolve) => setImmediate(resolve));

describe('a screen that stays awake', () => {
  it('[ST46] is held while wanted, again after each return to the page, and let go at the end', async () => {
    const { awake, page, held } = screen();
    const letGo = awake.hold(0);
    await answered();
    expect(awake.statusAt(0)).toBe('held');
    page.visibilityState = 'hidden';
    await held()[0]?.release();
    expect(awake.statusAt(1)).toBe('released');
    page.visibilityState = 'visible';
    awake.returned(60 * SECOND);
    await answered();
    expect(awake.statusAt(60 * SECOND)).toBe('held');
    letGo();
    expect(held()).toEqual([]);
    awake.returned(90 * SECOND);
    awake.press(90 * SECOND);
    await answered();
    expect(held()).toEqual([]);
  });

  it('[LT05] is asked for once more when the device takes it back, and is known to be refused when it stays so', async () => {
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

  it('[ST46] is known to be impossible where there is none', () => {
    const none = new ScreenAwake({ document: { visibilityState: 'visible' }, wakeLock: undefined });
    none.hold(0);
    none.press(0);
    expect(none.statusAt(60 * SECOND)).toBe('impossible');
  });

  it('[LT304] that a browser gives only at a press is asked for at every press, and nothing is said before the first', async () => {
    const { awake, state } = screen('refused');
    awake.hold(0);
    await answered();
    expect(awake.statusAt(10 * SECOND), 'no press yet').toBe('released');
    awake.press(10 * SECOND);
    await answered();
    expect(awake.statusAt(10 * SECOND)).toBe('refused');
    // Of one tap the first event may be the wrong one.
    state.answers = 'granted';
    awake.press(10 * SECOND + 10);
    await answered();
    expect(awake.statusAt(10 * SECOND + 10)).toBe('held');
    const { requests } = state;
    awake.press(20 * SECOND);
    expect(state.requests, 'held: nothing to ask for').toBe(requests);
  });

  it('[LT304] is asked for again after a refusal, when the page is looked at again', async () => {
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

  it('[LT302] is never waited for: without an answer it is told after three seconds, and asked for again', async () => {
    const { awake, state, held, pending } = screen('never');
    awake.hold(0);
    awake.press(2 * SECOND);
    awake.look(2 * SECOND);
    expect(awake.statusAt(4 * SECOND)).toBe('released');
    expect(awake.statusAt(5 * SECOND)).toBe('refused');
    state.answers = 'granted';
    awake.press(6 * SECOND);
    await answered();
    expect(awake.statusAt(6 * SECOND)).toBe('held');
    // The late answers are one lock too many.
    for (const late of pending) late();
    await answered();
    expect(held()).toHaveLength(1);
  });

  it('[LT303] throws nowhere, whatever the browser does', async () => {
    const { awake } = screen('throws');
    awake.hold(0);
    awake.press(0);
    await answered();
    expect(awake.statusAt(0)).toBe('refused');
  });
});
