/** Which strings of the source are texts for people. */
import type { HeuristicFunc, Message } from 'wuchale';

/** Attributes and properties that no person reads. */
const TECHNICAL_ATTRIBUTES = new Set([
  ...['class', 'id', 'for', 'href', 'src', 'rel', 'name', 'type', 'role', 'style', 'autocomplete', 'enterkeyhint'],
  ...['d', 'viewBox', 'points', 'transform', 'preserveAspectRatio', 'fill', 'stroke', 'http-equiv', 'media'],
]);

const TECHNICAL_ELEMENTS = new Set(['script', 'style', 'path', 'code', 'pre']);

/** Names that browsers give: keys, errors, properties. */
const TECHNICAL_WORDS = /^(Escape|Enter|Tab|Backspace|Segmenter|\w+Error|main h[12])$/;

/** `M54 82V16h30v66z`, also with places left open. */
const DRAWN = /^M[\s#\d.-]/;

export const isText: HeuristicFunc = (message) => {
  if (!isForPeople(message)) return false;
  const { file, funcName } = message.details;
  // It would be read before any catalogue is loaded.
  if (file.endsWith('.ts') && typeof funcName !== 'string')
    throw new Error(
      `“${message.msgStr.join(' ')}” stands outside of any function. Give it by a function, or mark it @wc-ignore.`,
    );
  return 'message';
};

function isForPeople({ msgStr, details }: Message): boolean {
  const text = msgStr.join('\n').trim();
  if (!/\p{L}/u.test(text)) return false;
  if (details.element !== undefined && TECHNICAL_ELEMENTS.has(details.element)) return false;
  if (details.scope === 'markup') return true;
  if (details.attribute !== undefined && TECHNICAL_ATTRIBUTES.has(details.attribute)) return false;
  if (TECHNICAL_WORDS.test(text) || DRAWN.test(text)) return false;
  return looksLikeWords(text);
}

/** A capital first, or several words. Other single words are marked with `@wc-include` where they stand. */
function looksLikeWords(text: string): boolean {
  if (/^[/.:]/.test(text)) return false;
  return /^\p{Lu}/u.test(text) ? !/^([A-Z]|\P{L})+$/u.test(text) : /\s/.test(text);
}
