import type { SummaryLine } from '@heard/shared/words/summary';

/** The heading of the section with the lines of a kind, on the page and in a saved summary. */
export function sectionHeading(kind: SummaryLine['kind']): string {
  switch (kind) {
    case 'line':
      return 'What we wrote';
    case 'view':
      return 'Two views';
    case 'reflection':
      return 'What we heard';
    case 'wish':
      return 'Small wishes';
    case 'takeaway':
      return 'To keep';
    case 'next-time':
      return 'Next time';
  }
}
