/** Handles the frames that the members of a room send, each member's in order. */
import type { ClientFrame } from '@heard/shared/wire/frame';
import type { Intent } from '@heard/shared/exercise/intent';
import type { Conductor } from './conductor.ts';
import type { RoomLog } from './log/room-log.ts';
import type { Logging } from './logging.ts';
import { send, type Member, type Members, type MemberState } from './members.ts';
import type { RoomPresence } from './room-presence.ts';
import { encodeSignal } from './room-signal.ts';
import type { RoomUsage } from './room-usage.ts';
import type { RoomWords } from './room-words.ts';
import type { RoomWriter } from './room-writer.ts';

export interface FrameHandlerOptions {
  roomId: string;
  log: RoomLog;
  logging: Logging;
  members: Members;
  writer: RoomWriter;
  conductor: Conductor;
  words: RoomWords;
  presence: RoomPresence;
  usage: RoomUsage;
  /** Undefined if it couldn't be stored: then all members have been disconnected. */
  stored: <T>(work: () => Promise<T>) => Promise<T | undefined>;
  isEnded: () => boolean;
}

type FrameAfterHello = Extract<ClientFrame, { type: 'intent' | 'bad-intent' | 'signal' | 'erase-room' }>;

export class FrameHandler {
  readonly #options: FrameHandlerOptions;
  readonly #handling = new Set<Promise<void>>();

  constructor(options: FrameHandlerOptions) {
    this.#options = options;
  }

  /** Resolves when the frame is handled; what it wrote is durable then. */
  receive(member: Member, frame: ClientFrame): Promise<void> {
    const handling = this.#handle(member, frame).finally(() => this.#handling.delete(handling));
    this.#handling.add(handling);
    return handling;
  }

  async #handle(member: Member, frame: ClientFrame): Promise<void> {
    const { members, words, presence, conductor, writer, isEnded } = this.#options;
    const memberState = members.get(member);
    if (!memberState) return;
    // Frames of one member are handled in order, also behind an answer that is checked in slices.
    while (memberState.largeAnswer) await memberState.largeAnswer;
    if (memberState.isDismissed || isEnded()) return;
    // It may have left meanwhile.
    if (!members.has(member) && !outlivesSender(frame)) return;
    presence.recordGap();
    switch (frame.type) {
      case 'sync-request':
        return words.answer(member, memberState, frame.stateVector);
      case 'sync-answer':
        return words.receiveAnswer(member, memberState, frame.update);
      case 'update':
        return words.receiveLive(member, memberState, frame.update);
      case 'awareness':
        // y-websocket reconnects if it receives nothing for 30 s: the echo of its own awareness prevents that.
        return send(member, frame);
      case 'query-awareness':
        return;
      case 'clock':
        return send(member, { type: 'clock', t0: frame.t0, now: conductor.timeIn(writer.fold) });
      case 'hello':
        return this.#welcome(member, memberState);
      case 'intent':
      case 'bad-intent':
      case 'signal':
      case 'erase-room':
        if (memberState.hasSaidHello) return this.#handleAfterHello(member, frame);
        return members.end(member, 'malformed', `${frame.type}-before-hello`);
    }
  }

  /** Resolves when every frame that was received is handled. */
  async whenHandled(): Promise<void> {
    await Promise.allSettled(this.#handling);
  }

  async #welcome(member: Member, memberState: MemberState): Promise<void> {
    if (memberState.hasSaidHello) return;
    const { words, usage, presence, writer } = this.#options;
    memberState.hasSaidHello = true;
    words.acknowledge(member, memberState.clients);
    usage.tellTo(member);
    presence.change(member.seat, 1);
    await writer.whenIdle();
  }

  async #handleAfterHello(member: Member, frame: FrameAfterHello): Promise<void> {
    const { log, roomId, members } = this.#options;
    switch (frame.type) {
      case 'intent':
        return this.#decide(member, frame.intent);
      case 'bad-intent':
        if (frame.id === null) return members.end(member, 'malformed', 'bad-intent');
        return send(member, { type: 'refusal', id: frame.id, code: 'malformed' });
      case 'signal':
        return log.signal(roomId, encodeSignal({ type: 'sealed', from: member.seat, sealed: frame.sealed }));
      case 'erase-room':
        return this.#eraseRoom();
    }
  }

  async #decide(member: Member, intent: Intent): Promise<void> {
    const { stored, writer, conductor, presence } = this.#options;
    const isHere = () => presence.isHere();
    const refusal = await stored(() =>
      // Without an origin, because the sender is sent the conductor's events like everybody else.
      writer.submit(null, 0, (fold) => conductor.decide(fold, intent, member.seat, isHere)),
    );
    if (refusal) send(member, { type: 'refusal', id: intent.id, code: refusal });
  }

  /** All members hear of it from the log, whichever server they are connected to. */
  async #eraseRoom(): Promise<void> {
    const { log, roomId, logging, stored } = this.#options;
    const isErased = await stored(() => log.erase(roomId).then(() => true));
    if (isErased) logging.info('room-erased');
  }
}

/** Whether a frame is handled even if its sender has disconnected meanwhile. */
export function outlivesSender({ type }: ClientFrame): boolean {
  return type === 'update' || type === 'sync-answer' || type === 'erase-room';
}
