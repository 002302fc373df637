/** Describes a place in an exercise's file: "Step 3 (one-open), the speaker’s side, the prompt". */

const names = (): Record<string, string> => ({
  version: 'the version',
  id: 'the id',
  floorType: 'the floor type',
  title: 'the title',
  minutes: 'the minutes',
  summary: 'the summary',
  about: 'the page before it',
  purpose: 'what it is for',
  asks: 'what it asks',
  notFor: 'when not',
  questions: 'the questions',
  steps: 'the steps',
  closeAt: 'where the close begins (closeAt)',
  allowanceSeconds: 'the allowance (allowanceSeconds)',
  kind: 'its kind',
  floor: 'its floor',
  seconds: 'its seconds',
  ends: 'how it ends',
  turn: 'its turn',
  speaker: 'the speaker’s side',
  listener: 'the listener’s side',
  prompt: 'the prompt',
  others: 'the other prompts',
  hint: 'the hint',
  starters: 'the starters',
  stuck: 'what to do when it doesn’t work (stuck)',
  depth: 'the depth',
  pick: 'the pick',
  easy: 'easy',
  tender: 'tender',
  hard: 'hard',
});

/** `path`: keys and indexes from the root of the file. `file`: its content, for the ids of steps. */
export function placeOf(path: readonly unknown[], file: unknown): string {
  if (path.length === 0) return 'The exercise';
  const [first, at, ...rest] = path;
  const parts = first === 'steps' && typeof at === 'number' ? [stepName(at, file), ...named(rest)] : named(path);
  const place = parts.join(', ');
  return `${place.charAt(0).toUpperCase()}${place.slice(1)}`;
}

function named(keys: readonly unknown[]): string[] {
  return keys.map((key) => (typeof key === 'number' ? `number ${key + 1}` : nameOf(String(key))));
}

/** An unknown key is shown as it is, but shortened. */
function nameOf(key: string): string {
  const known = names();
  return Object.hasOwn(known, key) ? (known[key] ?? key) : `“${key.slice(0, 40)}”`;
}

function stepName(at: number, file: unknown): string {
  const steps: unknown = (file as { steps?: unknown }).steps;
  const step: unknown = Array.isArray(steps) ? steps[at] : undefined;
  const id: unknown = typeof step === 'object' && step !== null ? (step as { id?: unknown }).id : undefined;
  return typeof id === 'string' && id !== '' ? `step ${at + 1} (${id.slice(0, 24)})` : `step ${at + 1}`;
}
