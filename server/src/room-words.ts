/** Checks, stores and acknowledges the updates that devices send, and answers their sync requests. */
import type { GuardMode } from '@heard/shared/wire/guard';
import { authorOf } from '@heard/shared/wire/protocol';
import { decodeStateVector } from '@heard/shared/wire/state-vector';
import { send, type Member, type Members, type MemberState } from './members.ts';
import { compactionCost, refusalCost } from './frame-cost.ts';
import type { RoomUsage } from './room-usage.ts';
import type { RoomWriter } from './room-writer.ts';
import { runInSlices } from './time-slicing.ts';
import { draftWords, type WordsOutcome } from './words-draft.ts';
import { isLarge, reduceAnswer, type ReducedAnswer } from './answer-reduction.ts';

/** Refused Yjs clients that a full room remembers per connection. After a refusal, a device starts a new client. */
const MAX_REFUSED = 4_000;

export interface RoomWordsOptions {
  writer: RoomWriter;
  members: Members;
  usage: RoomUsage;
  /** Undefined if it couldn't be stored: then all members have been disconnected. */
  stored: <T>(work: () => Promise<T>) => Promise<T | undefined>;
}

export class RoomWords {
  readonly #options: RoomWordsOptions;

  constructor(options: RoomWordsOptions) {
    this.#options = options;
  }

  /** Answers a sync request. */
  async answer(member: Member, memberState: MemberState, stateVector: Uint8Array): Promise<void> {
    const known = decodeStateVector(stateVector);
    if (!known.ok) return this.#options.members.end(member, 'malformed', 'state-vector');
    const update = await this.#options.stored(() => this.#options.writer.missingFor(known.value));
    if (!update) return;
    send(member, { type: 'sync-answer', update });
    // Acknowledges what was stored over an earlier connection that broke before the acknowledgement: the device won't send it again.
    const { clocks } = this.#options.writer.fold;
    const own = [...known.value.keys()].filter((client) => authorOf(client) === member.seat && clocks.has(client));
    if (own.length > 0) this.#noteClients(member, memberState, own);
  }

  async receiveAnswer(member: Member, memberState: MemberState, update: Uint8Array): Promise<void> {
    memberState.hasAnswered = true;
    if (isLarge(update)) await this.#writeLarge(member, memberState, update);
    else await this.#write(member, memberState, update, 'answer');
  }

  async receiveLive(member: Member, memberState: MemberState, update: Uint8Array): Promise<void> {
    await this.#write(member, memberState, update, 'live');
  }

  /** True if it was stored and the connection stays open. */
  async #write(member: Member, memberState: MemberState, update: Uint8Array, mode: GuardMode): Promise<boolean> {
    const context = { mode, isEarly: !memberState.hasAnswered, refused: memberState.refused };
    const outcome = await this.#options.stored(() =>
      this.#options.writer.submit(member, update.length, (fold) => draftWords(fold, update, member.seat, context)),
    );
    if (outcome) this.#conclude(member, memberState, outcome);
    return outcome?.type === 'taken' && !memberState.isDismissed;
  }

  /** What is new in it is found in slices, then checked like any other answer. */
  async #writeLarge(member: Member, memberState: MemberState, update: Uint8Array): Promise<void> {
    const isChecked = Promise.withResolvers<null>();
    memberState.largeAnswer = isChecked.promise;
    let writing: Promise<boolean> | undefined;
    let reduced: ReducedAnswer;
    try {
      reduced = await runInSlices(reduceAnswer(this.#options.writer.fold, update, member.seat));
      const [first] = reduced.parts;
      if (reduced.outcome.type === 'refused') this.#conclude(member, memberState, reduced.outcome);
      // Submitted before any frame that waits behind it.
      else if (first) writing = this.#write(member, memberState, first, 'answer');
    } finally {
      memberState.largeAnswer = null;
      isChecked.resolve(null);
    }
    // Later parts may build on one that didn't fit.
    if ((await writing) === false) return;
    for (const part of reduced.parts.slice(1)) if (!(await this.#write(member, memberState, part, 'answer'))) return;
    // This acknowledges what was known already, too.
    this.#conclude(member, memberState, reduced.outcome);
  }

  #conclude(member: Member, memberState: MemberState, outcome: WordsOutcome): void {
    if (memberState.isDismissed || outcome.type === 'early' || outcome.type === 'ignored') return;
    if (outcome.type === 'refused') return this.#options.members.end(member, outcome.why, outcome.reason);
    if (outcome.type === 'full') return this.#refuseFor(member, memberState, outcome.from);
    if (outcome.removes) member.charge(compactionCost(this.#options.writer.load));
    const clients = outcome.clients.filter((client) => !memberState.refused.has(client));
    this.#noteClients(member, memberState, clients);
    if (outcome.type === 'behind') this.#options.members.end(member, 'staleHistory');
  }

  /** A full room refuses the update, and keeps the connection. */
  #refuseFor(member: Member, memberState: MemberState, from: ReadonlyMap<number, number>): void {
    member.charge(refusalCost(from.size));
    if (member.version < 2 || memberState.refused.size > MAX_REFUSED)
      return this.#options.members.end(member, 'roomFull', 'room-full');
    for (const [client, clock] of from) send(member, { type: 'room-full', client, clock });
    this.#options.usage.tell();
  }

  #noteClients(member: Member, memberState: MemberState, clients: readonly number[]): void {
    for (const client of clients) memberState.clients.add(client);
    if (memberState.hasSaidHello) this.acknowledge(member, clients);
  }

  /** Sends up to which clock each client is durable. */
  acknowledge(member: Member, clients: ReadonlySet<number> | readonly number[]): void {
    if ([...clients].length === 0) return;
    const { clocks } = this.#options.writer.fold;
    send(member, { type: 'durable', clocks: new Map([...clients].map((client) => [client, clocks.get(client) ?? 0])) });
  }
}
