/** The guard as tests call it, for updates of the host. */
import { guardUpdate, type Clocks, type GuardMode } from './guard.ts';
import { HOST, KEY } from './update.fixture.ts';

export const NOTHING: Clocks = new Map();
export const HAS_TWO: Clocks = new Map([[HOST, 2]]);

function guard(bytes: Uint8Array, known = NOTHING, mode: GuardMode = 'live') {
  return guardUpdate(bytes, 'host', known, mode);
}

/** Why the guard refuses an update of the host; `passed` if it doesn't. */
export function reasonOf(bytes: Uint8Array, known = NOTHING, mode: GuardMode = 'live'): string {
  const guarded = guard(bytes, known, mode);
  return guarded.ok ? 'passed' : guarded.error;
}

/** What the guard keeps of an update of the host that it accepts. */
export function kept(bytes: Uint8Array, known = NOTHING, mode: GuardMode = 'live') {
  const guarded = guard(bytes, known, mode);
  if (!guarded.ok) throw new Error(guarded.error);
  return guarded.value;
}

/** The first value of an entry, and a later one. */
export const FIRST = { key: KEY };
export const SECOND = { origin: { client: HOST, clock: 0 } };
