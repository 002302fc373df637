/** How hard tonight's subject may be: the easier of both people's answers, and never `hard` on the first evening. */
import { DEPTHS, type Depth } from '@heard/shared/exercise/depth';
import { SEATS, type Seat } from '@heard/shared/exercise/seat';
import { entriesOf, type Words } from '@heard/shared/words/words';
import { isFirstEvening, type EveningState } from '#lib/evening/evening-number.ts';

export { DEPTHS, type Depth };

export const depthLabels = (): Record<Depth, string> => ({ easy: 'Easy', tender: 'Tender', hard: 'Hard' });

export function depthOf(words: Words, conversation: number, seat: Seat): { id: string; depth: Depth } | null {
  const found = entriesOf(words, 'depth', seat).filter(({ entry }) => entry.conversation === conversation);
  const last = found.at(-1);
  return last ? { id: last.id, depth: last.entry.depth } : null;
}

/** Null until both have answered. */
export function depthTonight(state: EveningState): Depth | null {
  const said = SEATS.map((seat) => depthOf(state.words, state.view.conversation, seat)?.depth);
  const lowest = DEPTHS.find((depth) => said.includes(depth)) ?? null;
  if (said.includes(undefined) || lowest === null) return null;
  return lowest === 'hard' && isFirstEvening(state) ? 'tender' : lowest;
}

export function depthSentence(depth: Depth): string {
  switch (depth) {
    case 'easy':
      return 'Tonight it is something easy.';
    case 'tender':
      return 'Tonight it may be tender.';
    case 'hard':
      return 'Tonight it may be hard.';
  }
}
