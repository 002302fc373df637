/**
 * A read-only preview of a room, for its door: nobody is notified, nothing is written or stored. It reads the words and the plan. It
 * doesn't import the reducer of conversations, so that a link opens quickly.
 */
import type { Plan } from '@heard/shared/exercise/plan';
import { bySeat, type Seat } from '@heard/shared/exercise/seat';
import type { EntryOf } from '@heard/shared/words/entry';
import type { SeatLink } from '@heard/shared/words/link';
import { readWords, type OpenedWords } from '@heard/shared/words/read-words';
import { Revisions } from '@heard/shared/words/revisions';
import { currentTable } from '@heard/shared/words/table';
import type { Words } from '@heard/shared/words/words';
import { Notifier } from '#lib/device/notifier.ts';
import { isOutdated } from './outdated.ts';
import { RoomConnection } from './room-connection.ts';
import type { ConnectionStatus } from './room-state.ts';

export interface PreviewState {
  seat: Seat;
  connection: ConnectionStatus;
  /** False until the room's document has been read from the server once. */
  isLoaded: boolean;
  words: Words;
  table: EntryOf<'table'> | null;
  /** Of the latest conversation. */
  plan: Plan | null;
  /** The room holds data of a newer build. */
  isOutdated: boolean;
}

export class RoomPreview {
  readonly #connection: RoomConnection;
  readonly #opened: OpenedWords = new WeakMap();
  readonly #changed = new Notifier();
  /** Starts empty: a preview reads nothing from storage. */
  readonly #revisions = new Revisions();
  readonly #stopListening: () => void;
  #isHandedOver = false;

  /** Connects at once. `server`: `ws:` or `wss:` and host. */
  constructor(link: SeatLink, server: string) {
    this.#connection = new RoomConnection({ link, server });
    const changed = () => this.#changed.changed();
    this.#stopListening = this.#connection.listen({
      documentChanged: changed,
      synced: changed,
      lost: changed,
      ended: changed,
      documentReplaced: changed,
    });
    this.#connection.open();
  }

  /** Reactive (a Svelte subscriber): read it in markup or $derived. */
  get current(): PreviewState {
    this.#changed.observe();
    const { seat, state, isLoaded } = this.#connection;
    const words = this.#readWords();
    const what = { words, table: currentTable(words), plan: this.#plan() };
    return { seat, connection: state, isLoaded, ...what, isOutdated: isOutdated(this.#connection.document, words) };
  }

  /** At *Come in*: gives the connection and its document to the room, which closes them from now on. */
  handOver(): RoomConnection {
    this.#isHandedOver = true;
    return this.#connection;
  }

  leave(): void {
    this.#stopListening();
    if (!this.#isHandedOver) this.#connection.close();
  }

  #readWords(): Words {
    const sealed = bySeat((seat) => this.#connection.document.entries(seat));
    return readWords(sealed, this.#connection.keys, this.#revisions, this.#opened);
  }

  #plan(): Plan | null {
    const events = this.#connection.document.events();
    return events.reduce<Plan | null>((plan, event) => ('plan' in event ? event.plan : plan), null);
  }
}
