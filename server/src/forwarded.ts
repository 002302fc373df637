/**
 * Forwarding headers of proxies. Each proxy in a chain appends to a header or repeats it (Node joins repeated headers with commas), so
 * everything here is a list.
 */

/** Reads a header of the request by its lower-case name. */
export type HeaderOf = (name: string) => string | undefined;

/** The elements of a comma-separated header, without empty ones. */
export function elementsOf(header: string | undefined): string[] {
  const parts = (header ?? '').split(',').map((part) => part.trim());
  return parts.filter((part) => part !== '');
}

/** The values of one parameter of `Forwarded` (RFC 7239), one for each proxy: `for=192.0.2.1;host=heard.example;proto=https, for=…`. */
export function forwardedParameter(name: 'for' | 'host' | 'proto', headerOf: HeaderOf): string[] {
  const pairs = elementsOf(headerOf('forwarded')).map((element) => element.split(';').map((pair) => pair.trim()));
  return pairs.flatMap((element) => {
    const pair = element.find((text) => text.toLowerCase().startsWith(`${name}=`));
    return pair === undefined ? [] : [unquoted(pair.slice(name.length + 1))];
  });
}

/** The hosts that the proxies were asked for, the outermost proxy first. */
export function forwardedHosts(headerOf: HeaderOf): string[] {
  return [...elementsOf(headerOf('x-forwarded-host')), ...forwardedParameter('host', headerOf)];
}

/** The protocol of the request to the outermost proxy: `https`, `http`, or whatever it says. */
export function forwardedProto(headerOf: HeaderOf): string | undefined {
  return [...elementsOf(headerOf('x-forwarded-proto')), ...forwardedParameter('proto', headerOf)][0]?.toLowerCase();
}

function unquoted(text: string): string {
  return text.startsWith('"') && text.endsWith('"') && text.length > 1 ? text.slice(1, -1) : text;
}
