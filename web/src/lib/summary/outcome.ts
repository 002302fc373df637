import type { ClosedView } from '@heard/shared/exercise/view';

export interface OutcomeText {
  title: string;
  text: string;
  /** Whether the summary comes at once, or waits until somebody asks for it. */
  waits: boolean;
}

/** What the page says first when a conversation has ended. Who stopped it is never said. */
export function outcomeText(outcome: ClosedView['outcome']): OutcomeText {
  switch (outcome) {
    case 'finished':
      return { title: 'Thank you, both of you.', text: 'Now each of you decides what stays.', waits: false };
    case 'stopped':
      return { title: 'Tonight is finished.', text: 'What you wrote is still yours.', waits: true };
    case 'closed':
      return {
        title: 'Tonight is set down.',
        text: 'It ended kindly before its last step. What you both wrote is still here.',
        waits: false,
      };
  }
}
