/** A browser's window, in CSS pixels of the page in it. */
export interface Window {
  width: number;
  height: number;
  /** Motion isn't reduced. Firefox has one setting for all of its windows, and is always still. */
  moves?: boolean;
}

export const WINDOWS = { laptop: { width: 1280, height: 800 }, phone: { width: 390, height: 844 } } as const;
