/**
 * Lets the page open without a network. It keeps this build's own files, and the operator's help under its one address: no other
 * request is ever put into a cache while it runs, so that no address with a secret in its fragment, no answer about a room and no
 * text can get there.
 * A new build waits until nobody has the old one open, or until somebody asks for it (`take-over`).
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
/** Apart from the builds: it is the operator's, and outlives them. */
const HELP_CACHE = 'help';
const HELP = '/help.json';
/** The page for every address that only the page itself knows. */
const SHELL = '/200.html';

/** Not needed to open the page: a picture for messages, licences of fonts. */
const isBeside = (path: string) => /\.(jpg|txt)$/.test(path);

const all = [...immutable, ...assets].map(({ path }) => absolute(path)).filter((path) => !isBeside(path));
/** Texts of one language alone; of another one when the page says that it is read here. */
const isIn = (language: string) => (path: string) => (languageOfFile(path) ?? language) === language;
const files = all.filter(isIn(fittingLanguage(self.navigator.languages)));
/** Once each, as this device asks for them: an address that names a language opens from the shell. */
const pages = prerendered.map(({ path }) => absolute(path)).filter((path) => withoutLanguage(path) === path);
const kept: ReadonlySet<string> = new Set([SHELL, ...files, ...pages]);

function absolute(path: string): string {
  return path.startsWith('/') ? path : `/${path}`;
}

self.addEventListener('install', (event) => {
  event.waitUntil(fillOrDelete(CACHE, keepBuild, caches));
  event.waitUntil(fetchHelp().catch(() => undefined));
});

/** In the languages that were read here before, too: the page tells its language to the worker that answers it, not to this one. */
async function keepBuild(): Promise<void> {
  const languages = await cachedLanguages(caches);
  await keepAll([...new Set([...kept, ...all.filter((path) => languages.has(languageOfFile(path) ?? ''))])]);
}

/** All or nothing: a build of which a piece is missing, or is a login's page, isn't one. */
async function keepAll(paths: readonly string[]): Promise<void> {
  const cache = await caches.open(CACHE);
  const answers = await Promise.all(paths.map(async (path) => [path, await fetch(fresh(path))] as const));
  const wrong = answers.find(([path, response]) => !isBuildFileResponse(path, response));
  if (wrong) throw new TypeError(`${wrong[0]} came as something else`);
  await Promise.all(answers.map(([path, response]) => cache.put(path, response)));
}

/** What the browser kept for a build before must not get into this one. */
function fresh(path: string): Request {
  const cache = path.startsWith('/_app/immutable/') ? 'default' : 'reload';
  return new Request(path, { cache, redirect: 'error' });
}

self.addEventListener('activate', (event) => {
  const { installing, waiting } = self.registration;
  event.waitUntil(activateBuild(CACHE, caches, Boolean(installing ?? waiting)).finally(() => self.clients.claim()));
});

self.addEventListener('message', (event) => {
  if (event.data === 'take-over') void self.skipWaiting();
  const read = KEEP_LANGUAGE.exec(String(event.data))?.[1];
  if (read !== undefined) event.waitUntil(keepTextsIn(read));
});

async function keepTextsIn(language: string): Promise<void> {
  const cache = await caches.open(CACHE);
  const wanted = all.filter((path) => languageOfFile(path) === language);
  const lacking = await Promise.all(wanted.map(async (path) => ((await cache.match(path)) ? [] : [path])));
  await keepAll(lacking.flat());
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
    { origin: self.location.origin, kept, shell: SHELL },
  );
  if (path === null) return;
  event.respondWith(answer(path, request));
});

/** The answer depends on the fixed path alone: the request, with its address, is never looked up or kept. */
async function answer(path: string, request: Request): Promise<Response> {
  const cache = await caches.open(CACHE);
  return (await cache.match(path)) ?? (await caches.match(path)) ?? fetch(request);
}

function isHelp({ method, url }: Request): boolean {
  const { origin, pathname } = new URL(url);
  return method === 'GET' && origin === self.location.origin && pathname === HELP;
}

/** What is kept, at once; the newest when the page next asks. It is the same for everybody. */
async function helpNow(fetched: Promise<Response>): Promise<Response> {
  const kept = await (await caches.open(HELP_CACHE)).match(HELP);
  return kept ?? fetched;
}

/** A login's page in its place isn't help: what is kept stays. */
async function fetchHelp(): Promise<Response> {
  const response = await fetch(new Request(HELP, { cache: 'no-cache', redirect: 'manual' }));
  if (isHelpResponse(response)) await (await caches.open(HELP_CACHE)).put(HELP, response.clone());
  return response;
}
