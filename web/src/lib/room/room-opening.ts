/** Creates a new room: secrets, the device's record, the server's record, the first entries. Can be retried after a lost connection. */
import { isSame } from '@heard/shared/exercise/is-same';
import type { Plan } from '@heard/shared/exercise/plan';
import { roomKeys, seatToken, tokenDigest } from '@heard/shared/words/keys';
import { formatLink } from '@heard/shared/words/link';
import { failed, succeeded, type Result } from '@heard/shared/result';
import { newEntryId } from '@heard/shared/words/seal';
import { newRoomSecrets, type RoomSecrets } from '@heard/shared/words/secret';
import type { EntryOf } from '@heard/shared/words/entry';
import { probeResultOf } from '#lib/site/server-probe.ts';
import { rememberRoom } from '#lib/device/known-rooms.ts';
import { randomBytes } from '#lib/device/random.ts';
import { openKnownRoom } from './open-room.ts';
import type { RoomSession } from './room-state.ts';

/**
 * `sign-in`: a proxy in front of the server asks for a login. `unreachable`: no answer. `too-many`: rate limited. `refused`: the server
 * refused the room. `storage-refused`: this device stores nothing.
 */
export type OpeningFailure = 'sign-in' | 'unreachable' | 'too-many' | 'refused' | 'storage-refused';

export interface OpeningRequest {
  person: EntryOf<'person'>;
  table: EntryOf<'table'>;
  /** The texts of a custom exercise; empty for one that comes with the site. */
  parts: readonly EntryOf<'exercise-part'>[];
  plan: Plan;
}

export interface OpenedRoom {
  localId: string;
  /** The partner's link. */
  invitation: string;
}

/** After this long without an answer it ends as `unreachable`. ms. */
const ANSWER_WITHIN_MS = 15_000;

function silence(): Promise<'silence'> {
  return new Promise((resolve) => setTimeout(() => resolve('silence'), ANSWER_WITHIN_MS));
}

/** One room: retries use the same secrets and entry ids. */
export class RoomOpening {
  readonly #secrets: RoomSecrets = newRoomSecrets(randomBytes);
  readonly #personId = newEntryId(randomBytes);
  readonly #tableId = newEntryId(randomBytes);
  readonly #partIds: string[] = [];

  /** The device stores the link before the server creates the room. */
  async run({ person, table, parts, plan }: OpeningRequest): Promise<Result<OpenedRoom, OpeningFailure>> {
    const { room: roomSecret, host, guest } = this.#secrets;
    const kept = await rememberRoom({ seat: 'host', roomSecret, seatSecret: host, otherSeatSecret: guest }, Date.now());
    if (!kept.ok) return kept;
    const problem = await this.#create();
    if (problem) return failed(problem);
    const room = await openKnownRoom(kept.value);
    if (!room) return failed('storage-refused');
    room.comeIn();
    await room.write(person, this.#personId);
    await room.write(table, this.#tableId);
    for (const [at, part] of parts.entries()) await room.write(part, this.#partId(at));
    const unopened = await this.#open(room, plan);
    room.leave();
    if (unopened) return failed(unopened);
    const invitation = formatLink(location.origin, { seat: 'guest', roomSecret, seatSecret: guest });
    return succeeded({ localId: kept.value, invitation });
  }

  async #open(room: RoomSession, plan: Plan): Promise<OpeningFailure | null> {
    // The screen of a room without a conversation.
    const asked = room.send({ type: 'open', plan }, { conversation: 0, ordinal: 0 });
    let outcome = await Promise.race([asked, silence()]);
    if (outcome === 'silence') return 'unreachable';
    // An earlier try opened a conversation, and its answer was lost. Its plan may have been another one.
    const isOpen = outcome.type === 'superseded' || (outcome.type === 'refused' && outcome.code === 'room-busy');
    if (isOpen) {
      const { view } = room.current;
      if (view.status === 'idle' || isSame(view.plan, plan)) return null;
      outcome = await Promise.race([room.send({ type: 'change-plan', plan }, view), silence()]);
      if (outcome === 'silence') return 'unreachable';
    }
    return outcome.type === 'durable' ? null : 'refused';
  }

  /** The same for each try, so that a retry doesn't write a second copy. */
  #partId(at: number): string {
    return (this.#partIds[at] ??= newEntryId(randomBytes));
  }

  async #create(): Promise<OpeningFailure | null> {
    const { roomId } = roomKeys(this.#secrets.room);
    const digest = (secret: Uint8Array) => tokenDigest(seatToken(secret, roomId));
    const body = JSON.stringify({ roomId, host: digest(this.#secrets.host), guest: digest(this.#secrets.guest) });
    try {
      const headers = { 'content-type': 'application/json' };
      const response = await fetch('/api/rooms', { method: 'POST', headers, body, redirect: 'manual' });
      if (probeResultOf(response) === 'sign-in') return 'sign-in';
      if (response.ok) return null;
      return response.status === 429 ? 'too-many' : response.status >= 500 ? 'unreachable' : 'refused';
    } catch {
      return 'unreachable';
    }
  }
}
