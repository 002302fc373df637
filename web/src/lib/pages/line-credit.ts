import type { BySeat, Seat } from '@heard/shared/exercise/seat';
import type { SummaryLine } from '@heard/shared/words/summary';

/** Whose line it is. `me`: the reader, who is called "you"; none where the page is for both, as on paper. */
export function creditOf(line: SummaryLine, names: BySeat<string>, me?: Seat): string {
  const by = line.by === me ? 'you' : names[line.by];
  if (line.kind !== 'reflection') return capital(by);
  const about = line.about === me ? 'you' : names[line.about];
  return `What ${by} heard ${about} say`;
}

function capital(name: string): string {
  return name === 'you' ? 'You' : name;
}
