/** What a person does with a browser and sees in it, whatever its engine is. Actors (`house/person.ts`) know nothing else. */
export const ENGINES = ['chromium', 'firefox', 'webkit'] as const;
export type Engine = (typeof ENGINES)[number];

export type Text = string | RegExp;

/** Something on the screen, found as a person or a screen reader finds it. A string is a whole name, unless `isPart`. */
export type Target =
  | { by: 'role'; role: 'button' | 'link' | 'checkbox' | 'radio'; name: Text; isPart?: boolean }
  /** A field, by all of its label. */
  | { by: 'label'; name: string }
  /** The smallest elements that hold it; a string may be a part, in any case of letters. */
  | { by: 'text'; text: Text }
  /** The heading of the screen. */
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
  /** What pages so far reported as an error, or threw and nobody caught. */
  errors(): Promise<readonly string[]>;

  opens(address: string): Promise<void>;
  reloads(): Promise<void>;
  address(): Promise<string>;

  /** Waits until the page has been hydrated and there is exactly one, which can be hit where it stands, and presses it with a pointer. */
  presses(target: Target): Promise<void>;
  /** Types it over whatever is in the field. */
  fills(target: Target, text: string): Promise<void>;
  ticks(target: Target): Promise<void>;

  /** Waits until at least one can be seen. */
  sees(target: Target): Promise<void>;
  seesNo(target: Target): Promise<void>;
  /** Waits until the only one that can be seen has this text, and no other. */
  reads(target: Target, expected: Text): Promise<void>;
  /** Waits until the field holds it. */
  holds(target: Target, value: string): Promise<void>;
  /** Without waiting. */
  isSeen(target: Target): Promise<boolean>;

  /** Runs in the page; `run` is sent as text, so it knows nothing but its argument. */
  evaluates<T, A = undefined>(run: (argument: A) => T | Promise<T>, argument?: A): Promise<T>;
  /** PNG, one pixel for each CSS pixel. */
  screenshot(): Promise<Buffer>;
  /** The file that a press gives. */
  downloads(press: () => Promise<void>): Promise<DeliveredFile>;
  /** The text that a press puts into the clipboard. */
  copies(press: () => Promise<void>): Promise<string>;

  /** Ends whatever was started for this person. */
  closes(): Promise<void>;
}
