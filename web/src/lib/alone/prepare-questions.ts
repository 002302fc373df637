/** The three questions before a conversation. About me, not about what you did. */
export interface PrepareQuestion {
  name: 'feel' | 'know' | 'want';
  /** Where one is, in one word. */
  short: string;
  prompt: string;
  hint: string;
  starters: readonly string[];
  stuck: string;
}
