/** The line of the last conversation that both kept: what the next one begins with. */
import type { BySeat } from '@heard/shared/exercise/seat';
import { summaryOf, type SummaryLine } from '@heard/shared/words/summary';
import type { Words } from '@heard/shared/words/words';

export type KeptLine = Extract<SummaryLine, { kind: 'reflection' }>;

/** Null when nothing was kept by both, or its words are gone from the room. */
export function keptLastTime(words: Words, conversation: number, names: BySeat<string>): KeptLine | null {
  const earlier = words.entries.flatMap(({ entry }) =>
    'conversation' in entry && entry.conversation < conversation ? [entry.conversation] : [],
  );
  if (earlier.length === 0) return null;
  const { lines } = summaryOf(words, Math.max(...earlier), names);
  return lines.findLast((line): line is KeptLine => line.kind === 'reflection') ?? null;
}
