/**
 * The order of an answer that holds several devices' structs. Each has to find its origin in what is known or earlier in the
 * update; in a circle Yjs would keep them all pending, unseen, for ever.
 */
import type { Clocks, KeptSection, Wait } from './guard-kept.ts';

interface Progress {
  section: KeptSection;
  /** Waits that are over. */
  passed: number;
}

export function originsComeFirst(sections: readonly KeptSection[], known: Clocks): boolean {
  if (sections.every((section) => section.waits.length === 0)) return true;
  /** How far each client's structs could be put in, and who waits for it to go further. */
  const reached = new Map(sections.map((section) => [section.client, section.start]));
  const waiting = new Map<number, Progress[]>();
  const ready: Progress[] = sections.map((section) => ({ section, passed: 0 }));
  let unfinished = sections.length;
  for (let progress = ready.pop(); progress; progress = ready.pop()) {
    const { client, waits, next } = progress.section;
    const isThere = (wait: Wait) =>
      wait.originClock < (reached.get(wait.originClient) ?? known.get(wait.originClient) ?? 0);
    let wait = waits[progress.passed];
    while (wait && isThere(wait)) wait = waits[++progress.passed];
    const at = wait ? wait.clock : next;
    reached.set(client, at);
    if (wait) waiting.set(wait.originClient, [...(waiting.get(wait.originClient) ?? []), progress]);
    else unfinished -= 1;
    const woken = waiting.get(client) ?? [];
    const isFree = ({ section, passed }: Progress) => (section.waits[passed]?.originClock ?? 0) < at;
    ready.push(...woken.filter(isFree));
    waiting.set(
      client,
      woken.filter((each) => !isFree(each)),
    );
  }
  return unfinished === 0;
}
