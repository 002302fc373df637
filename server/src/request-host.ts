/** The host that a request names. A client can make it up, but that changes only its own answer. */
import { forwardedHosts, forwardedProto, type HeaderOf } from './forwarded.ts';

const HOST = /^[A-Za-z0-9.-]+(:\d+)?$|^\[[0-9a-f:]+\](:\d+)?$/i;
const LOOPBACK = /^(localhost|127(\.\d+){3}|\[::1\])(:\d+)?$/i;

/** The same headers, with the host that the outermost proxy was asked for. */
export function withForwardedHost(headerOf: HeaderOf): HeaderOf {
  return (name) => (name === 'host' ? (forwardedHosts(headerOf)[0] ?? headerOf('host')) : headerOf(name));
}

/** Null if it isn't a valid host. */
export function requestHost(headerOf: HeaderOf): string | null {
  const host = headerOf('host');
  return host !== undefined && HOST.test(host) ? host : null;
}

/**
 * Whether the page is a secure context for the browser: opened by TLS or on its own machine. Browsers send `Sec-Fetch-…` only to such
 * origins; for older ones the proxy's headers tell.
 */
export function isSecureContext(headerOf: HeaderOf): boolean {
  return LOOPBACK.test(headerOf('host') ?? '') || isByTls(headerOf);
}

function isByTls(headerOf: HeaderOf): boolean {
  return headerOf('sec-fetch-mode') !== undefined || forwardedProto(headerOf) === 'https';
}
