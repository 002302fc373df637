/** What tests can do with a browser and see in it, in any engine. `Person` uses nothing else. */
export const ENGINES = ['chromium', 'firefox', 'webkit'] as const;
export type Engine = (typeof ENGINES)[number];

export type Text = string | RegExp;

/** A locator by what people or screen readers perceive. A string must be the whole name, unless `isPart`. */
export type Target =
  | { by: 'role'; role: 'button' | 'link' | 'checkbox' | 'radio'; name: Text; isPart?: boolean }
  /** A field by its whole label. */
  | { by: 'label'; name: string }
  /** The innermost elements that contain it. A string is a substring and ignores case. */
  | { by: 'text'; text: Text }
  /** The screen's h1. */
  | { by: 'heading' };

export const button = (name: Text): Target => ({ by: 'role', role: 'button', name });
export const link = (name: Text): Target => ({ by: 'role', role: 'link', name, isPart: true });
export const checkbox = (name: Text): Target => ({ by: 'role', role: 'checkbox', name, isPart: true });
export const field = (name: string): Target => ({ by: 'label', name });
export const text = (words: Text): Target => ({ by: 'text', text: words });
export const HEADING: Target = { by: 'heading' };

export interface DeliveredFile {
  name: string;
  text: string;
}

export interface Driver {
  readonly engine: Engine;
  /** Console errors and uncaught exceptions of all pages so far. */
  errors(): Promise<readonly string[]>;

  opens(address: string): Promise<void>;
  reloads(): Promise<void>;
  address(): Promise<string>;

  /** Waits until the page is hydrated and exactly one element matches, is stable and receives pointer events, and clicks it. */
  presses(target: Target): Promise<void>;
  /** Replaces the field's value by typing. */
  fills(target: Target, text: string): Promise<void>;
  ticks(target: Target): Promise<void>;

  /** Waits until at least one match is visible. */
  sees(target: Target): Promise<void>;
  seesNo(target: Target): Promise<void>;
  /** Waits until exactly one match is visible and its whole text is this. */
  reads(target: Target, expected: Text): Promise<void>;
  /** Waits until the field has this value. */
  holds(target: Target, value: string): Promise<void>;
  /** Whether a match is visible now, without waiting. */
  isSeen(target: Target): Promise<boolean>;

  /** Runs in the page. `run` is serialised, so it can use nothing but its argument. */
  evaluates<T, A = undefined>(run: (argument: A) => T | Promise<T>, argument?: A): Promise<T>;
  /** PNG, one pixel per CSS pixel. */
  screenshot(): Promise<Buffer>;
  /** The file that a press downloads. */
  downloads(press: () => Promise<void>): Promise<DeliveredFile>;
  /** The text that a press copies to the clipboard. */
  copies(press: () => Promise<void>): Promise<string>;

  /** Closes everything that was started for this person. */
  closes(): Promise<void>;
}
