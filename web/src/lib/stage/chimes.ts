/** Plays the chimes with Web Audio: no files, nothing to load. A browser lets it sound only after a first press. */
import { onLeave } from '#lib/site/leave-quickly.ts';
import { CHIMES, type Note } from './chime-notes.ts';
import type { Signal } from './signals.ts';

/**
 * `untried`: nobody has pressed anything yet. `waiting`: asked, and not answered yet. `silent`: the device doesn't let it sound, or no
 * longer. `missing`: this browser has no sound of this kind.
 */
export type SoundStatus = 'untried' | 'waiting' | 'ready' | 'silent' | 'missing';

/** So long may a device take to start its sound before somebody is told. ms. */
const PATIENCE_MS = 3_000;
/** A tap is several events (pointerup, touchend, click): those are one try. ms. */
const ONE_TRY_MS = 1_000;

/**
 * A browser lets it sound only from within a press, and a device may take it away at any time: a call, Siri or a locked screen
 * interrupts it for good on some. So each press tries again until it sounds. Nothing waits for `resume()`, which may never be answered, and
 * nothing here throws: Firefox does without a sound device. All times in ms, from whatever clock the caller has.
 */
export class Chimes {
  readonly #make: () => AudioContext | null;
  readonly #forget = onLeave(() => this.close());
  #isClosed = false;
  #isMissing = false;
  #context: AudioContext | null = null;
  #out: GainNode | null = null;
  #loudness = 1;
  /** Since when this context has been asked in vain. */
  #askedAt: number | null = null;
  /** Since when nothing sounds, over all contexts. */
  #silentSince: number | null = null;
  /** How far the context's own clock had come at a press: one that stands still plays nothing, whatever its state says. */
  #seen: { at: number; soundTime: number } | null = null;

  constructor(make: () => AudioContext | null = newContext) {
    this.#make = make;
  }

  /** To be called from within each press that counts as one for the browser. */
  unlock(now: number): void {
    if (this.#isClosed) return;
    if (this.#isStuck(now)) this.#drop();
    this.#context ??= this.#create();
    this.#silentSince ??= now;
    this.resume(now);
    if (this.#context) this.#seen = { at: now, soundTime: this.#context.currentTime };
  }

  /** Without a press, when the page is looked at again: a device may allow that after an interruption. */
  resume(now: number): void {
    if (this.#context === null || this.#context.state === 'running') return;
    this.#askedAt ??= now;
    try {
      this.#context.resume().catch(() => undefined);
    } catch {
      // A context that was closed by the device; the next press makes another one.
    }
  }

  /** With every look at the clock: `statusAt` then knows since when nothing sounds. */
  look(now: number): void {
    if (this.#context?.state === 'running') {
      this.#askedAt = null;
      this.#silentSince = null;
    } else if (this.#context !== null) this.#silentSince ??= now;
  }

  statusAt(now: number): SoundStatus {
    if (this.#isMissing) return 'missing';
    if (this.#context?.state === 'running') return 'ready';
    if (this.#silentSince === null) return 'untried';
    return now - this.#silentSince >= PATIENCE_MS ? 'silent' : 'waiting';
  }

  /** 1 is as written; from 0 to 2. */
  set loudness(loudness: number) {
    this.#loudness = loudness;
    if (this.#out) this.#out.gain.value = loudness;
  }

  play(signal: Signal): void {
    const context = this.#context;
    if (context?.state !== 'running') return;
    try {
      if (this.#out === null) {
        this.#out = context.createGain();
        this.#out.gain.value = this.#loudness;
        this.#out.connect(context.destination);
      }
      for (const note of CHIMES[signal]) strike(context, this.#out, note);
    } catch {
      // A chime is never the only sign.
    }
  }

  get isClosed(): boolean {
    return this.#isClosed;
  }

  /** Cuts off what still sounds, for good. */
  close(): void {
    this.#isClosed = true;
    this.#forget();
    this.#drop();
  }

  /** Whether only another context can help: what was interrupted may never resume, or claim to run while its clock stands still. */
  #isStuck(now: number): boolean {
    const context = this.#context;
    if (context === null) return false;
    if (context.state === 'running') {
      const seen = this.#seen;
      return seen !== null && now - seen.at >= ONE_TRY_MS && context.currentTime === seen.soundTime;
    }
    return context.state !== 'suspended' || (this.#askedAt !== null && now - this.#askedAt >= ONE_TRY_MS);
  }

  #create(): AudioContext | null {
    try {
      const context = this.#make();
      this.#isMissing = context === null;
      return context;
    } catch {
      // No sound device, or too many pages with one: another press may find it.
      return null;
    }
  }

  #drop(): void {
    const context = this.#context;
    this.#context = null;
    this.#out = null;
    this.#askedAt = null;
    this.#seen = null;
    try {
      context?.close().catch(() => undefined);
    } catch {
      // Closed already.
    }
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
