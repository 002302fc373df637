/**
 * Checks that the structs of several clients in one update can be integrated in some order, so that the origin of each is known or
 * integrated before it. Yjs would keep structs whose origins form a cycle pending forever, invisibly.
 */
import type { KnownClocks } from './clocks.ts';
import type { KeptStructs, PendingOrigin } from './guard-kept.ts';

/** A client's structs that can't be integrated until another client's are, up to the clock `origin`. */
interface Waiter {
  origin: number;
  section: KeptStructs;
  /** Index in `section.pendingOrigins`. */
  at: number;
}

export function originsComeFirst(sections: readonly KeptStructs[], known: KnownClocks): boolean {
  if (sections.every((section) => section.pendingOrigins.length === 0)) return true;
  /** Client id -> the clock up to which its structs can be integrated. */
  const reached = new Map(sections.map((section) => [section.client, section.start]));
  const waiters = new Map(sections.map((section): [number, Waiter[]] => [section.client, []]));
  const ready = sections.map((section) => ({ section, at: 0 }));
  const isIntegrated = (wait: PendingOrigin) =>
    wait.originClock < (reached.get(wait.originClient) ?? known.get(wait.originClient) ?? 0);
  let unfinished = sections.length;
  for (let next = ready.pop(); next; next = ready.pop()) {
    const { section } = next;
    let { at } = next;
    let wait = section.pendingOrigins[at];
    while (wait && isIntegrated(wait)) wait = section.pendingOrigins[++at];
    const clock = wait ? wait.clock : section.next;
    reached.set(section.client, clock);
    if (!wait) unfinished -= 1;
    // The origin's client may be missing from this update: then the struct can never be integrated.
    else insert(waiters.get(wait.originClient) ?? [], { origin: wait.originClock, section, at });
    const waiting = waiters.get(section.client) ?? [];
    for (let first = waiting.at(-1); first && first.origin < clock; first = waiting.at(-1)) {
      ready.push(first);
      waiting.pop();
    }
  }
  return unfinished === 0;
}

/** Keeps the waiters with the lowest origins at the end, so that not all of them have to be checked at each step. */
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
