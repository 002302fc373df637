/** Security headers of every answer. */
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

/** `inlineScripts`: CSP sources of the inline scripts in the built pages. */
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

/** CSP sources (SHA-256) of the inline scripts of a built page. */
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
  // Older Safari doesn't match a WebSocket of the same host with 'self'.
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
