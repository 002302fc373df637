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

export interface MemberState {
  /** Said `hello`: a person is here. */
  hasSaidHello: boolean;
  /** Answered what it has that the log lacks. */
  hasAnswered: boolean;
  /** It was sent away; what it still sends isn't listened to. */
  isDismissed: boolean;
  /** The Yjs clients that it wrote as. */
  clients: Set<number>;
  /** Those of which something didn't fit into the room. */
  refused: Set<number>;
  /** A large answer of it is being judged in slices; what it sends meanwhile comes after. */
  largeAnswer: Promise<unknown> | null;
}

export class Members {
  readonly #members = new Map<Member, MemberState>();
  /** Also of those that have gone: what they wrote before may still wait. */
  readonly #memberState = new WeakMap<Member, MemberState>();

  add(member: Member): void {
    const memberState: MemberState = {
      hasSaidHello: false,
      hasAnswered: false,
      isDismissed: false,
      clients: new Set(),
      refused: new Set(),
      largeAnswer: null,
    };
    this.#members.set(member, memberState);
    this.#memberState.set(member, memberState);
  }

  remove(member: Member): MemberState | undefined {
    const memberState = this.#members.get(member);
    this.#members.delete(member);
    return memberState;
  }

  has(member: Member): boolean {
    return this.#members.has(member);
  }

  /** Also of one that has gone. */
  get(member: Member): MemberState | undefined {
    return this.#memberState.get(member);
  }

  at(seat: Seat): number {
    return [...this.#members.keys()].filter((member) => member.seat === seat).length;
  }

  /** An update is for everyone who reads along, but not for the one it came from. */
  broadcast(frame: ServerFrame, origin: unknown): void {
    const bytes = encodeServerFrame(frame);
    for (const member of this.#members.keys()) if (member !== origin) member.send(bytes);
  }

  /** Heard's own frames are for those who said `hello`; an unmodified y-websocket doesn't know them. */
  broadcastAfterHello(frame: ServerFrame, isFor: (member: Member) => boolean = () => true): void {
    const bytes = encodeServerFrame(frame);
    for (const [member, { hasSaidHello }] of this.#members) if (hasSaidHello && isFor(member)) member.send(bytes);
  }

  end(member: Member, why: CloseName, detail?: string): void {
    const memberState = this.#memberState.get(member);
    if (!memberState || memberState.isDismissed) return;
    memberState.isDismissed = true;
    member.end(why, detail);
  }

  endAll(why: CloseName): void {
    for (const member of this.#members.keys()) this.end(member, why);
  }
}

export function send(member: Member, frame: ServerFrame): void {
  member.send(encodeServerFrame(frame));
}
