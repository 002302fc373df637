/** Opening a new room: secrets, the device's record, the server's, then the first words. Repeatable after a lost network. */
import type { Plan } from '@heard/shared/exercise/plan';
import { roomKeys, seatToken, tokenDigest } from '@heard/shared/words/keys';
import { formatLink } from '@heard/shared/words/link';
import { failed, succeeded, type Result } from '@heard/shared/words/result';
import { newEntryId } from '@heard/shared/words/seal';
import { newRoomSecrets, type RoomSecrets } from '@heard/shared/words/secret';
import type { EntryOf } from '@heard/shared/words/entry';
import { probeResultOf } from '#lib/site/server-probe.ts';
import { rememberRoom } from '#lib/device/known-rooms.ts';
import { randomBytes } from '#lib/device/random.ts';
import { openKnownRoom } from './open-room.ts';
import type { Room } from './room-state.ts';

/** `sign-in`: something in front of the server wants a login. `unreachable`: no answer. `too-many`: asked to wait. `refused`: the server didn't take it. `storage-refused`: nothing is kept here. */
export type OpeningFailure = 'sign-in' | 'unreachable' | 'too-many' | 'refused' | 'storage-refused';

export interface OpeningRequest {
  person: EntryOf<'person'>;
  table: EntryOf<'table'>;
  /** The texts of an exercise of one's own; none where the exercise comes with the site. */
  parts: readonly EntryOf<'exercise-part'>[];
  plan: Plan;
}

export interface OpenedRoom {
  localId: string;
  /** For the other one. */
  invitation: string;
}

/** How long an answer may take before the person is told. ms. */
const ANSWER_WITHIN_MS = 15_000;

function silence(): Promise<'silence'> {
  return new Promise((resolve) => setTimeout(() => resolve('silence'), ANSWER_WITHIN_MS));
}

/** One room, however often it is tried: the secrets are made once. */
export class RoomOpening {
  readonly #secrets: RoomSecrets = newRoomSecrets(randomBytes);
  readonly #personId = newEntryId(randomBytes);
  readonly #tableId = newEntryId(randomBytes);
  readonly #partIds: string[] = [];

  /** The device keeps the way back before the server hears of the room. */
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

  async #open(room: Room, plan: Plan): Promise<OpeningFailure | null> {
    // For the room as this device made it: empty.
    const asked = room.send({ type: 'open', plan }, { conversation: 0, ordinal: 0 });
    let outcome = await Promise.race([asked, silence()]);
    if (outcome === 'silence') return 'unreachable';
    // Something is open: an earlier try did that, and only its answer was lost. Its plan may have been another one.
    const isOpen = outcome.type === 'superseded' || (outcome.type === 'refused' && outcome.code === 'room-busy');
    if (isOpen) {
      const { view } = room.current;
      if (view.status === 'idle' || JSON.stringify(view.plan) === JSON.stringify(plan)) return null;
      outcome = await Promise.race([room.send({ type: 'change-plan', plan }, view), silence()]);
      if (outcome === 'silence') return 'unreachable';
    }
    return outcome.type === 'durable' ? null : 'refused';
  }

  /** The same for each try, so that a second one writes no second copy. */
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
