/** The keys of what can be ticked on the path, and the progress that follows from them. */
import type { LessonId } from './lessons.ts';

export function eveningKey(exercise: string): string {
  return `evening/${exercise}`;
}

export function lessonKey(lesson: LessonId): string {
  return `lesson/${lesson}`;
}

export type Ticked = ReadonlySet<string>;
export const NOTHING_TICKED: Ticked = new Set();

export function tickedFrom(keys: readonly string[]): Ticked {
  return new Set(keys);
}

export interface Tick {
  key: string;
  isTicked: boolean;
}

export function withTick(ticked: Ticked, { key, isTicked }: Tick): Ticked {
  const rest = [...ticked].filter((each) => each !== key);
  return tickedFrom(isTicked ? [...rest, key] : rest);
}
