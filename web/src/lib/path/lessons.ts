/** The structure of a lesson. The four lessons are in each language's folder. */

export const LESSON_IDS = ['speak', 'listen', 'reflect', 'stop'] as const;
export type LessonId = (typeof LESSON_IDS)[number];

export interface DialogueLine {
  /** Null for a stage direction. */
  by: 'Noor' | 'Emil' | null;
  text: string;
}

export interface Lesson {
  id: LessonId;
  title: string;
  /** One sentence for the list of lessons. */
  summary: string;
  paragraphs: readonly string[];
  /** The situation at the start of both examples. */
  scene: string;
  lessGood: readonly DialogueLine[];
  good: readonly DialogueLine[];
  /** What the second example does differently. */
  difference: string;
  tryToday: string;
  /** Whether the lesson points to the page about safety, for readers who are afraid of their partner. */
  namesSafety?: boolean;
}

export const noor = (text: string): DialogueLine => ({ by: 'Noor', text });
export const emil = (text: string): DialogueLine => ({ by: 'Emil', text });
export const happens = (text: string): DialogueLine => ({ by: null, text });
