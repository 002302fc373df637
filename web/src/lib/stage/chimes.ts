/** Plays the chimes with Web Audio, which browsers allow only after user activation. */
import { onLeave } from '#lib/site/leave-quickly.ts';
import { CHIMES, type Note } from './chime-notes.ts';
import type { Signal } from './signals.ts';

/**
 * `untried`: there was no press yet. `waiting`: the context was told to resume, and isn't running yet. `silent`: it isn't running after
 * `PATIENCE_MS`, or no longer. `missing`: this browser has no Web Audio.
 */
export type SoundStatus = 'untried' | 'waiting' | 'ready' | 'silent' | 'missing';

/** How long a context may take to start before it counts as silent. */
const PATIENCE_MS = 3_000;
/** A tap is several events (pointerup, touchend, click), which count as one try. */
const ONE_TRY_MS = 1_000;

/**
 * A call, Siri or a locked screen can interrupt an AudioContext at any time, on some devices for good. So each press tries again until the
 * context runs. `resume()` is never awaited, because it may never settle. No method throws, although Web Audio does, for example in
 * Firefox without a sound device. All times are in ms, from the caller's clock.
 */
export class Chimes {
  readonly #make: () => AudioContext | null;
  readonly #forget = onLeave(() => this.close());
  #isClosed = false;
  #isMissing = false;
  #context: AudioContext | null = null;
  #out: GainNode | null = null;
  #loudness = 1;
  /** Time of the first unanswered `resume()` of this context. */
  #askedAt: number | null = null;
  /** Since when no context was running. */
  #silentSince: number | null = null;
  /** The context's `currentTime` at the last press: a context whose clock stops plays nothing, even in the state `running`. */
  #seen: { at: number; soundTime: number } | null = null;

  constructor(make: () => AudioContext | null = newContext) {
    this.#make = make;
  }

  /** Must be called from the handler of each event that counts as user activation. */
  unlock(now: number): void {
    if (this.#isClosed) return;
    if (this.#isStuck(now)) this.#drop();
    this.#context ??= this.#create();
    this.#silentSince ??= now;
    this.resume(now);
    if (this.#context) this.#seen = { at: now, soundTime: this.#context.currentTime };
  }

  /** Needs no user activation: some devices allow it after an interruption, once the page is visible again. */
  resume(now: number): void {
    if (this.#context === null || this.#context.state === 'running') return;
    this.#askedAt ??= now;
    try {
      this.#context.resume().catch(() => undefined);
    } catch {
      // The device has closed the context; the next press creates another one.
    }
  }

  /** Notes since when no context is running; call it at each tick. */
  tick(now: number): void {
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

  /** Gain for all notes, from 0 to 2; 1 plays them as in chime-notes.ts. */
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
      // Every signal is also shown on screen.
    }
  }

  get isClosed(): boolean {
    return this.#isClosed;
  }

  /** Stops all sound at once. Closed chimes never play again. */
  close(): void {
    this.#isClosed = true;
    this.#forget();
    this.#drop();
  }

  /** Whether only a new context can help: an interrupted one may never resume, or be `running` with a stopped clock. */
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
      // No sound device, or too many contexts: the next press tries again.
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

/** A bell sound: a sine with a quiet octave above it, a fast attack and a slow decay. */
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
