/** Names of the parts of an exercise for people. */
import type { ScriptStep } from '@heard/shared/exercise/script';
import { STEP_PAGES } from '#lib/evening/step-pages.ts';

export function stepName(kind: ScriptStep['kind']): string {
  return kind === 'alone' ? 'Alone' : STEP_PAGES[kind].name();
}

export function whoseText(floor: ScriptStep['floor']): string {
  switch (floor) {
    case 'first':
      return 'of the one who begins';
    case 'second':
      return 'of the other one';
    case 'both':
      return 'for both';
    case 'none':
      return 'for nobody';
  }
}

/** "45 s", "2 min", "2 min 30 s" */
export function secondsText(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  const rest = seconds % 60;
  if (minutes === 0) return `${rest} s`;
  return rest === 0 ? `${minutes} min` : `${minutes} min ${rest} s`;
}
