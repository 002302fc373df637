/** The past conversations of a room. Opening the next one deletes a conversation's events, so a `past` entry records it first. */
import { SEATS, type BySeat } from '@heard/shared/exercise/seat';
import { summaryOf, type SummaryLine } from '@heard/shared/words/summary';
import { entriesOf, type Words } from '@heard/shared/words/words';
import { exercise } from '../../exercises/exercises.svelte.ts';
import { currentEvening } from './current-evening.ts';
import type { RoomSession, RoomState } from '#lib/room/room-state.ts';

export interface PastConversation {
  conversation: number;
  /** The exercise's title, in the reader's language if this build knows the exercise. */
  title: string;
  exercise?: string | undefined;
  /** When it ended, server time, ms. */
  at: number;
}

/** The recorded ones, the latest first. If both seats recorded one, it is listed once. */
export function pastConversations(words: Words): PastConversation[] {
  const found = new Map<number, PastConversation>();
  for (const seat of SEATS) {
    for (const { entry } of entriesOf(words, 'past', seat)) {
      const { kind: _, ...past } = entry;
      const known = past.exercise === undefined ? null : exercise(past.exercise);
      if (!found.has(past.conversation)) found.set(past.conversation, { ...past, title: known?.title ?? past.title });
    }
  }
  return [...found.values()].sort((a, b) => b.conversation - a.conversation);
}

/** The conversation that has just ended and may not be recorded yet; null while one is open. */
export function justEndedConversation(state: RoomState): PastConversation | null {
  const { view } = state;
  if (view.status !== 'closed') return null;
  const { id, title } = currentEvening(state).script;
  return { conversation: view.conversation, title, exercise: id, at: view.closedAt };
}

/** The recorded ones and the one that has just ended, the latest first. */
export function allPastConversations(state: RoomState): PastConversation[] {
  // Entries of the partner are untrusted: one may name a conversation that hasn't taken place.
  const past = pastConversations(state.words).filter(({ conversation }) => conversation <= state.view.conversation);
  return withEnded(past, justEndedConversation(state));
}

/** Adds the one that has just ended, unless it is recorded already. */
export function withEnded(past: readonly PastConversation[], ended: PastConversation | null): PastConversation[] {
  if (ended === null || past.some(({ conversation }) => conversation === ended.conversation)) {
    return [...past];
  }
  return [ended, ...past];
}

/** To be called before the next conversation opens. One that never began isn't recorded. */
export async function recordPastConversation(room: RoomSession): Promise<void> {
  const { view, words } = room.current;
  const ended = justEndedConversation(room.current);
  if (ended === null || view.status !== 'closed' || view.startedAt === null) return;
  const isWritten = pastConversations(words).some(({ conversation }) => conversation === ended.conversation);
  if (!isWritten) await room.write({ kind: 'past', ...ended });
}

/** Id of the copy in the journal: the same on every device, and unrelated to the room's id. */
export function copyIdOf({ at, conversation }: PastConversation): string {
  return `${at}-${conversation}`;
}

/** A reflection that both kept. */
export type KeptLine = Extract<SummaryLine, { kind: 'reflection' }>;

/** The line that the next conversation begins with; null if both kept none, or its words were erased from the room. */
export function keptLastTime(words: Words, conversation: number, names: BySeat<string>): KeptLine | null {
  const earlier = words.entries.flatMap(({ entry }) =>
    'conversation' in entry && entry.conversation < conversation ? [entry.conversation] : [],
  );
  if (earlier.length === 0) return null;
  const { lines } = summaryOf(words, Math.max(...earlier), names);
  return lines.findLast((line): line is KeptLine => line.kind === 'reflection') ?? null;
}
