/** The three questions before a conversation. About me, not about what you did. */
import type { PreparationName } from './preparation.ts';

export interface PrepareQuestion {
  name: Extract<PreparationName, 'feel' | 'know' | 'want'>;
  /** Where one is, in one word. */
  short: string;
  prompt: string;
  hint: string;
  starters: readonly string[];
  stuck: string;
}
