import { describe, expect, it } from 'vitest';
import { leaveQuickly } from '../safety/leave-quickly.ts';
import { Chimes } from './chimes.ts';
import { Preference } from './preference.svelte.ts';
import { ScreenAwake } from './wake-lock.ts';

/** As much of a Web Audio context as the chimes use. */
class QuietContext {
  state = 'suspended';
  currentTime = 5;
  destination = {};
  isClosed = false;
  readonly started: number[] = [];
  readonly gains: { gain: { value: number } }[] = [];
  readonly #allows: boolean;

  constructor(allows: boolean) {
    this.#allows = allows;
  }

  resume(): Promise<void> {
    if (this.#allows) this.state = 'running';
    return Promise.resolve();
  }

  close(): Promise<void> {
    this.isClosed = true;
    return Promise.resolve();
  }

  createGain() {
    const level = { value: 0, setValueAtTime: () => undefined, exponentialRampToValueAtTime: () => undefined };
    const node = { gain: level, connect: (next: unknown) => next };
    this.gains.push(node);
    return node;
  }

  createOscillator() {
    return {
      frequency: { value: 0 },
      connect: (next: unknown) => next,
      start: (at: number) => this.started.push(at),
      stop: () => undefined,
    };
  }
}

const playing = (context: QuietContext) => new Chimes(() => context as unknown as AudioContext);

/** As much of a tab as leaving it needs. */
const emptyTab = () =>
  ({
    document: { title: '', documentElement: { style: { setProperty: () => undefined } } },
    sessionStorage: { setItem: () => undefined },
    addEventListener: () => undefined,
    location: { replace: () => undefined },
    BroadcastChannel: class {
      postMessage(): void {}
      close(): void {}
    },
  }) as unknown as Window & typeof globalThis;

describe('sound', () => {
  it('[ST44] is tried at a press, and says when the browser holds it back or has none', async () => {
    expect(await playing(new QuietContext(true)).unlock()).toBe('ready');
    expect(await playing(new QuietContext(false)).unlock()).toBe('silent');
    expect(await new Chimes(() => null).unlock()).toBe('missing');
  });

  it('[ST44] plays nothing before it is allowed, and each note in its time after', async () => {
    const context = new QuietContext(true);
    const chimes = playing(context);
    chimes.play('mine');
    expect(context.started).toEqual([]);
    await chimes.unlock();
    chimes.play('mine');
    expect(new Set(context.started)).toEqual(new Set([5, 5.22, 5.44]));
  });

  it('[LT09] falls silent at once when somebody leaves quickly, in the middle of a chime, and for good', async () => {
    const context = new QuietContext(true);
    const chimes = playing(context);
    await chimes.unlock();
    chimes.play('heard');
    const before = context.started.length;
    leaveQuickly('https://example.org/weather', emptyTab());
    expect(context.isClosed).toBe(true);
    expect(chimes.isClosed).toBe(true);
    chimes.play('mine');
    expect(await chimes.unlock()).toBe('silent');
    chimes.play('mine');
    expect(context.started).toHaveLength(before);
  });
});

describe('how loud it is', () => {
  it('[LT03] is one gain before all notes, set before the first and changed at once', async () => {
    const context = new QuietContext(true);
    const chimes = playing(context);
    chimes.loudness = 0.5;
    await chimes.unlock();
    chimes.play('heard');
    const [out] = context.gains;
    expect(out?.gain.value).toBe(0.5);
    chimes.loudness = 1.33;
    expect(out?.gain.value).toBe(1.33);
  });
});

describe('a preference of this screen', () => {
  it('[ST45] outlives a reload, and works where storage is refused', () => {
    const kept = new Map<string, string>();
    const storage = {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
    };
    new Preference('digits', false, storage as unknown as Storage).current = true;
    expect(new Preference('digits', false, storage as unknown as Storage).current).toBe(true);
    const refusing = {
      getItem: () => {
        throw new Error('refused');
      },
      setItem: () => {
        throw new Error('refused');
      },
    };
    const preference = new Preference('digits', false, refusing as unknown as Storage);
    preference.current = true;
    expect(preference.current).toBe(true);
  });
});

/** A screen with or without a wake lock, and a page that can be hidden. */
function screen(refusesFirst = false) {
  let refuses = refusesFirst;
  const page = Object.assign(new EventTarget(), { visibilityState: 'visible' });
  const held: EventTarget[] = [];
  const request = () => {
    if (refuses) return Promise.reject(new Error('battery'));
    const sentinel = Object.assign(new EventTarget(), {
      release: () => Promise.resolve(held.splice(held.indexOf(sentinel), 1)),
    });
    held.push(sentinel);
    return Promise.resolve(sentinel);
  };
  const awake = new ScreenAwake({
    document: page as unknown as Document,
    wakeLock: { request } as unknown as WakeLock,
  });
  return { awake, page, held, refuse: () => (refuses = true) };
}

const tick = () => new Promise((resolve) => setImmediate(resolve));

describe('a screen that stays awake', () => {
  it('[ST46] is held while wanted, again after each return to the page, and let go at the end', async () => {
    const { awake, page, held } = screen();
    const letGo = awake.hold();
    await tick();
    expect(awake.current).toBe('held');
    page.visibilityState = 'hidden';
    held.splice(0)[0]?.dispatchEvent(new Event('release'));
    expect(awake.current).toBe('released');
    page.visibilityState = 'visible';
    page.dispatchEvent(new Event('visibilitychange'));
    await tick();
    expect(awake.current).toBe('held');
    letGo();
    expect(held).toEqual([]);
    page.dispatchEvent(new Event('visibilitychange'));
    await tick();
    expect(held).toEqual([]);
  });

  it('[LT05] is asked for once more when the device takes it back, and is known to be lost when that is refused', async () => {
    const { awake, held, refuse } = screen();
    awake.hold();
    await tick();
    held.splice(0)[0]?.dispatchEvent(new Event('release'));
    await tick();
    expect(awake.current).toBe('held');
    refuse();
    held.splice(0)[0]?.dispatchEvent(new Event('release'));
    await tick();
    expect(awake.current).toBe('lost');
  });

  it('[ST46] is known to be impossible where there is none or it is refused', async () => {
    const none = new ScreenAwake({ document: new EventTarget() as unknown as Document, wakeLock: undefined });
    none.hold();
    expect(none.current).toBe('impossible');
    const { awake } = screen(true);
    awake.hold();
    await tick();
    expect(awake.current).toBe('impossible');
  });
});
