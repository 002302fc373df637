/** What is shown in place of a page that can't run; each language has its own in `src/languages/{code}/plain-pages.ts`. */
export interface PlainPage {
  title: string;
  paragraphs: readonly string[];
  /** Reloads the page (lib/shell/missing-files.js). */
  button?: string;
}

export interface PlainPages {
  /** The browser lacks something that the page needs, or may run no scripts. */
  tooOld: PlainPage;
  /** A file of the page didn't arrive. */
  notLoaded: PlainPage;
  /** An error that no component handles. */
  broken: PlainPage;
  /** The texts couldn't be loaded, in any language. */
  noTexts: PlainPage;
}
