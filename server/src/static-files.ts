/**
 * The built page. What there is to serve is listed once, at the start, so a path can only name what is on the list; nothing of
 * a request ever becomes a file name.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { AddressedPages, tagOf, type Encoding } from './addressed-pages.ts';
import { inlineScriptHashes } from './security-headers.ts';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

/** Best first. */
const ENCODINGS = [
  ['br', '.br'],
  ['gzip', '.gz'],
] as const;

/** Their names change with their content. */
const IMMUTABLE = ['/_app/immutable/', '/fonts/'];
const FOR_A_YEAR = 'public, max-age=31536000, immutable';
/** Kept, but asked about each time. */
const ASK_AGAIN = 'no-cache';

/** Nobody reads more languages than that; a header may be long. */
const MAX_OFFERS = 20;

/** The page for addresses that only the page itself knows (`/r/…`, `/journal/…`). */
const FALLBACKS = ['/200.html', '/index.html'];

interface StaticFile {
  path: string;
  type: string;
  etag: string;
  caching: string;
  /** Content encodings that lie beside it. */
  encodings: ReadonlySet<string>;
}

export interface StaticRequest {
  /** Path of the address, still encoded. */
  path: string;
  ifNoneMatch: string | undefined;
  acceptEncoding: string | undefined;
  acceptLanguage?: string | undefined;
  /** Under which address the page is served, where that is known. */
  origin?: string | null;
}

export interface StaticAnswer {
  status: 200 | 304;
  headers: Record<string, string>;
  body: Uint8Array<ArrayBuffer> | null;
}

export class StaticFiles {
  readonly #files = new Map<string, StaticFile>();
  readonly #fallback: StaticFile | null;
  readonly #addressed = new AddressedPages();
  /** Of the files that were asked for, by their paths. All answers share them. */
  readonly #bodies = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();
  readonly inlineScripts: readonly string[];

  /** Reads the folder; it needn't be there. */
  constructor(dir: string) {
    const paths = new Map(listOf(dir).map((path) => [`/${path.split(sep).join('/')}`, join(dir, path)]));
    const pages: string[] = [];
    for (const [url, path] of paths) {
      if (ENCODINGS.some(([, extension]) => url.endsWith(extension) && paths.has(url.slice(0, -extension.length))))
        continue;
      const content = readFileSync(path);
      if (url.endsWith('.html')) pages.push(content.toString());
      const encodings = ENCODINGS.filter(([, extension]) => paths.has(url + extension)).map(([encoding]) => encoding);
      this.#files.set(url, describe(url, path, content, new Set(encodings)));
    }
    const fallback = FALLBACKS.find((url) => this.#files.has(url));
    this.#fallback = (fallback && this.#files.get(fallback)) || null;
    this.inlineScripts = [...new Set(pages.flatMap(inlineScriptHashes))];
  }

  get isBuilt(): boolean {
    return this.#fallback !== null;
  }

  /** Null for a file that isn't there. An address without an extension is the page's own to know. */
  async answer(request: StaticRequest): Promise<StaticAnswer | null> {
    const file = this.#find(request);
    if (!file) return null;
    const [wanted, extension] = ENCODINGS.find(([name]) => isAccepted(file, name, request)) ?? [null, ''];
    const origin = isPage(file) ? (request.origin ?? null) : null;
    const etag = etagOf(file, origin, wanted);
    const headers: Record<string, string> = { ETag: etag, 'Cache-Control': file.caching, Vary: varyOf(file) };
    if (isKnown(request.ifNoneMatch, etag)) return { status: 304, headers, body: null };
    headers['Content-Type'] = file.type;
    const { body, encoding } =
      origin === null
        ? { body: await this.#read(file.path + extension), encoding: wanted }
        : await this.#addressed.page(file.path, origin, wanted);
    headers['ETag'] = etagOf(file, origin, encoding);
    if (encoding) headers['Content-Encoding'] = encoding;
    return { status: 200, headers, body };
  }

  #read(path: string): Promise<Uint8Array<ArrayBuffer>> {
    const body = this.#bodies.get(path) ?? readFile(path);
    this.#bodies.set(path, body);
    body.catch(() => this.#bodies.delete(path));
    return body;
  }

  #find({ path, acceptLanguage }: StaticRequest): StaticFile | null {
    const url = decoded(path);
    const file = this.#files.get(url) ?? this.#pageAt(url);
    if (file) return extname(url) === '' ? this.#translated(url, file, acceptLanguage) : file;
    // A key that a mail program moved into the path has no extension, whatever else it has.
    return !url.startsWith('/_app/') && extname(url) === '' ? this.#fallback : null;
  }

  #pageAt(url: string): StaticFile | undefined {
    return this.#files.get(`${url}.html`) ?? this.#files.get(join(url, 'index.html'));
  }

  /** The page in the best of the reader's languages that it was built in (`/de/safe.html`); what names a language has no other. */
  #translated(url: string, file: StaticFile, acceptLanguage: string | undefined): StaticFile {
    for (const language of languagesOf(acceptLanguage)) {
      const translated = this.#pageAt(url === '/' ? `/${language}` : `/${language}${url}`);
      if (translated) return translated;
    }
    return file;
  }
}

function describe(url: string, path: string, content: Buffer, encodings: ReadonlySet<string>): StaticFile {
  return {
    path,
    type: TYPES[extname(url)] ?? 'application/octet-stream',
    etag: createHash('sha256').update(content).digest('base64url').slice(0, 22),
    caching: IMMUTABLE.some((folder) => url.startsWith(folder)) ? FOR_A_YEAR : ASK_AGAIN,
    encodings,
  };
}

/** Each address and each encoding of a file has its own. */
function etagOf({ etag }: StaticFile, origin: string | null, encoding: Encoding | null): string {
  return `"${[etag, ...(origin === null ? [] : [tagOf(origin)]), ...(encoding ? [encoding] : [])].join('-')}"`;
}

function listOf(dir: string): string[] {
  try {
    const entries = readdirSync(dir, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(dir.length + 1));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function isPage({ type }: StaticFile): boolean {
  return type.startsWith('text/html');
}

/** Pages may be there in several languages, and are asked for under one address. */
function varyOf(file: StaticFile): string {
  return isPage(file) ? 'Accept-Encoding, Accept-Language' : 'Accept-Encoding';
}

/** `de-AT,de;q=0.9,en;q=0.8`: the languages, best first, without their regions. */
function languagesOf(acceptLanguage = ''): string[] {
  const offers = acceptLanguage.split(',', MAX_OFFERS).map((offer) => {
    const [, tag = '', quality = '1'] = /^\s*([a-z]{2,3})(?:-[a-z0-9-]*)?\s*(?:;\s*q=([\d.]+))?\s*$/i.exec(offer) ?? [];
    return { language: tag.toLowerCase(), quality: Number(quality) };
  });
  const wanted = offers.filter(({ language, quality }) => language !== '' && quality > 0);
  return wanted.toSorted((a, b) => b.quality - a.quality).map(({ language }) => language);
}

function isAccepted(file: StaticFile, encoding: string, { acceptEncoding }: StaticRequest): boolean {
  if (!file.encodings.has(encoding) || !acceptEncoding) return false;
  const offers = acceptEncoding.split(',').map((offer) => offer.trim().toLowerCase());
  return offers.some((offer) => offer === encoding || (offer.startsWith(`${encoding};`) && !/q=0(\.0*)?$/.test(offer)));
}

function isKnown(ifNoneMatch: string | undefined, etag: string): boolean {
  return (ifNoneMatch ?? '').split(',').some((known) => known.trim().replace(/^W\//, '') === etag);
}
