/** Serves the built page: Hono's `serveStatic` sends the files, and this adds what browsers and caches need to know. */
import { serveStatic } from '@hono/node-server/serve-static';
import type { Context, MiddlewareHandler } from 'hono';
import { parseAccept } from 'hono/utils/accept';
import { SocialCardPages } from './social-card.ts';
import type { WebBuild } from './web-build.ts';

/** Names of these files contain a hash of their content. */
const IMMUTABLE = ['_app/immutable/', 'fonts/'];
const CACHE_FOR_A_YEAR = 'public, max-age=31536000, immutable';
/** Caches may keep it, but ask each time whether it is still current. */
const REVALIDATE = 'no-cache';

/** The header can be long, and users have fewer languages than this. */
const MAX_LANGUAGES = 20;

/** `publicUrl`: origin for the absolute URL of `og:image`, or null to leave it as it was built. */
export function webFiles(build: WebBuild, publicUrl: string | null): MiddlewareHandler {
  const cards = new SocialCardPages(build, publicUrl);
  const handlers = new Map(
    [...build.files.keys()].map((path) => [path, serveStatic({ root: build.dir, path, precompressed: true })]),
  );
  return async (c, next) => {
    const path = build.find(new URL(c.req.url).pathname, languagesOf(c));
    const send = path === null ? undefined : handlers.get(path);
    if (path === null || !send) return next();
    const response = cards.answer(path, c) ?? (await send(c, next));
    if (!response) return;
    setCacheHeaders(response.headers, path, build.files.get(path) ?? '', publicUrl);
    return response;
  };
}

function setCacheHeaders(headers: Headers, path: string, hash: string, publicUrl: string | null): void {
  const isPage = path.endsWith('.html');
  // Each encoding needs an ETag of its own, and so does a page for another PUBLIC_URL.
  const parts = [hash, isPage ? publicUrl : null, headers.get('Content-Encoding')];
  headers.set('ETag', `"${parts.filter(Boolean).join('-')}"`);
  headers.set('Cache-Control', IMMUTABLE.some((folder) => path.startsWith(folder)) ? CACHE_FOR_A_YEAR : REVALIDATE);
  headers.set('Vary', isPage ? 'Accept-Encoding, Accept-Language' : 'Accept-Encoding');
}

/** The reader's languages without their regions, best first: `de-AT, en;q=0.8` gives `de`, `en`. */
function languagesOf(c: Context): string[] {
  const offers = parseAccept(c.req.header('accept-language') ?? '')
    .filter(({ q }) => q > 0)
    .slice(0, MAX_LANGUAGES);
  return offers.map(({ type }) => type.split('-', 1)[0]?.toLowerCase() ?? '').filter((tag) => /^[a-z]{2,3}$/.test(tag));
}
