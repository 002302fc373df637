/**
 * Detects which pages of this browser are open. Each page sends its own actions; when it is closed or reloaded, another page takes over
 * what it hasn't sent. Web Locks are released by the browser even when a page crashes.
 */

export interface PageClaim {
  readonly page: string;
  /** Resolves once other pages can detect this one. */
  hold(): Promise<void>;
  /** Calls `gone` once that page is known to be closed, which may be never. */
  whenGone(page: string, gone: () => void): void;
  /** This page sends nothing any more, so others may take over its actions. */
  release(): void;
}

const NAME = 'heard/page/';

/** Uses Web Locks, which need a secure context; on plain HTTP pages ask each other over a BroadcastChannel. */
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
        // `release` was called while it waited for the lock. It must not be held now.
        if (over.signal.aborted) return Promise.resolve();
        return new Promise<void>((release) => over.signal.addEventListener('abort', () => release()));
      });
      // Refused, for example while the document unloads. Other pages then take over its actions early.
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

/** How long a page may take to answer. ms. */
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

/** Where pages can't communicate, each takes over what it finds. `ActionStore.change` tells a page that it has lost a row. */
function soleClaim(page: string): PageClaim {
  return { page, hold: () => Promise.resolve(), whenGone: (_, gone) => gone(), release: () => undefined };
}
