/** Plays the chimes with Web Audio: no files, nothing to load. A browser lets it sound only after a first press. */
import { whenLeaving } from '../safety/leave-quickly.ts';
import { CHIMES, type Note } from './chime-notes.ts';
import type { Signal } from './signals.ts';

/** `silent`: the browser has it but won't let it sound yet. `missing`: it has none. */
export type SoundStatus = 'ready' | 'silent' | 'missing';

export class Chimes {
  readonly #make: () => AudioContext | null;
  readonly #forget = whenLeaving(() => this.close());
  #isClosed = false;
  #context: AudioContext | null = null;
  #out: GainNode | null = null;
  #loudness = 1;

  constructor(make: () => AudioContext | null = newContext) {
    this.#make = make;
  }

  /** To be called from within a press: browsers allow sound from there on. */
  async unlock(): Promise<SoundStatus> {
    if (this.#isClosed) return 'silent';
    this.#context ??= this.#make();
    if (this.#context === null) return 'missing';
    try {
      await this.#context.resume();
    } catch {
      return 'silent';
    }
    return this.#context.state === 'running' ? 'ready' : 'silent';
  }

  /** 1 is as written; from 0 to 2. */
  set loudness(loudness: number) {
    this.#loudness = loudness;
    if (this.#out) this.#out.gain.value = loudness;
  }

  play(signal: Signal): void {
    const context = this.#context;
    if (context?.state !== 'running') return;
    if (this.#out === null) {
      this.#out = context.createGain();
      this.#out.gain.value = this.#loudness;
      this.#out.connect(context.destination);
    }
    for (const note of CHIMES[signal]) strike(context, this.#out, note);
  }

  get isClosed(): boolean {
    return this.#isClosed;
  }

  /** Cuts off what still sounds, for good. */
  close(): void {
    this.#isClosed = true;
    this.#forget();
    void this.#context?.close();
    this.#context = null;
    this.#out = null;
  }
}

function newContext(): AudioContext | null {
  return typeof AudioContext === 'undefined' ? null : new AudioContext();
}

/** A soft bell: a sine with a quiet octave above it, quick to come and slow to go. */
function strike(context: AudioContext, out: AudioNode, note: Note): void {
  const start = context.currentTime + note.at;
  const envelope = context.createGain();
  envelope.gain.setValueAtTime(0.0001, start);
  envelope.gain.exponentialRampToValueAtTime(note.gain, start + 0.03);
  envelope.gain.exponentialRampToValueAtTime(0.0001, start + note.seconds);
  envelope.connect(out);
  partial(context, envelope, note.hertz, 1, start, note.seconds);
  partial(context, envelope, note.hertz * 2.01, 0.12, start, note.seconds * 0.5);
}

function partial(
  context: AudioContext,
  out: AudioNode,
  hertz: number,
  gain: number,
  start: number,
  seconds: number,
): void {
  const oscillator = context.createOscillator();
  const level = context.createGain();
  oscillator.frequency.value = hertz;
  level.gain.value = gain;
  oscillator.connect(level).connect(out);
  oscillator.start(start);
  oscillator.stop(start + seconds);
}
