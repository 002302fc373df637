/** The text of a FullPageMessage. It always says what happened, what became of the words, and what to do. */
export interface FullPageMessageText {
  title: string;
  happened: string;
  /** What became of the words that were written. */
  words: string;
  todo: string;
}
