import { describe, expect, it } from 'vitest';
import { leaveQuickly } from '#lib/site/leave-quickly.ts';
import { Chimes } from './chimes.ts';

const SECOND = 1_000;

/** The part of AudioContext that the chimes use. Tests simulate a device by setting its fields. */
class FakeContext {
  state: AudioContextState | 'interrupted' = 'suspended';
  currentTime = 5;
  destination = {};
  /** Number of calls of `resume()`. */
  resumed = 0;
  readonly started: number[] = [];
  readonly gains: { gain: { value: number } }[] = [];
  /** What `resume()` does; by default it succeeds. */
  answers: () => Promise<void> = () => {
    this.state = 'running';
    return Promise.resolve();
  };

  resume(): Promise<void> {
    this.resumed += 1;
    return this.answers();
  }

  close(): Promise<void> {
    if (this.state === 'closed') return Promise.reject(new DOMException('closed', 'InvalidStateError'));
    this.state = 'closed';
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

const refuses = () => Promise.reject(new DOMException('not now', 'InvalidStateError'));
const neverAnswers = () => new Promise<void>(() => undefined);

/** Chimes on a device whose contexts are changed by `prepare` when they are created. */
function device(prepare: (context: FakeContext, index: number) => void = () => undefined) {
  const contexts: FakeContext[] = [];
  const chimes = new Chimes(() => {
    const context = new FakeContext();
    prepare(context, contexts.length);
    contexts.push(context);
    return context as unknown as AudioContext;
  });
  return { chimes, contexts };
}

/** The part of a window that `leaveQuickly` uses. */
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
  it('[ST44] is tried at a press, and its status tells when the browser blocks it or has none', () => {
    const { chimes } = device();
    expect(chimes.statusAt(0)).toBe('untried');
    chimes.unlock(0);
    expect(chimes.statusAt(0)).toBe('ready');
    const blocked = device((context) => (context.answers = () => Promise.resolve())).chimes;
    blocked.unlock(0);
    expect(blocked.statusAt(2 * SECOND)).toBe('waiting');
    expect(blocked.statusAt(3 * SECOND)).toBe('silent');
    const none = new Chimes(() => null);
    none.unlock(0);
    expect(none.statusAt(0)).toBe('missing');
  });

  it('[ST44] plays nothing before it is allowed, and each note at its time afterwards', () => {
    const { chimes, contexts } = device();
    chimes.play('mine');
    expect(contexts).toEqual([]);
    chimes.unlock(0);
    chimes.play('mine');
    expect(new Set(contexts[0]?.started)).toEqual(new Set([5, 5.22, 5.44]));
  });

  it('[LT09] stops at once and for good on “Leave quickly”, also during a chime', () => {
    const { chimes, contexts } = device();
    chimes.unlock(0);
    chimes.play('heard');
    leaveQuickly('https://example.org/weather', emptyTab());
    expect(contexts[0]?.state).toBe('closed');
    expect(chimes.isClosed).toBe(true);
    const before = contexts[0]?.started.length;
    chimes.play('mine');
    chimes.unlock(5 * SECOND);
    chimes.play('mine');
    expect(contexts).toHaveLength(1);
    expect(contexts[0]?.started).toHaveLength(before ?? 0);
  });
});

describe('sound that a device blocks or interrupts', () => {
  it('[LT300] is requested at every press until it runs', () => {
    let isAllowed = false;
    const { chimes, contexts } = device((context) => {
      context.answers = () => {
        if (!isAllowed) return Promise.resolve();
        context.state = 'running';
        return Promise.resolve();
      };
    });
    // Two events of one tap: the second may be the one that counts as user activation.
    chimes.unlock(0);
    chimes.unlock(20);
    expect(contexts).toHaveLength(1);
    expect(contexts[0]?.resumed).toBe(2);
    // A context that was created without user activation may never start: a later press creates another one.
    chimes.unlock(5 * SECOND);
    expect(contexts.map(({ state }) => state)).toEqual(['closed', 'suspended']);
    isAllowed = true;
    chimes.unlock(5.1 * SECOND);
    expect(chimes.statusAt(5.1 * SECOND)).toBe('ready');
    chimes.play('soon');
    expect(contexts[1]?.started).not.toEqual([]);
  });

  it.each([
    ['interrupted', refuses],
    ['interrupted', neverAnswers],
    ['closed', refuses],
  ] as const)(
    '[LT301] that is %s after a call or a locked screen gets a new context at the next press',
    (state, answers) => {
      const { chimes, contexts } = device();
      chimes.loudness = 0.5;
      chimes.unlock(0);
      chimes.play('mine');
      const [first] = contexts as [FakeContext];
      first.state = state;
      first.answers = answers;
      chimes.tick(10 * SECOND);
      chimes.resume(10 * SECOND);
      expect(chimes.statusAt(13 * SECOND)).toBe('silent');
      chimes.unlock(14 * SECOND);
      expect(chimes.statusAt(14 * SECOND)).toBe('ready');
      chimes.play('mine');
      expect(contexts[1]?.started).not.toEqual([]);
      expect(contexts[1]?.gains[0]?.gain.value, 'as loud as before').toBe(0.5);
      chimes.tick(15 * SECOND);
      expect(chimes.statusAt(60 * SECOND)).toBe('ready');
    },
  );

  it('[LT301] resumes without a press where the device allows it, when the page is visible again', () => {
    const { chimes, contexts } = device();
    chimes.unlock(0);
    const [first] = contexts as [FakeContext];
    first.state = 'interrupted';
    chimes.resume(60 * SECOND);
    expect(chimes.statusAt(60 * SECOND)).toBe('ready');
    expect(contexts).toHaveLength(1);
  });

  it('[LT301] gets a new context at the next press if it is running with a stopped clock', () => {
    const { chimes, contexts } = device();
    chimes.unlock(0);
    contexts[0]!.currentTime += 30;
    chimes.unlock(30 * SECOND);
    expect(contexts, 'its clock advanced').toHaveLength(1);
    chimes.unlock(60 * SECOND);
    expect(contexts).toHaveLength(2);
  });

  it('[LT302] is never awaited, and counts as silent after three seconds', () => {
    const { chimes } = device((context) => (context.answers = neverAnswers));
    for (const at of [0, 0.1, 2]) chimes.unlock(at * SECOND);
    expect(chimes.statusAt(2 * SECOND)).toBe('waiting');
    expect(chimes.statusAt(3 * SECOND)).toBe('silent');
    // Each press tries another context, but the status doesn't change back meanwhile.
    chimes.unlock(4 * SECOND);
    expect(chimes.statusAt(4 * SECOND)).toBe('silent');
  });

  it('[LT303] never throws, whatever the device does', () => {
    const noDevice = new Chimes(() => {
      throw new DOMException('no device', 'NotSupportedError');
    });
    noDevice.unlock(0);
    noDevice.play('mine');
    expect(noDevice.statusAt(3 * SECOND)).toBe('silent');
    noDevice.close();

    const { chimes } = device((context) => {
      context.createOscillator = () => {
        throw new DOMException('no device', 'InvalidStateError');
      };
    });
    chimes.unlock(0);
    expect(() => chimes.play('mine')).not.toThrow();

    const throwing = device((context) => {
      context.answers = () => {
        throw new DOMException('closed', 'InvalidStateError');
      };
    });
    throwing.chimes.unlock(0);
    throwing.chimes.resume(1);
    throwing.contexts[0]!.state = 'closed';
    expect(() => throwing.chimes.close()).not.toThrow();
  });
});

describe('the loudness', () => {
  it('[LT03] is one gain for all notes, set before the first note and changed at once', () => {
    const { chimes, contexts } = device();
    chimes.loudness = 0.5;
    chimes.unlock(0);
    chimes.play('heard');
    const out = contexts[0]?.gains[0];
    expect(out?.gain.value).toBe(0.5);
    chimes.loudness = 1.33;
    expect(out?.gain.value).toBe(1.33);
  });
});
