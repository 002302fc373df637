/** Names of the parts of an exercise for people. */
import type { ScriptStep } from '@heard/shared/exercise/script';

const names = (): Record<ScriptStep['kind'], string> => ({
  arrive: 'Arriving',
  share: 'One thing said',
  stretch: 'Speaking',
  'short-say-back': 'A short say-back',
  'say-back': 'The say-back',
  answer: 'The answer to it',
  echo: 'Going further',
  swap: 'A breath',
  slot: 'A fixed time',
  together: 'Together',
  columns: 'Two columns',
  wish: 'A wish',
  'wish-answer': 'The answer to the wish',
  'next-time': 'The next time',
  keep: 'One line to keep',
  alone: 'Alone',
});

export function stepName(kind: ScriptStep['kind']): string {
  return names()[kind];
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
