/** The names under which ticks of the path are stored. */
import type { LessonId } from './lessons.ts';

export function eveningKey(exercise: string): string {
  return `evening/${exercise}`;
}

export function lessonKey(lesson: LessonId): string {
  return `lesson/${lesson}`;
}
