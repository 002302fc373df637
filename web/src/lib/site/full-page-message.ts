/** What a page says when something is in the way. Three things, always: what happened, what became of the words, what to do. */
export interface FullPageMessageText {
  title: string;
  happened: string;
  /** What it means for what was written. */
  words: string;
  todo: string;
}
