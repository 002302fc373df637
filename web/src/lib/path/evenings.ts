/** What the path is made of. Its words are written in each language. */
import type { LessonId } from './lessons.ts';

export interface PathEvening {
  /** Id of its exercise. */
  exercise: string;
  /** What it is for. */
  purpose: string;
  /** Why it comes here. */
  whyNow: string;
  /** The lesson that goes well before it. */
  lesson?: LessonId;
}

export interface Afterwards {
  exercise: string;
  text: string;
}
