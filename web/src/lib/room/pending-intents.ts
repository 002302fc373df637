/** Intents on their way: sent again with the same id after a lost line, until the room took or refused them. */
import type { RoomEvent } from '@heard/shared/exercise/event';
import type { Intent } from '@heard/shared/exercise/intent';
import type { RefusalCode } from '@heard/shared/exercise/refusal';

interface Pending {
  intent: Intent;
  resolve: (refusal: RefusalCode | null) => void;
}

/** Meant whatever happens in between; a moved-on room doesn't make them void. */
const NEVER_STALE: ReadonlySet<Intent['type']> = new Set(['open', 'pause', 'stop']);

export class PendingIntents {
  readonly #pending = new Map<string, Pending>();

  add(intent: Intent): Promise<RefusalCode | null> {
    return new Promise((resolve) => this.#pending.set(intent.id, { intent, resolve }));
  }

  get all(): Intent[] {
    return [...this.#pending.values()].map(({ intent }) => intent);
  }

  settle(id: string, refusal: RefusalCode | null): void {
    this.#pending.get(id)?.resolve(refusal);
    this.#pending.delete(id);
  }

  /** The events that the document holds: what they were caused by has arrived. */
  settleBy(events: readonly RoomEvent[]): void {
    for (const event of events) if ('cause' in event) this.settle(event.cause, null);
  }

  /** The room stands at another step instance, and the event isn't there: it never will be. */
  settleStale(ordinal: number): void {
    for (const { intent } of [...this.#pending.values()]) {
      if (intent.step < ordinal && !NEVER_STALE.has(intent.type)) this.settle(intent.id, 'stale');
    }
  }

  settleAll(refusal: RefusalCode): void {
    for (const id of [...this.#pending.keys()]) this.settle(id, refusal);
  }
}
