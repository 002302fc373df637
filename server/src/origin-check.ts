/** Whether a socket was opened by a page of this server. */
import { forwardedHosts, listed, type HeaderOf } from './forwarded.ts';

export interface OriginPolicy {
  /** Origins that the operator named. */
  origins: readonly string[];
  /** Whether a proxy in front may say under which host it was asked. */
  trustsProxy: boolean;
}

/** Null if the page may come in; otherwise the setting that would let it in, were it the operator's own. */
export function checkOrigin(headerOf: HeaderOf, own: OriginPolicy): null | 'ORIGIN' | 'TRUST_PROXY' {
  // Browsers send an `Origin`, and all of them do; other clients can send what they like.
  const origins = listed(headerOf('origin'));
  const isOwn = (hosts: readonly string[]) => origins.every((origin) => isOneOf(origin, hosts, own.origins));
  const asked = listed(headerOf('host'));
  const forwarded = forwardedHosts(headerOf);
  if (isOwn(own.trustsProxy ? [...asked, ...forwarded] : asked)) return null;
  return isOwn(forwarded) ? 'TRUST_PROXY' : 'ORIGIN';
}

function isOneOf(text: string, hosts: readonly string[], allowed: readonly string[]): boolean {
  // `null`, which a page in a sandbox sends, is none.
  const origin = URL.parse(text);
  if (origin === null || !origin.protocol.startsWith('http')) return false;
  return allowed.some((one) => isSame(origin, URL.parse(one))) || hosts.some((host) => isAskedUnder(origin, host));
}

/**
 * Compared as a browser does: in lower case, without the port that the scheme has anyway. A host without a port stands for every
 * port: many proxies drop it, a browser counts the ports of one host as one site, and a page of another site has another host.
 */
function isAskedUnder(origin: URL, host: string): boolean {
  const asked = URL.parse(`${origin.protocol}//${host}`);
  if (asked === null || asked.href !== `${asked.origin}/`) return false;
  return /:\d+$/.test(host) ? isSame(origin, asked) : nameOf(origin) === nameOf(asked);
}

function isSame(a: URL, b: URL | null): boolean {
  return b !== null && a.protocol === b.protocol && nameOf(a) === nameOf(b) && a.port === b.port;
}

/** `heard.example.` is the same host with the root of the DNS written out. */
function nameOf({ hostname }: URL): string {
  return hostname.endsWith('.') ? hostname.slice(0, -1) : hostname;
}
