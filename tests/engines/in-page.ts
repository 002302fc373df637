/**
 * Queries for engines that Playwright doesn't drive. These functions are serialised and run in the page, so they can use only
 * each other, the DOM and Testing Library's queries (roles and accessible names).
 */
import type { queries } from '@testing-library/dom';
import type { Target, Text } from './driver.ts';

/** Regular expressions can't be serialised as JSON. */
export type SentText = { words: string } | { source: string; flags: string };
export type SentTarget =
  | { by: 'role'; role: string; name: SentText; isPart: boolean }
  | { by: 'label'; name: string }
  | { by: 'text'; text: SentText }
  | { by: 'heading' };

/** Where to click, or why that isn't possible yet. */
export type Aim = { x: number; y: number; why?: undefined } | { why: string };
/** The state of a field: ready to `type` into, or its value `is` set already. */
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
 * Matches the root element of a page that is hydrated, that failed to start, or that isn't ours. Before that, presses have no
 * event listeners.
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

/** Has a box, and isn't hidden by a style or within a closed element. */
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

/** Checkboxes and radio buttons are visually hidden, so their label is clicked. */
function pressable(element: Element): Element {
  const label = element instanceof HTMLInputElement ? element.labels?.[0] : undefined;
  return label !== undefined && /^(checkbox|radio)$/.test((element as HTMLInputElement).type) ? label : element;
}

/** Scrolls the element into view, waits until its position is stable, and does a hit test. */
async function aimAt(found: readonly Element[]): Promise<Aim> {
  const [element] = found;
  if (element === undefined || found.length > 1) return { why: `${found.length} elements match` };
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
  if (hit === null) return { why: 'it is outside of the window' };
  // It may be clipped by a container that scrolls; the next try finds it there.
  if (!target.contains(hit)) target.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  // Elements with `pointer-events: none` aren't hit.
  return target.contains(hit) ? { x, y } : { why: `<${hit.tagName.toLowerCase()} class="${hit.className}"> covers it` };
}

/** Focuses a field and empties it. Fields with a format (a date) are set directly, as a picker does. */
function readyField(found: readonly Element[], value: string): Readied {
  const [element] = found;
  if (element === undefined || found.length > 1) return { why: `${found.length} elements match` };
  const isInput = element instanceof HTMLInputElement;
  if (!isInput && !(element instanceof HTMLTextAreaElement)) return { why: 'it is not a field' };
  if (element.disabled || element.readOnly) return { why: 'it is disabled or read-only' };
  element.focus();
  if (isInput && !/^(text|search|password|url|email|tel)$/.test(element.type)) {
    element.value = value;
    for (const type of ['input', 'change']) element.dispatchEvent(new Event(type, { bubbles: true }));
    return { next: 'is' };
  }
  element.select();
  // Unlike setting `value`, this fires the events of user input.
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

/** The symbol key of these functions on the page's global object. */
export const KEY = 'heard tests';

/** A script that installs them in a page, given the source of Testing Library's UMD build. */
export function inPageScript(testingLibrary: string): string {
  const functions = [inOneLine, fits, isShown, withText, searched, pressable, aimAt, readyField, inPage];
  return `{
    const exports = {}; const module = { exports };
    (function () { ${testingLibrary} }).call(exports);
    ${functions.map(String).join('\n')}
    Object.defineProperty(globalThis, Symbol.for(${JSON.stringify(KEY)}), { value: inPage(exports, ${JSON.stringify(NOT_STARTING)}), configurable: true });
  }`;
}
