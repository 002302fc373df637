/**
 * The order of an answer that holds several devices' structs. Each has to find its origin in what is known or earlier in the
 * update; in a circle Yjs would keep them all pending, unseen, for ever.
 */
import type { KnownClocks } from './clocks.ts';
import type { KeptStructs, PendingOrigin } from './guard-kept.ts';

/** A section that stands still until another client's structs have come as far as `origin`. */
interface Waiter {
  origin: number;
  section: KeptStructs;
  /** Index of the wait in `section.pendingOrigins`. */
  at: number;
}

export function originsComeFirst(sections: readonly KeptStructs[], known: KnownClocks): boolean {
  if (sections.every((section) => section.pendingOrigins.length === 0)) return true;
  /** How far each client's structs could be put in. */
  const reached = new Map(sections.map((section) => [section.client, section.start]));
  const waiters = new Map(sections.map((section): [number, Waiter[]] => [section.client, []]));
  const ready = sections.map((section) => ({ section, at: 0 }));
  const isThere = (wait: PendingOrigin) =>
    wait.originClock < (reached.get(wait.originClient) ?? known.get(wait.originClient) ?? 0);
  let unfinished = sections.length;
  for (let next = ready.pop(); next; next = ready.pop()) {
    const { section } = next;
    let { at } = next;
    let wait = section.pendingOrigins[at];
    while (wait && isThere(wait)) wait = section.pendingOrigins[++at];
    const clock = wait ? wait.clock : section.next;
    reached.set(section.client, clock);
    if (!wait) unfinished -= 1;
    // Who waits for a client that isn't in this update waits in vain.
    else insert(waiters.get(wait.originClient) ?? [], { origin: wait.originClock, section, at });
    const waiting = waiters.get(section.client) ?? [];
    for (let first = waiting.at(-1); first && first.origin < clock; first = waiting.at(-1)) {
      ready.push(first);
      waiting.pop();
    }
  }
  return unfinished === 0;
}

/** Sorted, so that whoever can go on stands at the end, and a crowd isn't asked again at each step. */
function insert(waiting: Waiter[], waiter: Waiter): void {
  let from = 0;
  let to = waiting.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((waiting[middle]?.origin ?? 0) > waiter.origin) from = middle + 1;
    else to = middle;
  }
  waiting.splice(from, 0, waiter);
}
