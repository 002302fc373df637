/**
 * How a screen is searched in engines that Playwright doesn't drive. These functions are sent into the page as text, so they know
 * each other, the DOM and Testing Library's queries (roles and accessible names), and nothing else of this module.
 */
import type { queries } from '@testing-library/dom';
import type { Target, Text } from './driver.ts';

/** A regular expression doesn't pass as JSON. */
export type SentText = { words: string } | { source: string; flags: string };
export type SentTarget =
  | { by: 'role'; role: string; name: SentText; isPart: boolean }
  | { by: 'label'; name: string }
  | { by: 'text'; text: SentText }
  | { by: 'heading' };

/** Where to press, or why that can't be done yet. */
export type Aim = { x: number; y: number; why?: undefined } | { why: string };
/** What became of a field: `type` into it, or its value `is` there already. */
export type Readied = { next: 'type' | 'is'; why?: undefined } | { why: string };

export interface InPage {
  seen: (target: SentTarget) => Element[];
  aim: (target: SentTarget) => Promise<Aim>;
  ready: (target: SentTarget, value: string) => Readied;
}

type Queries = Pick<typeof queries, 'queryAllByRole' | 'queryAllByLabelText'>;

export function sendable(target: Target): SentTarget {
  const sent = (text: Text): SentText =>
    typeof text === 'string' ? { words: text } : { source: text.source, flags: text.flags };
  if (target.by === 'role') return { ...target, name: sent(target.name), isPart: target.isPart ?? false };
  return target.by === 'text' ? { ...target, text: sent(target.text) } : target;
}

/**
 * The root element of a page that has been hydrated, of one that has given up on that, and of one that isn't ours. Until then
 * nothing listens to presses.
 */
export const NOT_STARTING = ':root:is([data-started], .not-loaded, .too-old, .broken, :not(:has(#not-loaded)))';

function inOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function fits(found: string, wanted: SentText, isPart: boolean): boolean {
  const line = inOneLine(found);
  if ('source' in wanted) return new RegExp(wanted.source, wanted.flags).test(line);
  const words = inOneLine(wanted.words);
  return isPart ? line.toLowerCase().includes(words.toLowerCase()) : line === words;
}

/** With a box, not hidden by a style or in something closed. */
function isShown(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return width > 0 && height > 0 && element.checkVisibility({ visibilityProperty: true });
}

function withText(wanted: SentText): Element[] {
  const holds = (element: Element): boolean => fits(element.textContent ?? '', wanted, true);
  return [...document.body.querySelectorAll(':not(script, style, noscript)')].filter(
    (element) => holds(element) && ![...element.children].some(holds),
  );
}

function searched(queries: Queries, target: SentTarget): Element[] {
  const { body } = document;
  if (target.by === 'text') return withText(target.text);
  if (target.by === 'heading') return queries.queryAllByRole(body, 'heading', { level: 1 });
  if (target.by === 'label') {
    const isNamed = (label: string): boolean => inOneLine(label) === target.name;
    return queries.queryAllByLabelText(body, isNamed, { selector: 'input, textarea, select, [contenteditable]' });
  }
  return queries.queryAllByRole(body, target.role, {
    name: (name: string) => fits(name, target.name, target.isPart),
  });
}

/** A box that was drawn by the page stands for the checkbox beneath it. */
function pressable(element: Element): Element {
  const label = element instanceof HTMLInputElement ? element.labels?.[0] : undefined;
  return label !== undefined && /^(checkbox|radio)$/.test((element as HTMLInputElement).type) ? label : element;
}

/** Scrolls it into the window, waits until it rests, and looks what a pointer would hit there. */
async function aimAt(found: readonly Element[]): Promise<Aim> {
  const [element] = found;
  if (element === undefined || found.length > 1) return { why: `${found.length} of it are on the screen` };
  if (element.matches(':disabled, [aria-disabled=true]')) return { why: 'it is disabled' };
  const target = pressable(element);
  const box = (): DOMRect => target.getBoundingClientRect();
  const isInside = ({ top, bottom }: DOMRect): boolean => top >= 0 && bottom <= innerHeight;
  if (!isInside(box())) target.scrollIntoView({ block: 'center', behavior: 'instant' });
  const before = box();
  await new Promise((resolve) => setTimeout(resolve, 34));
  const after = box();
  if (before.x !== after.x || before.y !== after.y || before.width !== after.width) return { why: 'it is moving' };
  const [x, y] = [Math.round(after.x + after.width / 2), Math.round(after.y + after.height / 2)];
  const hit = document.elementFromPoint(x, y);
  if (hit === null) return { why: 'it lies outside of the window' };
  // What lets presses through to what is beneath it isn't hit.
  return target.contains(hit)
    ? { x, y }
    : { why: `<${hit.tagName.toLowerCase()} class="${hit.className}"> lies over it` };
}

/** Focuses a field and empties it. Fields with a form of their own (a date) are set at once, as a picker does it. */
function readyField(found: readonly Element[], value: string): Readied {
  const [element] = found;
  if (element === undefined || found.length > 1) return { why: `${found.length} of it are on the screen` };
  const isInput = element instanceof HTMLInputElement;
  if (!isInput && !(element instanceof HTMLTextAreaElement)) return { why: 'it is no field' };
  if (element.disabled || element.readOnly) return { why: 'nothing can be written in it' };
  element.focus();
  if (isInput && !/^(text|search|password|url|email|tel)$/.test(element.type)) {
    element.value = value;
    for (const type of ['input', 'change']) element.dispatchEvent(new Event(type, { bubbles: true }));
    return { next: 'is' };
  }
  element.select();
  // Unlike setting the value this is an input of the user, as the events say.
  if (element.value !== '') document.execCommand('delete');
  return element.value === '' ? { next: 'type' } : { why: 'it could not be emptied' };
}

function inPage(queries: Queries, notStarting: string): InPage {
  const seen = (target: SentTarget): Element[] => searched(queries, target).filter(isShown);
  const isStarting = (): boolean => document.querySelector(notStarting) === null;
  const why = 'the page has not started';
  return {
    seen,
    aim: async (target) =>
      isStarting() ? { why } : aimAt(target.by === 'role' ? searched(queries, target) : seen(target)),
    ready: (target, value) => (isStarting() ? { why } : readyField(seen(target), value)),
  };
}

/** The key under which a page holds them while a test looks at it. */
export const KEY = 'heard tests';

/** A script that puts them into a page, given the text of Testing Library's UMD build. */
export function inPageScript(testingLibrary: string): string {
  const functions = [inOneLine, fits, isShown, withText, searched, pressable, aimAt, readyField, inPage];
  return `{
    const exports = {}; const module = { exports };
    (function () { ${testingLibrary} }).call(exports);
    ${functions.map(String).join('\n')}
    Object.defineProperty(globalThis, Symbol.for(${JSON.stringify(KEY)}), { value: inPage(exports, ${JSON.stringify(NOT_STARTING)}), configurable: true });
  }`;
}
