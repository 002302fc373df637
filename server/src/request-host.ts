/** Under which address a request came, as far as it tells. What somebody makes up here changes their own answer only. */
import { forwardedHosts, forwardedProto, type HeaderOf } from './forwarded.ts';

const HOST = /^[A-Za-z0-9.-]+(:\d+)?$|^\[[0-9a-f:]+\](:\d+)?$/i;
const OWN_MACHINE = /^(localhost|127(\.\d+){3}|\[::1\])(:\d+)?$/i;

/** The same headers, with the host that a proxy was asked for instead of the one that it asks for. */
export function withForwardedHost(headerOf: HeaderOf): HeaderOf {
  return (name) => (name === 'host' ? (forwardedHosts(headerOf)[0] ?? headerOf('host')) : headerOf(name));
}

/** Null for a host name that is none. */
export function requestHost(headerOf: HeaderOf): string | null {
  const host = headerOf('host');
  return host !== undefined && HOST.test(host) ? host : null;
}

/**
 * Whether the browser came by TLS or to its own machine. It sends `Sec-Fetch-…` to such addresses alone; older ones don't at all,
 * and there the proxy in front tells.
 */
export function isSecureContext(headerOf: HeaderOf): boolean {
  return OWN_MACHINE.test(headerOf('host') ?? '') || isByTls(headerOf);
}

function isByTls(headerOf: HeaderOf): boolean {
  return headerOf('sec-fetch-mode') !== undefined || forwardedProto(headerOf) === 'https';
}
