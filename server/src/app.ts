/** The HTTP routes. Log lines name routes, never URLs: a mail program may have put a room's key into the path. */
import { Hono, type Context, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { etag } from 'hono/etag';
import * as v from 'valibot';
import { NO_HELP, type Help } from '@heard/shared/safety/help';
import { fromBase64url } from '@heard/shared/words/base64url';
import { isRoomId } from '@heard/shared/words/keys';
import { CreationLimit } from './creation-limit.ts';
import type { HeaderOf } from './forwarded.ts';
import { errorFields, type Logging } from './logging.ts';
import type { RoomLog } from './log/room-log.ts';
import { withForwardedHost } from './request-host.ts';
import { securityHeaders } from './security-headers.ts';
import type { WebBuild } from './web-build.ts';
import { webFiles } from './web-files.ts';

const MAX_BODY_BYTES = 1024;
const DIGEST_BYTES = 32;

const digest = v.pipe(
  v.string(),
  v.check((text) => fromBase64url(text)?.length === DIGEST_BYTES),
);

const roomSchema = v.pipe(
  v.strictObject({ roomId: v.pipe(v.string(), v.check(isRoomId)), host: digest, guest: digest }),
  v.forward(
    v.partialCheck([['host'], ['guest']], ({ host, guest }) => host !== guest),
    ['guest'],
  ),
);

export interface AppOptions {
  log: RoomLog;
  /** Monotonic time of this process, ms. */
  monotonic?: () => number;
  logging: Logging;
  build: WebBuild;
  help?: Help;
  /** The origin under which people open the page, for link previews. Null if the operator hasn't set it. */
  publicUrl?: string | null;
  /** The client's IP address, for the limit on new rooms. */
  addressOf: (context: Context) => string;
  /** Whether the forwarding headers of a proxy in front are trusted. */
  trustProxy?: boolean;
}

export function createApp(options: AppOptions): Hono {
  const { build, log, logging, help = NO_HELP, publicUrl = null, trustProxy = false } = options;
  const headersOf = (c: Context): HeaderOf => {
    const headerOf: HeaderOf = (name) => c.req.header(name);
    return trustProxy ? withForwardedHost(headerOf) : headerOf;
  };
  const app = new Hono();
  app.use(logRequests(logging), async (c, next) => {
    await next();
    const headers = securityHeaders(build.inlineScripts, headersOf(c));
    for (const [name, value] of Object.entries(headers)) c.res.headers.set(name, value);
  });
  app.get('/api/health', async (c) => {
    const { isStoring, code } = await log.health();
    const answer = isStoring ? { status: 'ok' } : { status: 'not-storing', error: code };
    return c.json(answer, isStoring ? 200 : 503, { 'Cache-Control': 'no-store' });
  });
  app.post(
    '/api/rooms',
    bodyLimit({ maxSize: MAX_BODY_BYTES, onError: (c) => invalid(c, 'body') }),
    createRoom(options),
  );
  // Every page requests it when it opens, so the request reveals nothing about the reader. The log names it like any page.
  app.get('/help.json', etag(), (c) => c.json(help, 200, { 'Cache-Control': 'no-cache' }));
  app.all('/api/*', (c) => c.json({ error: 'there is no such route' }, 404));
  app.on(['GET', 'HEAD'], '*', etag(), webFiles(build, publicUrl), (c) =>
    build.isBuilt
      ? c.json({ error: 'there is no such file' }, 404)
      : c.text('The page has not been built yet. Run: npx pnpm@12 build', 503),
  );
  app.notFound((c) => c.json({ error: 'there is no such route' }, 404));
  app.onError((error, c) => {
    logging.error('request-failed', { method: c.req.method, ...errorFields(error) });
    return c.json({ error: 'the server could not do this; try again' }, 503);
  });
  return app;
}

function logRequests(logging: Logging): MiddlewareHandler {
  return async (c, next) => {
    const startedAt = performance.now();
    await next();
    const ms = Math.round(performance.now() - startedAt);
    logging.debug('request', { route: routeOf(c.req.path), method: c.req.method, status: c.res.status, ms });
  };
}

/** A fixed name for the route that was requested. */
function routeOf(path: string): string {
  if (path === '/api/rooms' || path === '/api/health') return path;
  if (path.startsWith('/api/')) return '/api/*';
  return path.startsWith('/_app/') ? '/_app/*' : 'page';
}

function createRoom(options: AppOptions): (c: Context) => Promise<Response> {
  const { log, logging, addressOf, monotonic = () => performance.now() } = options;
  const limit = new CreationLimit();
  return async (c) => {
    // HTML forms of other sites can't send this type without a CORS preflight.
    if (!/^application\/json\b/.test(c.req.header('content-type') ?? '')) return invalid(c, 'content-type');
    if (!limit.take(addressOf(c), monotonic())) {
      return c.json({ error: 'too many rooms were opened from here; try again in ten minutes' }, 429, {
        'Retry-After': '600',
      });
    }
    const parsed = v.safeParse(roomSchema, await c.req.json().catch(() => null));
    if (!parsed.success) return invalid(c, String(parsed.issues[0].path?.[0]?.key ?? 'body'));
    const { roomId, host, guest } = parsed.output;
    const creation = await log.create(roomId, { host, guest });
    if (creation === 'taken') return c.json({ error: 'there is another room with this id' }, 409);
    if (creation === 'created') logging.info('room-created');
    return c.json({}, creation === 'created' ? 201 : 200);
  };
}

function invalid(c: Context, field: string): Response {
  return c.json({ error: 'this is not a valid new room', field }, 400);
}
