/** The members of one room, and sending to them. Independent of the network: a member is anything that can be sent frames. */
import type { CloseName } from '@heard/shared/wire/close-codes';
import { encodeServerFrame, type ServerFrame } from '@heard/shared/wire/frame';
import type { ProtocolVersion } from '@heard/shared/wire/protocol';
import type { Seat } from '@heard/shared/exercise/seat';

export interface Member {
  readonly seat: Seat;
  /** The negotiated protocol version. Frames of later versions aren't sent to this member. */
  readonly version: ProtocolVersion;
  send(frame: Uint8Array): void;
  /** Charges its rate limit for work that the frame's type and size didn't show (frame-cost.ts). */
  charge(cost: number): void;
  /** Closes its connection. `detail` is a code of our own. */
  end(why: CloseName, detail?: string): void;
}

export interface MemberState {
  /** A person is here (frame `hello`). */
  hasSaidHello: boolean;
  /** It answered the sync request. */
  hasAnswered: boolean;
  /** It was told to disconnect; frames that still arrive are ignored. */
  isDismissed: boolean;
  /** The Yjs clients that it wrote as. */
  clients: Set<number>;
  /** Clients of which an update didn't fit into the room. */
  refused: Set<number>;
  /** Set while a large sync answer is checked in slices; later frames wait for it. */
  largeAnswer: Promise<unknown> | null;
}

export class Members {
  readonly #members = new Map<Member, MemberState>();
  /** Includes members that have left, whose frames may still wait. */
  readonly #states = new WeakMap<Member, MemberState>();

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
    this.#states.set(member, memberState);
  }

  remove(member: Member): MemberState | undefined {
    const memberState = this.#members.get(member);
    this.#members.delete(member);
    return memberState;
  }

  has(member: Member): boolean {
    return this.#members.has(member);
  }

  /** Also of a member that has left. */
  get(member: Member): MemberState | undefined {
    return this.#states.get(member);
  }

  at(seat: Seat): number {
    return [...this.#members.keys()].filter((member) => member.seat === seat).length;
  }

  /** Sends to all members except the one that the update came from. */
  broadcast(frame: ServerFrame, origin: unknown): void {
    const bytes = encodeServerFrame(frame);
    for (const member of this.#members.keys()) if (member !== origin) member.send(bytes);
  }

  /** Heard's own frames are sent after `hello` only, because an unmodified y-websocket doesn't know them. */
  broadcastAfterHello(frame: ServerFrame, isFor: (member: Member) => boolean = () => true): void {
    const bytes = encodeServerFrame(frame);
    for (const [member, { hasSaidHello }] of this.#members) if (hasSaidHello && isFor(member)) member.send(bytes);
  }

  end(member: Member, why: CloseName, detail?: string): void {
    const memberState = this.#states.get(member);
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
