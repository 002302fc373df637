/** What the room gives to components, and the only things they can ask of it. No yjs, sockets, keys or raw events here. */
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
  /** The server closed for good; it won't be tried again. */
  | {
      status: 'ended';
      why: CloseName;
      /** This page had asked for it: the room was erased from here. */ isOwnDoing?: boolean;
    };

/**
 * What became of one's own words. `saved`: durable on the server, and nothing less. `saving`: on the way. `kept-here`:
 * sealed on this device until the server can be reached. `not-kept`: the device refuses storage, only this page has them.
 */
export type Saving = 'saved' | 'saving' | 'kept-here' | 'not-kept';

/** Something that this person did and that didn't come about, until they have seen that. */
export interface Unplaced {
  id: string;
  outcome: Exclude<Outcome, { type: 'durable' }>;
  what:
    | { kind: 'press'; type: IntentType }
    /** `isErased`: they erased the words of its conversation meanwhile. */
    | { kind: 'words'; entry: Entry; isErased: boolean }
    | { kind: 'erase-words' }
    | { kind: 'erase-room' };
}

export interface RoomState {
  seat: Seat;
  connection: ConnectionStatus;
  /** False until the room's document has been read from the server once. */
  isLoaded: boolean;
  /** This device has said that a person is here. */
  hasComeIn: boolean;
  saving: Saving;
  /** Words on their way that would be gone with this page; none unless `saving` is `not-kept`. */
  unkept: readonly Entry[];
  /** Devices at each seat, this one included, as the server sees them. */
  presence: BySeat<number>;
  /** Always something to call them: their own word, else the partner's, else a plain fallback. */
  names: BySeat<string>;
  table: EntryOf<'table'> | null;
  view: View;
  words: Words;
  /** The room holds something that this build can't read. What is shown of it would not be what the other one sees. */
  isOutdated: boolean;
  /** Somebody at the other seat is writing right now. */
  partnerIsWriting: boolean;
  unplaced: readonly Unplaced[];
  /** Four fifths of what a room can hold are used. */
  isAlmostFull: boolean;
}

export interface RoomLinks {
  /** This person's own way back. */
  own: string;
  /** The link for the other seat; only the device that opened the room knows it. */
  other: string | null;
}

export interface Room {
  /** Reactive (a Svelte subscriber): read it in markup or $derived. */
  readonly current: RoomState;
  /** Server time, ms, as well as this device knows it; reactive, four times a second while somebody looks. */
  readonly now: number;
  readonly links: RoomLinks;
  /** After the press: this person is here. Before it nothing is written and nobody is told. */
  comeIn(): void;
  /**
   * Asks the room for something. `on`: the view of the screen that was pressed, as it was at the press; take it before waiting for
   * anything. It goes out after everything that was done before it. Resolves with what became of it.
   */
  send(draft: IntentDraft, on: Screen): Promise<Outcome>;
  /** Writes or rewrites an entry of one's own; resolves with its id once this device keeps it. */
  write(entry: Entry, id?: string): Promise<string>;
  remove(id: string): Promise<void>;
  /** Takes one's own words of a conversation out of the room for good; what was saved elsewhere stays. */
  eraseWords(conversation: number): Promise<void>;
  /** Erases the room for both, as soon as the server can be reached. The connection then ends with `roomErased`. */
  eraseRoom(on: Screen): void;
  /** Of `RoomState.unplaced`: it has been seen; or what was written is to be tried once more. */
  acknowledge(id: string): void;
  tryAgain(id: string): void;
  /** Tells the other seat that somebody is writing; may be lost. */
  tellWriting(): void;
  /** Closes the connection and releases everything. */
  leave(): void;
}
