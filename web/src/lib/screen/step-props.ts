import type { ScriptSide } from '@heard/shared/exercise/script';
import type { RunningView } from '@heard/shared/exercise/view';
import type { Presses } from '#lib/evening/step-page-types.ts';

/** The props of every component in steps. */
export interface StepProps {
  view: RunningView;
  /** The texts for this person. */
  side: ScriptSide;
  presses: Presses;
}
