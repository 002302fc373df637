/** Decides which strings in the source are texts of the interface, so that wuchale extracts them. */
import type { HeuristicFunc, Message } from 'wuchale';

/** Attributes whose values aren't shown. */
const TECHNICAL_ATTRIBUTES = new Set([
  ...['class', 'id', 'for', 'href', 'src', 'rel', 'name', 'type', 'role', 'style', 'autocomplete', 'enterkeyhint'],
  ...['d', 'viewBox', 'points', 'transform', 'preserveAspectRatio', 'fill', 'stroke', 'http-equiv', 'media'],
]);

const TECHNICAL_ELEMENTS = new Set(['script', 'style', 'path', 'code', 'pre']);

/** Strings that begin with a capital letter or contain a space, and are names of keys, errors or selectors. */
const TECHNICAL_WORDS = /^(Escape|Enter|Tab|Backspace|Segmenter|\w+Error|main h[12])$/;

/** The path of an SVG, also with placeholders: `M54 82V16h30v66z`. */
const SVG_PATH = /^M[\s#\d.-]/;

export const isText: HeuristicFunc = (message) => {
  if (!isForPeople(message)) return false;
  const { file, funcName } = message.details;
  // It would be evaluated before its catalogue is loaded.
  if (file.endsWith('.ts') && typeof funcName !== 'string')
    throw new Error(
      `“${message.msgStr.join(' ')}” is outside of any function. Return it from a function, or mark it @wc-ignore.`,
    );
  return 'message';
};

function isForPeople({ msgStr, details }: Message): boolean {
  const text = msgStr.join('\n').trim();
  if (!/\p{L}/u.test(text)) return false;
  if (details.element !== undefined && TECHNICAL_ELEMENTS.has(details.element)) return false;
  if (details.scope === 'markup') return true;
  if (details.attribute !== undefined && TECHNICAL_ATTRIBUTES.has(details.attribute)) return false;
  if (TECHNICAL_WORDS.test(text) || SVG_PATH.test(text)) return false;
  return looksLikeWords(text);
}

/** A capital letter first, or several words. Other single words are marked with `@wc-include` in the source. */
function looksLikeWords(text: string): boolean {
  if (/^[/.:]/.test(text)) return false;
  return /^\p{Lu}/u.test(text) ? !/^([A-Z]|\P{L})+$/u.test(text) : /\s/.test(text);
}
