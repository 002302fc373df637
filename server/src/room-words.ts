/** What devices of a room send of their words, and what they are answered. */
import type { GuardMode } from '@heard/shared/wire/guard';
import { authorOf } from '@heard/shared/wire/protocol';
import { decodeStateVector } from '@heard/shared/wire/state-vector';
import { send, type Member, type Members, type Seated } from './members.ts';
import { foldingCost, refusingCost } from './pace.ts';
import type { RoomUse } from './room-use.ts';
import type { RoomWriter } from './room-writer.ts';
import { inSlices } from './steps.ts';
import { draftWords, type WordsOutcome } from './words-draft.ts';
import { isLarge, reducedAnswer, type Reduced } from './words-reduction.ts';

/** Yjs clients of one line that a full room remembers to have refused. A device that is refused begins one new one after another. */
const MOST_REFUSED = 4_000;

export interface RoomWordsOptions {
  writer: RoomWriter;
  members: Members;
  use: RoomUse;
  /** Undefined when it couldn't be stored: then everybody has been sent away. */
  stored: <T>(work: () => Promise<T>) => Promise<T | undefined>;
}

export class RoomWords {
  readonly #options: RoomWordsOptions;

  constructor(options: RoomWordsOptions) {
    this.#options = options;
  }

  /** The device asked for what it lacks. */
  async answer(member: Member, seated: Seated, stateVector: Uint8Array): Promise<void> {
    const known = decodeStateVector(stateVector);
    if (!known.ok) return this.#options.members.end(member, 'malformed', 'state-vector');
    const update = await this.#options.stored(() => this.#options.writer.missingFor(known.value));
    if (!update) return;
    send(member, { type: 'sync-answer', update });
    // What was stored from a line that died before it was acknowledged isn't sent again: it is acknowledged here.
    const { clocks } = this.#options.writer.fold;
    const own = [...known.value.keys()].filter((client) => authorOf(client) === member.seat && clocks.has(client));
    if (own.length > 0) this.#noteClients(member, seated, own);
  }

  async takeAnswer(member: Member, seated: Seated, update: Uint8Array): Promise<void> {
    seated.hasAnswered = true;
    if (isLarge(update)) await this.#writeLarge(member, seated, update);
    else await this.#write(member, seated, update, 'answer');
  }

  async takeLive(member: Member, seated: Seated, update: Uint8Array): Promise<void> {
    await this.#write(member, seated, update, 'live');
  }

  /** Whether it was taken, and the line goes on. */
  async #write(member: Member, seated: Seated, update: Uint8Array, mode: GuardMode): Promise<boolean> {
    const judging = { mode, isEarly: !seated.hasAnswered, refused: seated.refused };
    const outcome = await this.#options.stored(() =>
      this.#options.writer.submit(member, update.length, (fold) => draftWords(fold, update, member.seat, judging)),
    );
    if (outcome) this.#conclude(member, seated, outcome);
    return outcome?.type === 'taken' && !seated.hasEnded;
  }

  /** What is new in it is found in slices first; then that is judged like any answer. */
  async #writeLarge(member: Member, seated: Seated, update: Uint8Array): Promise<void> {
    const isReduced = Promise.withResolvers<null>();
    seated.judging = isReduced.promise;
    let writing: Promise<boolean> | undefined;
    let reduced: Reduced;
    try {
      reduced = await inSlices(reducedAnswer(this.#options.writer.fold, update, member.seat));
      const [first] = reduced.parts;
      if (reduced.outcome.type === 'refused') this.#conclude(member, seated, reduced.outcome);
      // Before anything that came after it.
      else if (first) writing = this.#write(member, seated, first, 'answer');
    } finally {
      seated.judging = null;
      isReduced.resolve(null);
    }
    // What comes behind a part that didn't fit may stand on it.
    if ((await writing) === false) return;
    for (const part of reduced.parts.slice(1)) if (!(await this.#write(member, seated, part, 'answer'))) return;
    // What was known is acknowledged, too.
    this.#conclude(member, seated, reduced.outcome);
  }

  #conclude(member: Member, seated: Seated, outcome: WordsOutcome): void {
    if (seated.hasEnded || outcome.type === 'early' || outcome.type === 'ignored') return;
    if (outcome.type === 'refused') return this.#options.members.end(member, outcome.why, outcome.reason);
    if (outcome.type === 'full') return this.#refuseFor(member, seated, outcome.from);
    if (outcome.removes) member.charge(foldingCost(this.#options.writer.load));
    const clients = outcome.clients.filter((client) => !seated.refused.has(client));
    this.#noteClients(member, seated, clients);
    if (outcome.type === 'behind') this.#options.members.end(member, 'staleHistory');
  }

  /** A full room refuses what was written, not who wrote it. */
  #refuseFor(member: Member, seated: Seated, from: ReadonlyMap<number, number>): void {
    member.charge(refusingCost(from.size));
    if (member.version < 2 || seated.refused.size > MOST_REFUSED)
      return this.#options.members.end(member, 'roomFull', 'room-full');
    for (const [client, clock] of from) send(member, { type: 'room-full', client, clock });
    this.#options.use.tell();
  }

  #noteClients(member: Member, seated: Seated, clients: readonly number[]): void {
    for (const client of clients) seated.clients.add(client);
    if (seated.hasComeIn) this.acknowledge(member, clients);
  }

  /** Up to where they are durable. */
  acknowledge(member: Member, clients: ReadonlySet<number> | readonly number[]): void {
    if ([...clients].length === 0) return;
    const { clocks } = this.#options.writer.fold;
    send(member, { type: 'durable', clocks: new Map([...clients].map((client) => [client, clocks.get(client) ?? 0])) });
  }
}
