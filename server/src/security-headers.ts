/** What a browser is told to forbid, whatever the page or somebody between asks for. */
import { createHash } from 'node:crypto';
import type { HeaderOf } from './forwarded.ts';
import { requestHost, isSecureContext } from './request-host.ts';

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

/** `inlineScripts`: hashes of the scripts that the built pages carry in themselves. */
export function securityHeaders(inlineScripts: readonly string[], headerOf: HeaderOf): Record<string, string> {
  return {
    'Content-Security-Policy': contentSecurityPolicy(inlineScripts, requestHost(headerOf)),
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
    ...(isSecureContext(headerOf) && { 'Cross-Origin-Opener-Policy': 'same-origin' }),
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': PERMISSIONS,
    'X-Robots-Tag': 'noindex',
  };
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

function contentSecurityPolicy(inlineScripts: readonly string[], host: string | null): string {
  // Older Safari doesn't count a WebSocket of the same host as 'self'.
  const directives = [
    ['default-src', "'self'"],
    ['script-src', "'self'", ...inlineScripts],
    ['style-src', "'self'", "'unsafe-inline'"],
    ['img-src', "'self'", 'data:', 'blob:'],
    ['connect-src', "'self'", ...(host !== null ? [`ws://${host}`, `wss://${host}`] : [])],
    ['object-src', "'none'"],
    ['base-uri', "'none'"],
    ['form-action', "'self'"],
    ['frame-ancestors', "'none'"],
  ];
  return directives.map((directive) => directive.join(' ')).join('; ');
}
