/** The IP address of a client, and the network that limits count as one address. */
import { BlockList, isIP } from 'node:net';
import { forwardedParameter, elementsOf, type HeaderOf } from './forwarded.ts';

/** Private, loopback and link-local networks (RFC 1918, 4193, 3927). Such an address is a proxy or a household. */
const INSIDE = new BlockList();
for (const [network, prefix] of [
  ['127.0.0.0', 8],
  ['10.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
  ['169.254.0.0', 16],
] as const)
  INSIDE.addSubnet(network, prefix, 'ipv4');
for (const [network, prefix] of [
  ['::1', 128],
  ['fc00::', 7],
  ['fe80::', 10],
] as const)
  INSIDE.addSubnet(network, prefix, 'ipv6');

/**
 * The client's address. With `trustProxy` it is the last forwarded one: that is what the proxy itself saw, while the client can make up
 * those before it. `peer` is the remote end of the TCP connection.
 */
export function clientAddress(headerOf: HeaderOf, peer: string | undefined, trustProxy: boolean): string {
  const seen = trustProxy
    ? (elementsOf(headerOf('x-forwarded-for')).at(-1) ?? forwardedParameter('for', headerOf).at(-1))
    : undefined;
  return addressIn(seen ?? '') ?? addressIn(peer ?? '') ?? '';
}

/** An IPv6 household or server has a whole /64 network, so limits count that. */
export function networkOf(address: string): string {
  return isIP(address) === 6 ? groupsOf(address).slice(0, 4).join(':') : address;
}

export function isInside(address: string): boolean {
  const version = isIP(address);
  return version !== 0 && INSIDE.check(address, version === 4 ? 'ipv4' : 'ipv6');
}

/**
 * Accepts `192.0.2.1`, `192.0.2.1:5000`, `2001:db8::1`, `[2001:db8::1]` and `[2001:db8::1]:5000`. Returns the canonical spelling, or
 * null.
 */
function addressIn(text: string): string | null {
  const [bare = ''] = withoutPort(text).split('%', 1);
  if (isIP(bare) === 4) return bare;
  if (isIP(bare) !== 6) return null;
  const canonical = new URL(`http://[${bare}]`).hostname.slice(1, -1);
  return canonical.startsWith('::ffff:') ? ipv4In(canonical) : canonical;
}

function withoutPort(text: string): string {
  if (text.startsWith('[')) return text.slice(1).split(']', 1)[0] ?? '';
  const parts = text.split(':');
  return parts.length === 2 ? (parts[0] ?? '') : text;
}

/** A dual-stack socket reports 192.0.2.1 as `::ffff:c000:201`. */
function ipv4In(mapped: string): string {
  const [high = 0, low = 0] = groupsOf(mapped)
    .slice(6)
    .map((group) => Number.parseInt(group, 16));
  return [high >> 8, high & 255, low >> 8, low & 255].join('.');
}

/** All eight groups of an IPv6 address, with `::` expanded. */
function groupsOf(address: string): string[] {
  const [start = [], end = []] = address.split('::').map((part) => part.split(':').filter((group) => group !== ''));
  const left = Array.from({ length: Math.max(0, 8 - start.length - end.length) }, () => '0');
  return [...start, ...left, ...end];
}
