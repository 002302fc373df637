/**
 * What proxies in front say about a request. Each proxy of a chain adds its part to a header, or sends the header once more, so
 * everything here is a list; Node joins repeated headers with commas.
 */

/** Reads a header of the request by its name. */
export type HeaderOf = (name: string) => string | undefined;

/** The parts of a header that is a list, in its order and without empty ones. */
export function listed(header: string | undefined): string[] {
  const parts = (header ?? '').split(',').map((part) => part.trim());
  return parts.filter((part) => part !== '');
}

/** What `Forwarded` (RFC 7239) says under a name, by each proxy: `for=192.0.2.1;host=heard.example;proto=https, for=…`. */
export function forwardedAs(name: 'for' | 'host' | 'proto', headerOf: HeaderOf): string[] {
  const pairs = listed(headerOf('forwarded')).map((element) => element.split(';').map((pair) => pair.trim()));
  return pairs.flatMap((element) => {
    const pair = element.find((text) => text.toLowerCase().startsWith(`${name}=`));
    return pair === undefined ? [] : [unquoted(pair.slice(name.length + 1))];
  });
}

/** The hosts under which the proxies were asked, the outermost first. */
export function forwardedHosts(headerOf: HeaderOf): string[] {
  return [...listed(headerOf('x-forwarded-host')), ...forwardedAs('host', headerOf)];
}

/** How the outermost proxy was asked: `https` or `http`, or whatever it says. */
export function forwardedProto(headerOf: HeaderOf): string | undefined {
  return [...listed(headerOf('x-forwarded-proto')), ...forwardedAs('proto', headerOf)][0]?.toLowerCase();
}

function unquoted(text: string): string {
  return text.startsWith('"') && text.endsWith('"') && text.length > 1 ? text.slice(1, -1) : text;
}
