/** Whether a WebSocket was opened by a page of this server (protection against cross-site WebSocket hijacking). */
import { forwardedHosts, elementsOf, type HeaderOf } from './forwarded.ts';

export interface OriginPolicy {
  /** Origins that the operator allows besides the server's own. */
  origins: readonly string[];
  /** Whether the forwarding headers of a proxy in front are trusted. */
  trustProxy: boolean;
}

/** Null if the origin is allowed. Otherwise the setting that would allow it, if the page is the operator's own. */
export function checkOrigin(headerOf: HeaderOf, own: OriginPolicy): null | 'ORIGIN' | 'TRUST_PROXY' {
  // All browsers send `Origin`. Other clients can send anything.
  const origins = elementsOf(headerOf('origin'));
  const isOwn = (hosts: readonly string[]) => origins.every((origin) => isAllowed(origin, hosts, own.origins));
  const asked = elementsOf(headerOf('host'));
  const forwarded = forwardedHosts(headerOf);
  if (isOwn(own.trustProxy ? [...asked, ...forwarded] : asked)) return null;
  return isOwn(forwarded) ? 'TRUST_PROXY' : 'ORIGIN';
}

function isAllowed(text: string, hosts: readonly string[], allowed: readonly string[]): boolean {
  // Pages in a sandbox send `null`, which never matches.
  const origin = URL.parse(text);
  if (origin === null || !origin.protocol.startsWith('http')) return false;
  return allowed.some((one) => isSame(origin, URL.parse(one))) || hosts.some((host) => matchesHost(origin, host));
}

/**
 * Compares like a browser: in lower case, and without the scheme's default port. A host without a port matches every port, because many
 * proxies drop it; browsers treat all ports of a host as one site, and another site has another host.
 */
function matchesHost(origin: URL, host: string): boolean {
  const asked = URL.parse(`${origin.protocol}//${host}`);
  if (asked === null || asked.href !== `${asked.origin}/`) return false;
  return /:\d+$/.test(host) ? isSame(origin, asked) : hostnameOf(origin) === hostnameOf(asked);
}

function isSame(a: URL, b: URL | null): boolean {
  return b !== null && a.protocol === b.protocol && hostnameOf(a) === hostnameOf(b) && a.port === b.port;
}

/** `heard.example.` is the fully qualified form of the same host. */
function hostnameOf({ hostname }: URL): string {
  return hostname.endsWith('.') ? hostname.slice(0, -1) : hostname;
}
