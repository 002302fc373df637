/** The words beside the light: whose turn it is, in one short line. */
import type { BySeat } from '@heard/shared/exercise/seat';
import { otherSeat } from '@heard/shared/exercise/seat';
import type { RunningView, View } from '@heard/shared/exercise/view';

export function standing(view: View, names: BySeat<string>): string {
  const partner = names[otherSeat(view.seat)];
  switch (view.status) {
    case 'idle':
      return 'Nothing is running';
    case 'gathering':
      return 'Arriving';
    case 'running':
      return standingIn(view, partner);
    case 'paused':
      return view.kind === 'overnight' ? 'Set down for the night' : 'A pause';
    case 'returning':
      return 'Coming back';
    case 'closed':
      return view.outcome === 'stopped' ? 'Finished for tonight' : 'Finished';
  }
}

function standingIn(view: RunningView, partner: string): string {
  switch (view.part) {
    case 'speaking':
      return speaking(view, partner);
    case 'listening':
      return listening(view, partner);
    case 'both':
      return view.step.kind === 'together' ? 'Together' : 'Both of you';
    case 'none':
      if (view.next === null) return 'A breath for both';
      return view.next === view.seat ? 'Soon it’s your turn' : `Soon it’s ${partner}’s turn`;
  }
}

function speaking(view: RunningView, partner: string): string {
  switch (view.step.kind) {
    case 'short-say-back':
    case 'say-back':
      return `You say it back to ${partner}`;
    case 'echo':
      return `You speak, in ${partner}’s turn`;
    case 'slot':
      return `You have the floor, ${partner} is silent`;
    case 'wish-answer':
      return 'You answer';
    default:
      return 'You have the floor';
  }
}

function listening(view: RunningView, partner: string): string {
  switch (view.step.kind) {
    case 'short-say-back':
    case 'say-back':
      return `${partner} is saying it back`;
    case 'answer':
      return `${partner} is looking at it`;
    case 'wish-answer':
      return `${partner} is answering`;
    default:
      return `You are listening to ${partner}`;
  }
}
