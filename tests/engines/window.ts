/** The size of a browser's viewport, in CSS pixels. */
export interface Window {
  width: number;
  height: number;
  /** Whether motion isn't reduced. Ignored by Firefox, whose setting is the same for all windows: always reduced. */
  moves?: boolean;
}

export const WINDOWS = { laptop: { width: 1280, height: 800 }, phone: { width: 390, height: 844 } } as const;
