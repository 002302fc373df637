/**
 * Which pages of this browser are alive. Each page sends what was done on it; what a page leaves behind when it is closed or
 * reloaded, another one takes over. The browser gives a lock back when its page is gone, however that went.
 */

export interface PageClaim {
  readonly page: string;
  /** Resolves once other pages can tell that this one is alive. */
  hold(): Promise<void>;
  /** Calls `gone` once, as soon as that page is known to be gone; maybe never. */
  whenGone(page: string, gone: () => void): void;
  /** This page sends nothing any more. */
  release(): void;
}

const NAME = 'heard/page/';

/** Web Locks where they are. They need a secure context: a page in a home network without TLS asks its neighbours instead. */
export function pageClaim(page: string): PageClaim {
  if (typeof navigator !== 'undefined' && navigator.locks) return lockClaim(page, navigator.locks);
  if (typeof BroadcastChannel === 'function') return askingClaim(page, new BroadcastChannel('heard/pages'));
  return soleClaim(page);
}

type Locks = Pick<LockManager, 'request'>;

export function lockClaim(page: string, locks: Locks): PageClaim {
  const over = new AbortController();
  const watched = new Set<string>();
  let holding: Promise<void> | null = null;
  const hold = () =>
    new Promise<void>((resolve) => {
      const held = locks.request(NAME + page, () => {
        resolve();
        // Released while it waited for the lock: nothing would ever give it back.
        if (over.signal.aborted) return Promise.resolve();
        return new Promise<void>((release) => over.signal.addEventListener('abort', () => release()));
      });
      // Refused (a document that is going away): then it can't be told, and what it leaves is taken over early.
      held.catch(() => resolve());
    });
  return {
    page,
    hold: () => (holding ??= hold()),
    whenGone(other, gone) {
      if (watched.has(other)) return;
      watched.add(other);
      locks
        .request(NAME + other, { signal: over.signal }, () => {
          watched.delete(other);
          gone();
        })
        .catch(() => undefined);
    },
    release: () => over.abort(),
  };
}

/** How long a page that is asked may take to say that it is there. ms. */
const ANSWER_WITHIN_MS = 2_000;

type Message = { type: 'ask' | 'here'; page: string };
type Channel = Pick<BroadcastChannel, 'postMessage' | 'close' | 'onmessage'>;

export function askingClaim(
  page: string,
  channel: Channel,
  after: (ms: number, run: () => void) => void = (ms, run) => void setTimeout(run, ms),
): PageClaim {
  const asked = new Map<string, () => void>();
  let isOver = false;
  channel.onmessage = ({ data }: MessageEvent<Message>) => {
    if (data.type === 'ask' && data.page === page) channel.postMessage({ type: 'here', page } satisfies Message);
    if (data.type === 'here') asked.delete(data.page);
  };
  return {
    page,
    hold: () => Promise.resolve(),
    whenGone(other, gone) {
      if (asked.has(other) || isOver) return;
      asked.set(other, gone);
      channel.postMessage({ type: 'ask', page: other } satisfies Message);
      after(ANSWER_WITHIN_MS, () => {
        const isSilent = asked.delete(other);
        if (isSilent && !isOver) gone();
      });
    },
    release() {
      isOver = true;
      channel.close();
    },
  };
}

/** Where pages can't hear of each other, each takes over what it finds; a row that another one took is noticed at the next change. */
function soleClaim(page: string): PageClaim {
  return { page, hold: () => Promise.resolve(), whenGone: (_, gone) => gone(), release: () => undefined };
}
