/** What a browser is told to forbid, whatever the page or somebody between asks for. */
import { createHash } from 'node:crypto';

const PERMISSIONS = [
  'camera=()',
  'display-capture=()',
  'geolocation=()',
  'payment=()',
  'usb=()',
  'serial=()',
  'midi=()',
  'browsing-topics=()',
].join(', ');

/** Reads a header of the request by its name. */
type HeaderOf = (name: string) => string | undefined;

/** `inlineScripts`: hashes of the scripts that the built pages carry in themselves. */
export function securityHeaders(inlineScripts: readonly string[], headerOf: HeaderOf): Record<string, string> {
  return {
    'Content-Security-Policy': contentSecurityPolicy(inlineScripts, headerOf('host')),
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
    ...(isTrustworthy(headerOf) && { 'Cross-Origin-Opener-Policy': 'same-origin' }),
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': PERMISSIONS,
    'X-Robots-Tag': 'noindex',
  };
}

/**
 * Whether the browser came by TLS or to its own machine. Over plain HTTP it ignores some headers, and warns about them. Browsers send
 * `Sec-Fetch-…` to such addresses alone; older ones don't at all, and there the proxy in front tells. What somebody makes up
 * here changes their own answer only.
 */
function isTrustworthy(headerOf: HeaderOf): boolean {
  const isOwnMachine = /^(localhost|127(\.\d+){3}|\[::1\])(:\d+)?$/i.test(headerOf('host') ?? '');
  return isOwnMachine || headerOf('sec-fetch-mode') !== undefined || headerOf('x-forwarded-proto') === 'https';
}

/** Hashes of the inline scripts of a built page, as a policy writes them. */
export function inlineScriptHashes(html: string): string[] {
  const scripts = html.matchAll(/<script(?<attributes>[^>]*)>(?<code>[\s\S]*?)<\/script>/gi);
  return [...scripts]
    .filter((script) => !/\ssrc\s*=/i.test(script.groups?.['attributes'] ?? ''))
    .map((script) =>
      createHash('sha256')
        .update(script.groups?.['code'] ?? '')
        .digest('base64'),
    )
    .map((hash) => `'sha256-${hash}'`);
}

function contentSecurityPolicy(inlineScripts: readonly string[], host: string | undefined): string {
  // Older Safari doesn't count a WebSocket of the same host as 'self'.
  const sockets = host !== undefined && /^[A-Za-z0-9.-]+(:\d+)?$|^\[[0-9a-f:]+\](:\d+)?$/i.test(host);
  const directives = [
    ['default-src', "'self'"],
    ['script-src', "'self'", ...inlineScripts],
    ['style-src', "'self'", "'unsafe-inline'"],
    ['img-src', "'self'", 'data:', 'blob:'],
    ['connect-src', "'self'", ...(sockets ? [`ws://${host}`, `wss://${host}`] : [])],
    ['object-src', "'none'"],
    ['base-uri', "'none'"],
    ['form-action', "'self'"],
    ['frame-ancestors', "'none'"],
  ];
  return directives.map((directive) => directive.join(' ')).join('; ');
}
