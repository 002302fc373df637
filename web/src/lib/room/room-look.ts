/**
 * A look into a room, for whoever stands at its door: nobody is told, nothing is written and nothing kept. It knows the words and
 * what one is invited to, and none of the law of a conversation, so that a link opens quickly.
 */
import type { Plan } from '@heard/shared/exercise/plan';
import { bySeat, type Seat } from '@heard/shared/exercise/seat';
import type { EntryOf } from '@heard/shared/words/entry';
import { encodeToken, roomKeys, seatToken, type RoomKeys } from '@heard/shared/words/keys';
import type { SeatLink } from '@heard/shared/words/link';
import { readWords, type OpenedWords } from '@heard/shared/words/read-words';
import { Revisions } from '@heard/shared/words/revisions';
import { currentTable } from '@heard/shared/words/table';
import type { Words } from '@heard/shared/words/words';
import { Connection } from './connection.ts';
import { Notifier } from './notifier.ts';
import { isOutdated } from './outdated.ts';
import { RoomDocument } from './room-document.ts';
import type { Connection as ConnectionState } from './room-state.ts';

export interface LookState {
  seat: Seat;
  connection: ConnectionState;
  /** False until the room's document has been read from the server once. */
  isLoaded: boolean;
  words: Words;
  table: EntryOf<'table'> | null;
  /** Of the conversation that was opened last. */
  plan: Plan | null;
  /** The room holds something that this build can't read. */
  isOutdated: boolean;
}

export class RoomLook {
  readonly #seat: Seat;
  readonly #keys: RoomKeys;
  readonly #token: string;
  readonly #server: string;
  readonly #opened: OpenedWords = new WeakMap();
  readonly #changed = new Notifier();
  /** What was known of revisions stays with who was inside: a look asks no storage. */
  readonly #revisions = new Revisions();
  #document: RoomDocument;
  #connection: Connection;
  #state: ConnectionState = { status: 'connecting' };
  #isLoaded = false;
  #isOver = false;

  /** Connects at once. `server`: `ws:` or `wss:` and host. */
  constructor({ seat, roomSecret, seatSecret }: SeatLink, server: string) {
    this.#seat = seat;
    this.#keys = roomKeys(roomSecret);
    this.#token = encodeToken(seatToken(seatSecret, this.#keys.roomId));
    this.#server = server;
    this.#document = this.#newDocument();
    this.#connection = this.#connect(this.#document);
  }

  /** Reactive (a Svelte subscriber): read it in markup or $derived. */
  get current(): LookState {
    this.#changed.observe();
    const words = this.#readWords();
    return {
      seat: this.#seat,
      connection: this.#state,
      isLoaded: this.#isLoaded,
      words,
      table: currentTable(words),
      plan: this.#plan(),
      isOutdated: isOutdated(this.#document, words),
    };
  }

  leave(): void {
    this.#isOver = true;
    this.#close();
  }

  #close(): void {
    this.#connection.destroy();
    this.#document.destroy();
  }

  #newDocument(): RoomDocument {
    const document = new RoomDocument(this.#seat);
    document.observe(() => this.#changed.changed());
    return document;
  }

  #connect(document: RoomDocument): Connection {
    return new Connection({
      server: this.#server,
      roomId: this.#keys.roomId,
      token: this.#token,
      doc: document.doc,
      events: {
        opened: () => undefined,
        frame: () => undefined,
        synced: () => {
          this.#isLoaded = true;
          this.#become({ status: 'live' });
        },
        lost: () => {
          // For how long doesn't matter to somebody who only looks.
          if (this.#state.status === 'live') this.#become({ status: 'reconnecting', since: 0 });
        },
        ended: (why) => this.#become({ status: 'ended', why }),
        // Not from within the socket's own handler: the connection that it belongs to goes with the document.
        broken: () => queueMicrotask(() => this.#startAfresh(document)),
      },
    });
  }

  #startAfresh(broken: RoomDocument): void {
    if (broken !== this.#document || this.#isOver) return;
    this.#close();
    this.#document = this.#newDocument();
    this.#connection = this.#connect(this.#document);
  }

  #become(state: ConnectionState): void {
    this.#state = state;
    this.#changed.changed();
  }

  #readWords(): Words {
    const sealed = bySeat((seat) => this.#document.entries(seat));
    return readWords(sealed, this.#keys, this.#revisions, this.#opened);
  }

  #plan(): Plan | null {
    return this.#document.events().reduce<Plan | null>((plan, event) => ('plan' in event ? event.plan : plan), null);
  }
}
