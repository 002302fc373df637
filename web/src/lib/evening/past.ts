/** The conversations of a room that are over. Their events go when the next one opens; a `past` entry says when they were. */
import { SEATS, type BySeat } from '@heard/shared/exercise/seat';
import { summaryOf, type SummaryLine } from '@heard/shared/words/summary';
import { entriesOf, type Words } from '@heard/shared/words/words';
import { exercise } from '../../exercises/exercises.svelte.ts';
import { currentEvening } from './current-evening.ts';
import type { RoomSession, RoomState } from '#lib/room/room-state.ts';

export interface PastConversation {
  conversation: number;
  /** Of its exercise, in the reader's language where this build knows it. */
  title: string;
  exercise?: string | undefined;
  /** When it ended, server time, ms. */
  at: number;
}

/** Those that were written down, the last one first. Two who opened the next one at once both wrote; one counts. */
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

/** What has just ended and stands in nobody's words yet; null while something is on. */
export function justEnded(state: RoomState): PastConversation | null {
  const { view } = state;
  if (view.status !== 'closed') return null;
  const { id, title } = currentEvening(state).script;
  return { conversation: view.conversation, title, exercise: id, at: view.closedAt };
}

/** All there are, the last one first. */
export function allPast(state: RoomState): PastConversation[] {
  // What somebody wrote down of a conversation that hasn't been is no past.
  const past = pastConversations(state.words).filter(({ conversation }) => conversation <= state.view.conversation);
  return withEnded(past, justEnded(state));
}

/** What has just ended may be written down already. */
export function withEnded(past: readonly PastConversation[], ended: PastConversation | null): PastConversation[] {
  if (ended === null || past.some(({ conversation }) => conversation === ended.conversation)) {
    return [...past];
  }
  return [ended, ...past];
}

/** Before the next one opens. A conversation that never began left nothing to find. */
export async function writeDownPast(room: RoomSession): Promise<void> {
  const { view, words } = room.current;
  const ended = justEnded(room.current);
  if (ended === null || view.status !== 'closed' || view.startedAt === null) return;
  const isWritten = pastConversations(words).some(({ conversation }) => conversation === ended.conversation);
  if (!isWritten) await room.write({ kind: 'past', ...ended });
}

/** Of the copy in the journal: the same on every device, and says nothing of the room. */
export function copyIdOf({ at, conversation }: PastConversation): string {
  return `${at}-${conversation}`;
}

/** The line of the last conversation that both kept. */
export type KeptLine = Extract<SummaryLine, { kind: 'reflection' }>;

/** What the next conversation begins with; null when nothing was kept by both, or its words are gone from the room. */
export function keptLastTime(words: Words, conversation: number, names: BySeat<string>): KeptLine | null {
  const earlier = words.entries.flatMap(({ entry }) =>
    'conversation' in entry && entry.conversation < conversation ? [entry.conversation] : [],
  );
  if (earlier.length === 0) return null;
  const { lines } = summaryOf(words, Math.max(...earlier), names);
  return lines.findLast((line): line is KeptLine => line.kind === 'reflection') ?? null;
}
