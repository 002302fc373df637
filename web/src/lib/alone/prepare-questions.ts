/** The three questions before a conversation. They ask about the user, not about what the partner did. */
export interface PrepareQuestion {
  name: 'feel' | 'know' | 'want';
  /** The name of the question in one word, for the progress. */
  short: string;
  prompt: string;
  hint: string;
  starters: readonly string[];
  stuck: string;
}
