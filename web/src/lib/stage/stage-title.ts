/** The document title of the stage. It has no names, because it stays in the browser's history. */
import type { View } from '@heard/shared/exercise/view';
import { lightOf } from '#lib/light/light.ts';

export function stageTitle(view: View): string {
  if (view.status === 'gathering') return 'Arriving · Heard';
  if (view.status === 'returning') return 'Coming back · Heard';
  switch (lightOf(view).place) {
    case 'mine':
    case 'rising':
      return 'Your turn · Heard';
    case 'theirs':
    case 'sinking':
      return 'You listen · Heard';
    case 'both':
    case 'together':
    case 'glow':
      return 'Both of you · Heard';
    case 'calm':
      return 'A pause · Heard';
  }
}
