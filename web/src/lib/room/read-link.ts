/** Reads a link as it stands in the address bar, and writes it as an address of this page. */
import { formatLink, type SeatLink } from '@heard/shared/words/link';
export { parseLink as readLink } from '@heard/shared/words/link';

/** What stands behind the `#`. */
export function fragmentOf(link: SeatLink): string {
  return formatLink('', link).slice('/r#'.length);
}
