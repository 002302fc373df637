/** The light of a screen, derived from the view: it follows the voice. */
import type { View } from '@heard/shared/exercise/view';
import { STEP_PAGES } from '#lib/evening/step-pages.ts';

/**
 * `mine`: this person has the voice. `theirs`: the partner has it. `both`: a step for both. `together`: a step without turns, equally
 * dim on both screens. `rising`, `sinking`: between two turns, for the next speaker and the other person. `calm`: a pause, or no
 * conversation runs. `glow`: the speaker has answered "heard"; the same on both screens.
 */
export type LightPlace = 'mine' | 'theirs' | 'both' | 'together' | 'rising' | 'sinking' | 'calm' | 'glow';

/** Phases of one disc: full for one's own turn, a crescent for the partner's, half for both. `dim`: for neither's. */
export type LightShape = 'full' | 'half' | 'crescent' | 'dim';

export interface Light {
  place: LightPlace;
  shape: LightShape;
  /** Brightness, 0 to 1. In the dark theme 1 has about a third of white's luminance (tokens.css). */
  amount: number;
  /** The disc is animated by Breath. */
  breathes: boolean;
}

const LIGHTS: Record<LightPlace, Omit<Light, 'place'>> = {
  mine: { shape: 'full', amount: 1, breathes: false },
  theirs: { shape: 'crescent', amount: 0.14, breathes: false },
  both: { shape: 'half', amount: 0.5, breathes: false },
  together: { shape: 'half', amount: 0.3, breathes: false },
  rising: { shape: 'full', amount: 0.6, breathes: true },
  sinking: { shape: 'crescent', amount: 0.25, breathes: true },
  calm: { shape: 'dim', amount: 0.2, breathes: true },
  glow: { shape: 'full', amount: 1, breathes: false },
};

/** Of a light that fades after the bell. */
const AFTER_BELL = 0.6;

export function lightOf(view: View): Light {
  const place = placeOf(view);
  const light = { place, ...LIGHTS[place] };
  if (view.status !== 'running') return light;
  const effect = STEP_PAGES[view.step.kind].light;
  if (effect === 'breathing') return { ...light, breathes: true };
  const isFading = effect === 'fading-after-bell' && place === 'mine' && view.clock.isOver;
  return isFading ? { ...light, amount: AFTER_BELL } : light;
}

function placeOf(view: View): LightPlace {
  if (view.status === 'gathering') return 'both';
  if (view.status !== 'running') return 'calm';
  if (view.glowUntil !== null) return 'glow';
  switch (view.part) {
    case 'speaking':
      return 'mine';
    case 'listening':
      return 'theirs';
    case 'both':
      return STEP_PAGES[view.step.kind].light === 'low' ? 'together' : 'both';
    case 'none':
      if (view.next === null) return 'both';
      return view.next === view.seat ? 'rising' : 'sinking';
  }
}
