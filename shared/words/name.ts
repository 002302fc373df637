/** Names as people type them, or paste them. */

/** Spaces, control and format characters, what may be ignored by default (DI), fillers: what takes a place and shows nothing. */
const INVISIBLE = /[\s\p{Z}\p{Cc}\p{Cf}\p{Cs}\p{DI}\u2800]/gu;

/** A name without space around it and none doubled; empty when nothing of it can be seen. */
export function tidyName(typed: string): string {
  return typed.replace(INVISIBLE, '') === '' ? '' : typed.replace(/\s+/gu, ' ').trim();
}
