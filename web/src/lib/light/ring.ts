/** The geometry of the timer, an arch over the light that empties from the left, and its text alternative. */
import type { StepClock } from '@heard/shared/exercise/view';

/** The arch in a box of 240 by 240 around the light. It is open at the bottom, where the main button is. */
export const RING = { size: 240, radius: 112, sweepDegrees: 250 } as const;

export interface Point {
  x: number;
  y: number;
}

/** The point on the ring at `degrees`, clockwise from the top. */
export function pointAt(degrees: number, radius: number = RING.radius): Point {
  const angle = ((degrees - 90) * Math.PI) / 180;
  const centre = RING.size / 2;
  return { x: round(centre + radius * Math.cos(angle)), y: round(centre + radius * Math.sin(angle)) };
}

/** SVG path of the whole arch, from its left end over the top to its right end, the direction in which it empties. */
export function archPath(radius: number = RING.radius): string {
  const half = RING.sweepDegrees / 2;
  return arcPath(-half, half, radius);
}

/** SVG path of a part of the arch, clockwise, in degrees from the top. */
export function arcPath(fromDegrees: number, toDegrees: number, radius: number = RING.radius): string {
  const from = pointAt(fromDegrees, radius);
  const to = pointAt(toDegrees, radius);
  const isLong = toDegrees - fromDegrees > 180 ? 1 : 0;
  return `M ${from.x} ${from.y} A ${radius} ${radius} 0 ${isLong} 1 ${to.x} ${to.y}`;
}

/** The share of the time that is left, 0 to 1. */
export function fullness(clock: StepClock): number {
  if (clock.totalMs <= 0) return 0;
  return Math.min(1, Math.max(0, clock.leftMs / clock.totalMs));
}

/** The length of the overtime arch, 0 to below 1. It grows ever more slowly, so that it doesn't urge the speaker. */
export function overtime(clock: StepClock): number {
  if (clock.leftMs >= 0) return 0;
  const overMs = -clock.leftMs;
  return round(overMs / (overMs + 120_000));
}

/** The time left as m:ss, with a plus in overtime. */
export function digits(clock: StepClock): string {
  const seconds = clock.leftMs >= 0 ? Math.ceil(clock.leftMs / 1000) : Math.floor(-clock.leftMs / 1000);
  const text = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  return clock.leftMs < 0 ? `+${text}` : text;
}

/** The time left in words, for screen readers. They change at most every half minute. */
export function spokenLeft(clock: StepClock): string {
  if (clock.isResting) return 'The time rests.';
  if (clock.isOver) return 'The time is over. No hurry.';
  const halves = Math.round(clock.leftMs / 30_000);
  if (halves <= 1) return 'About half a minute left.';
  if (halves === 2) return 'About a minute left.';
  const minutes = Math.floor(halves / 2);
  const isWhole = halves % 2 === 0;
  if (minutes === 1) return 'About a minute and a half left.';
  return isWhole ? `About ${minutes} minutes left.` : `About ${minutes} and a half minutes left.`;
}

/** The `currentTime` that the ring's CSS animation should have, ms. */
export function elapsedMs(clock: StepClock): number {
  return Math.min(clock.totalMs, Math.max(0, clock.totalMs - clock.leftMs));
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
