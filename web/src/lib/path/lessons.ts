/** What a lesson is made of. The four are written in each language. */

export const LESSON_IDS = ['speak', 'listen', 'reflect', 'stop'] as const;
export type LessonId = (typeof LESSON_IDS)[number];

export interface DialogueLine {
  /** Null for what happens rather than is said. */
  by: 'Noor' | 'Emil' | null;
  text: string;
}

export interface Lesson {
  id: LessonId;
  title: string;
  /** One sentence for the list. */
  summary: string;
  paragraphs: readonly string[];
  /** Where the two examples begin. */
  scene: string;
  lessGood: readonly DialogueLine[];
  good: readonly DialogueLine[];
  /** What the second one does differently. */
  difference: string;
  tryToday: string;
  /** Whether it is said here that fear is another matter, with the way to the page about safety. */
  namesSafety?: boolean;
}

export const noor = (text: string): DialogueLine => ({ by: 'Noor', text });
export const emil = (text: string): DialogueLine => ({ by: 'Emil', text });
export const happens = (text: string): DialogueLine => ({ by: null, text });
