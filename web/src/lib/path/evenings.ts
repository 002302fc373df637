/** The structure of the path. Its texts are in each language's folder. */
import type { LessonId } from './lessons.ts';

export interface PathEvening {
  /** Id of the evening's exercise. */
  exercise: string;
  /** The purpose of the evening. */
  purpose: string;
  /** Why it is at this place of the path. */
  whyNow: string;
  /** Id of the lesson to read before it. */
  lesson?: LessonId;
}

export interface Afterwards {
  exercise: string;
  text: string;
}
