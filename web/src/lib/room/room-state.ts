/** The interface between components and a room. Has no Yjs types, sockets, keys or events. */
import type { IntentDraft, IntentType } from '@heard/shared/exercise/intent';
import type { BySeat, Seat } from '@heard/shared/exercise/seat';
import type { View } from '@heard/shared/exercise/view';
import type { CloseName } from '@heard/shared/wire/close-codes';
import type { Entry, EntryOf } from '@heard/shared/words/entry';
import type { Words } from '@heard/shared/words/words';
import type { Outcome, Screen } from './action.ts';

export type { Outcome, Screen } from './action.ts';

export type ConnectionStatus =
  | { status: 'connecting' }
  | { status: 'live' }
  | { status: 'reconnecting' }
  /** Closed for good: there are no more retries. */
  | {
      status: 'ended';
      why: CloseName;
      /** This page erased the room. */
      isOwnDoing?: boolean;
    };

/**
 * Where one's own words are. `saved`: all are durable on the server. `saving`: being sent. `kept-here`: sealed on this device until the
 * server can be reached. `not-kept`: on this page only, because the device refuses to store them.
 */
export type Saving = 'saved' | 'saving' | 'kept-here' | 'not-kept';

/** An action that ended otherwise than its author meant, until they acknowledge that. */
export interface Unplaced {
  id: string;
  outcome: Exclude<Outcome, { type: 'durable' }>;
  what:
    | { kind: 'press'; type: IntentType }
    /** `isErased`: they have erased the words of its conversation in the meantime. */
    | { kind: 'words'; entry: Entry; isErased: boolean }
    | { kind: 'erase-words' }
    | { kind: 'erase-room' };
}

export interface RoomState {
  seat: Seat;
  connection: ConnectionStatus;
  /** The document has been in sync with the server once. */
  isLoaded: boolean;
  /** The person has pressed *Come in*. */
  hasComeIn: boolean;
  saving: Saving;
  /** Entries that would be lost with this page; empty unless `saving` is `not-kept`. */
  unkept: readonly Entry[];
  /** Connected devices at each seat, including this one. */
  presence: BySeat<number>;
  /** Never empty: their own name, else the one their partner gave them, else a plain word. */
  names: BySeat<string>;
  table: EntryOf<'table'> | null;
  view: View;
  words: Words;
  /** The room holds data that this build can't read, so this page may show something else than the partner's. */
  isOutdated: boolean;
  /** The partner is typing. */
  partnerIsWriting: boolean;
  unplaced: readonly Unplaced[];
  /** At least four fifths of the room's space are used. */
  isAlmostFull: boolean;
}

export interface RoomLinks {
  /** This seat's link. */
  own: string;
  /** The link for the other seat; only the device that opened the room knows it. */
  other: string | null;
}

/** A room as it is open on this page, for one person. */
export interface RoomSession {
  /** Reactive (a Svelte subscriber): read it in markup or $derived. */
  readonly current: RoomState;
  /** Estimated server time, ms. Reactive: four times a second while the page is visible. */
  readonly now: number;
  readonly links: RoomLinks;
  /** For the press on *Come in*. Before that nothing is written, and the partner isn't notified. */
  comeIn(): void;
  /**
   * Sends an intent, after everything that was done before it. `on`: the view at the moment of the press; read it before any `await`.
   * Resolves with the outcome.
   */
  send(draft: IntentDraft, on: Screen): Promise<Outcome>;
  /** Writes or rewrites an own entry. Resolves with its id once this device has stored it. */
  write(entry: Entry, id?: string): Promise<string>;
  remove(id: string): Promise<void>;
  /** Erases one's own words of a conversation from the room. Saved copies stay. */
  eraseWords(conversation: number): Promise<void>;
  /** Erases the room for both, as soon as the server can be reached. The connection then ends with `roomErased`. */
  eraseRoom(on: Screen): void;
  /** For the items of `RoomState.unplaced`. */
  acknowledge(id: string): void;
  tryAgain(id: string): void;
  /** Notifies the partner that this person is typing. May be lost. */
  tellWriting(): void;
  /** Closes the connection and releases everything. */
  leave(): void;
}
