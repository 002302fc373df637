/** The notes of the chimes: rising when the voice comes to this person, falling when it goes to the partner. */
import type { Signal } from './signals.ts';

export interface Note {
  hertz: number;
  /** Seconds after the chime begins. */
  at: number;
  seconds: number;
  /** Peak amplitude, 0 to 1. */
  gain: number;
}

// From a pentatonic scale in D, so that chimes that overlap aren't dissonant.
const D3 = 146.83;
const D4 = 293.66;
const A4 = 440;
const D5 = 587.33;
const E5 = 659.25;
const A5 = 880;

export const CHIMES: Record<Signal, readonly Note[]> = {
  mine: [
    { hertz: D4, at: 0, seconds: 1.6, gain: 0.16 },
    { hertz: A4, at: 0.22, seconds: 1.8, gain: 0.15 },
    { hertz: D5, at: 0.44, seconds: 2.4, gain: 0.13 },
  ],
  theirs: [
    { hertz: D5, at: 0, seconds: 1.6, gain: 0.13 },
    { hertz: A4, at: 0.22, seconds: 1.8, gain: 0.15 },
    { hertz: D4, at: 0.44, seconds: 2.4, gain: 0.16 },
  ],
  soon: [{ hertz: A5, at: 0, seconds: 1.8, gain: 0.09 }],
  end: [{ hertz: E5, at: 0, seconds: 2.2, gain: 0.06 }],
  bell: [
    { hertz: D4, at: 0, seconds: 5, gain: 0.2 },
    { hertz: A4, at: 0.01, seconds: 4, gain: 0.1 },
    { hertz: D5, at: 0.02, seconds: 3, gain: 0.06 },
  ],
  heard: [
    { hertz: D3, at: 0, seconds: 4, gain: 0.3 },
    { hertz: D4, at: 0, seconds: 3, gain: 0.08 },
  ],
  asked: [{ hertz: D5, at: 0, seconds: 1.2, gain: 0.08 }],
};

/** Patterns for `navigator.vibrate`: ms on, off, on … Empty where no vibration is needed. */
export const VIBRATIONS: Record<Signal, readonly number[]> = {
  mine: [40, 60, 90],
  theirs: [90],
  soon: [],
  end: [],
  bell: [120, 120, 120],
  heard: [160],
  asked: [30],
};
