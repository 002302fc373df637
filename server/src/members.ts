/** The connections of one room, and telling them something. Knows no network: a member is whatever can be sent to. */
import type { CloseName } from '@heard/shared/wire/close-codes';
import { encodeServerFrame, type ServerFrame } from '@heard/shared/wire/frame';
import type { ProtocolVersion } from '@heard/shared/wire/protocol';
import type { Seat } from '@heard/shared/exercise/seat';

export interface Member {
  readonly seat: Seat;
  /** What both sides speak. Frames of a later version aren't sent to it. */
  readonly version: ProtocolVersion;
  send(frame: Uint8Array): void;
  /** It asked for this much more work than its frame said; see `pace.ts`. */
  charge(cost: number): void;
  /** Closes it for this reason; `detail` is a code of our own. */
  end(why: CloseName, detail?: string): void;
}

export interface Seated {
  /** Said `hello`: a person is here. */
  hasComeIn: boolean;
  /** Answered what it has that the log lacks. */
  hasAnswered: boolean;
  /** It was sent away; what it still sends isn't listened to. */
  hasEnded: boolean;
  /** The Yjs clients that it wrote as. */
  clients: Set<number>;
  /** Those of which something didn't fit into the room. */
  refused: Set<number>;
  /** A large answer of it is being judged in slices; what it sends meanwhile comes after. */
  judging: Promise<unknown> | null;
}

export class Members {
  readonly #members = new Map<Member, Seated>();
  /** Also of those that have gone: what they wrote before may still wait. */
  readonly #seated = new WeakMap<Member, Seated>();

  add(member: Member): void {
    const seated: Seated = {
      hasComeIn: false,
      hasAnswered: false,
      hasEnded: false,
      clients: new Set(),
      refused: new Set(),
      judging: null,
    };
    this.#members.set(member, seated);
    this.#seated.set(member, seated);
  }

  remove(member: Member): Seated | undefined {
    const seated = this.#members.get(member);
    this.#members.delete(member);
    return seated;
  }

  has(member: Member): boolean {
    return this.#members.has(member);
  }

  /** Also of one that has gone. */
  get(member: Member): Seated | undefined {
    return this.#seated.get(member);
  }

  at(seat: Seat): number {
    return [...this.#members.keys()].filter((member) => member.seat === seat).length;
  }

  /** An update is for everyone who reads along, but not for the one it came from. */
  tell(frame: ServerFrame, origin: unknown): void {
    const bytes = encodeServerFrame(frame);
    for (const member of this.#members.keys()) if (member !== origin) member.send(bytes);
  }

  /** Heard's own frames are for those who said `hello`; an unmodified y-websocket doesn't know them. */
  tellPeople(frame: ServerFrame, isFor: (member: Member) => boolean = () => true): void {
    const bytes = encodeServerFrame(frame);
    for (const [member, { hasComeIn }] of this.#members) if (hasComeIn && isFor(member)) member.send(bytes);
  }

  end(member: Member, why: CloseName, detail?: string): void {
    const seated = this.#seated.get(member);
    if (!seated || seated.hasEnded) return;
    seated.hasEnded = true;
    member.end(why, detail);
  }

  endAll(why: CloseName): void {
    for (const member of this.#members.keys()) this.end(member, why);
  }
}

export function send(member: Member, frame: ServerFrame): void {
  member.send(encodeServerFrame(frame));
}
