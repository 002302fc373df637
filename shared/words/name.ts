/** Cleans up names that were typed or pasted. */

/** Everything that isn't visible: spaces, control and format characters, default-ignorable code points (DI) and fillers. */
const INVISIBLE = /[\s\p{Z}\p{Cc}\p{Cf}\p{Cs}\p{DI}\u2800]/gu;

/** The name with single spaces and none around it; empty if none of it is visible. */
export function tidyName(typed: string): string {
  return typed.replace(INVISIBLE, '') === '' ? '' : typed.replace(/\s+/gu, ' ').trim();
}
