/**
 * Service worker: lets the page open offline. It caches the files of this build, and the operator's help file (`/help.json`). Nothing else is
 * ever cached, so Cache Storage contains no URL with a secret, no response about a room and nothing that people wrote. A new build waits
 * until no tab has the old one open, or until a page sends `take-over`.
 */
import { version } from '$app/env';
import { assets, immutable, prerendered } from '$app/manifest';
import { self } from '$app/service-worker';
import { cachedPathFor } from '../lib/shell/cached-path.ts';
import { withoutLanguage } from '../lib/language/addresses.ts';
import { fittingLanguage } from '../lib/language/languages.ts';
import { BUILD_PREFIX, cachedLanguages, fillOrDelete, activateBuild } from '../lib/shell/cached-builds.ts';
import { isBuildFileResponse, isHelpResponse } from '../lib/shell/cacheable-response.ts';
import { KEEP_LANGUAGE, languageOfFile } from '../lib/shell/language-files.ts';

const CACHE = `${BUILD_PREFIX}${version}`;
/** In a cache of its own, because the help file outlives a build. */
const HELP_CACHE = 'help';
const HELP = '/help.json';
/** The fallback page, for routes that aren't prerendered. */
const SHELL = '/200.html';

/** Not needed to open the page: the image for link previews, font licences. */
const isUnneeded = (path: string) => /\.(jpg|txt)$/.test(path);

const all = [...immutable, ...assets].map(({ path }) => absolute(path)).filter((path) => !isUnneeded(path));
/** Texts of the browser's language only. Another language is cached when a page sends `KEEP_LANGUAGE`. */
const isIn = (language: string) => (path: string) => (languageOfFile(path) ?? language) === language;
const files = all.filter(isIn(fittingLanguage(self.navigator.languages)));
/** Without translated copies: a URL with a language opens from the fallback page. */
const pages = prerendered.map(({ path }) => absolute(path)).filter((path) => withoutLanguage(path) === path);
const cached: ReadonlySet<string> = new Set([SHELL, ...files, ...pages]);

function absolute(path: string): string {
  return path.startsWith('/') ? path : `/${path}`;
}

self.addEventListener('install', (event) => {
  event.waitUntil(fillOrDelete(CACHE, cacheBuild, caches));
  event.waitUntil(fetchHelp().catch(() => undefined));
});

/** Includes languages that were used here before: pages sent those to the active worker, not to this new one. */
async function cacheBuild(): Promise<void> {
  const languages = await cachedLanguages(caches);
  await cacheAll([...new Set([...cached, ...all.filter((path) => languages.has(languageOfFile(path) ?? ''))])]);
}

/** All or nothing: a build doesn't work if one of its files is missing, or is the page of a login proxy. */
async function cacheAll(paths: readonly string[]): Promise<void> {
  const cache = await caches.open(CACHE);
  const answers = await Promise.all(paths.map(async (path) => [path, await fetch(freshRequest(path))] as const));
  const wrong = answers.find(([path, response]) => !isBuildFileResponse(path, response));
  if (wrong) throw new TypeError(`${wrong[0]} has an unexpected response`);
  await Promise.all(answers.map(([path, response]) => cache.put(path, response)));
}

/** Bypasses the HTTP cache, except for files with a hash in their name. */
function freshRequest(path: string): Request {
  const cache = path.startsWith('/_app/immutable/') ? 'default' : 'reload';
  return new Request(path, { cache, redirect: 'error' });
}

self.addEventListener('activate', (event) => {
  const { installing, waiting } = self.registration;
  event.waitUntil(activateBuild(CACHE, caches, Boolean(installing ?? waiting)).finally(() => self.clients.claim()));
});

self.addEventListener('message', (event) => {
  if (event.data === 'take-over') void self.skipWaiting();
  const language = KEEP_LANGUAGE.exec(String(event.data))?.[1];
  if (language !== undefined) event.waitUntil(cacheTextsIn(language));
});

async function cacheTextsIn(language: string): Promise<void> {
  const cache = await caches.open(CACHE);
  const wanted = all.filter((path) => languageOfFile(path) === language);
  const missing = await Promise.all(wanted.map(async (path) => ((await cache.match(path)) ? [] : [path])));
  await cacheAll(missing.flat());
}

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (isHelp(request)) {
    const fetched = fetchHelp();
    event.respondWith(helpNow(fetched));
    event.waitUntil(fetched.catch(() => undefined));
    return;
  }
  const path = cachedPathFor(
    { method: request.method, url: request.url, isNavigation: request.mode === 'navigate' },
    { origin: self.location.origin, kept: cached, shell: SHELL },
  );
  if (path === null) return;
  event.respondWith(answer(path, request));
});

/** Looks up the fixed path. The request itself, whose URL may contain a secret, is never looked up or stored. */
async function answer(path: string, request: Request): Promise<Response> {
  const cache = await caches.open(CACHE);
  return (await cache.match(path)) ?? (await caches.match(path)) ?? fetch(request);
}

function isHelp({ method, url }: Request): boolean {
  const { origin, pathname } = new URL(url);
  return method === 'GET' && origin === self.location.origin && pathname === HELP;
}

/** Stale-while-revalidate: the cached file at once, the newest at the next request. */
async function helpNow(fetched: Promise<Response>): Promise<Response> {
  const cached = await (await caches.open(HELP_CACHE)).match(HELP);
  return cached ?? fetched;
}

/** The response of a login proxy isn't cached: the last help file stays. */
async function fetchHelp(): Promise<Response> {
  const response = await fetch(new Request(HELP, { cache: 'no-cache', redirect: 'manual' }));
  if (isHelpResponse(response)) await (await caches.open(HELP_CACHE)).put(HELP, response.clone());
  return response;
}
