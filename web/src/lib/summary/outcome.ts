import type { ClosedView } from '@heard/shared/exercise/view';

export interface OutcomeText {
  title: string;
  text: string;
  /** Whether the summary is shown only on request. */
  waits: boolean;
}

/** The first text after a conversation has ended. It doesn't say who stopped it. */
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
