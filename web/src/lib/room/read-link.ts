/** Parses a link from the address bar, and formats one for it. */
import { formatLink, type SeatLink } from '@heard/shared/words/link';
export { parseLink as readLink } from '@heard/shared/words/link';

/** The part after `#`. */
export function fragmentOf(link: SeatLink): string {
  return formatLink('', link).slice('/r#'.length);
}
