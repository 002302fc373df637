/** Tells the people in a room how much of its space is used, so that the page can warn before it is full. */
import { LIMITS } from '@heard/shared/wire/limits';
import { send, type Member, type Members } from './members.ts';

/** Smaller changes are told only after a compaction. Bytes. */
const MIN_CHANGE_BYTES = LIMITS.roomBytes / 16;

export class RoomUsage {
  readonly #members: Members;
  readonly #bytes: () => number;
  #told: number;

  constructor(members: Members, bytes: () => number) {
    this.#members = members;
    this.#bytes = bytes;
    this.#told = bytes();
  }

  tellIfChanged(): void {
    if (Math.abs(this.#bytes() - this.#told) >= MIN_CHANGE_BYTES) this.tell();
  }

  tell(): void {
    const bytes = this.#bytes();
    if (bytes === this.#told) return;
    this.#told = bytes;
    this.#members.broadcastAfterHello({ type: 'room-use', bytes }, ({ version }) => version >= 2);
  }

  tellTo(member: Member): void {
    if (member.version >= 2) send(member, { type: 'room-use', bytes: this.#bytes() });
  }
}
