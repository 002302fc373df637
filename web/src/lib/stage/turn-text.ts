/** Says in one short line whose turn it is. */
import type { BySeat } from '@heard/shared/exercise/seat';
import { otherSeat } from '@heard/shared/exercise/seat';
import type { View } from '@heard/shared/exercise/view';
import { roleIn } from '#lib/evening/step-pages.ts';

export function turnText(view: View, names: BySeat<string>): string {
  const partner = names[otherSeat(view.seat)];
  switch (view.status) {
    case 'idle':
      return 'Nothing is running';
    case 'gathering':
      return 'Arriving';
    case 'running':
      return roleIn(view).turnText(partner, view);
    case 'paused':
      return view.kind === 'overnight' ? 'Set down for the night' : 'A pause';
    case 'returning':
      return 'Coming back';
    case 'closed':
      return view.outcome === 'stopped' ? 'Finished for tonight' : 'Finished';
  }
}
