/** Reads a link as it stands in the address bar. */
export { parseLink as readLink } from '@heard/shared/words/link';
