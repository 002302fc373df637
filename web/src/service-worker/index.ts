/**
 * Lets the page open without a network. It caches the files of this build, and the operator's help under its one address. Nothing
 * else is ever cached, so no address with a secret in its fragment, no answer about a room and nothing that people wrote gets there.
 * A new build waits until no tab has the old one open, or until somebody asks for it (`take-over`).
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
/** Apart from the builds: it is the operator's, and must survive them. */
const HELP_CACHE = 'help';
const HELP = '/help.json';
/** The page for addresses that only its own router knows. */
const SHELL = '/200.html';

/** Not needed to open the page: the picture for link previews, licences of fonts. */
const isBeside = (path: string) => /\.(jpg|txt)$/.test(path);

const all = [...immutable, ...assets].map(({ path }) => absolute(path)).filter((path) => !isBeside(path));
/** Texts of the browser's language only; of another one when a page tells that it is read here. */
const isIn = (language: string) => (path: string) => (languageOfFile(path) ?? language) === language;
const files = all.filter(isIn(fittingLanguage(self.navigator.languages)));
/** Without the translated copies: an address that names a language opens from the shell. */
const pages = prerendered.map(({ path }) => absolute(path)).filter((path) => withoutLanguage(path) === path);
const kept: ReadonlySet<string> = new Set([SHELL, ...files, ...pages]);

function absolute(path: string): string {
  return path.startsWith('/') ? path : `/${path}`;
}

self.addEventListener('install', (event) => {
  event.waitUntil(fillOrDelete(CACHE, keepBuild, caches));
  event.waitUntil(fetchHelp().catch(() => undefined));
});

/** Also in languages that were read here before: pages told those to the active worker, not to this new one. */
async function keepBuild(): Promise<void> {
  const languages = await cachedLanguages(caches);
  await keepAll([...new Set([...kept, ...all.filter((path) => languages.has(languageOfFile(path) ?? ''))])]);
}

/** All or nothing: a build is useless when one of its files is missing, or is the page of a login proxy. */
async function keepAll(paths: readonly string[]): Promise<void> {
  const cache = await caches.open(CACHE);
  const answers = await Promise.all(paths.map(async (path) => [path, await fetch(fresh(path))] as const));
  const wrong = answers.find(([path, response]) => !isBuildFileResponse(path, response));
  if (wrong) throw new TypeError(`${wrong[0]} came as something else`);
  await Promise.all(answers.map(([path, response]) => cache.put(path, response)));
}

/** Past the browser's HTTP cache, except for files with a hash in their name. */
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

/** Looks up the fixed path. The request itself, with its address, is never looked up or stored. */
async function answer(path: string, request: Request): Promise<Response> {
  const cache = await caches.open(CACHE);
  return (await cache.match(path)) ?? (await caches.match(path)) ?? fetch(request);
}

function isHelp({ method, url }: Request): boolean {
  const { origin, pathname } = new URL(url);
  return method === 'GET' && origin === self.location.origin && pathname === HELP;
}

/** The cached one at once; the newest at the next request. It is the same for everybody. */
async function helpNow(fetched: Promise<Response>): Promise<Response> {
  const kept = await (await caches.open(HELP_CACHE)).match(HELP);
  return kept ?? fetched;
}

/** A login proxy's page isn't help: the cached one stays. */
async function fetchHelp(): Promise<Response> {
  const response = await fetch(new Request(HELP, { cache: 'no-cache', redirect: 'manual' }));
  if (isHelpResponse(response)) await (await caches.open(HELP_CACHE)).put(HELP, response.clone());
  return response;
}
