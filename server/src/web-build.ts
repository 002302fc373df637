/** The folder of the built page. It is read once, at the start: a request can only name a file that was there then. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, posix, sep } from 'node:path';
import { inlineScriptHashes } from './security-headers.ts';

/** Compressed copies that the build puts beside a file. `serveStatic` finds them itself. */
const COMPRESSED = ['.br', '.gz'];
/** The page for paths that only the client-side router knows (`/r/…`, `/journal/…`). */
const FALLBACKS = ['200.html', 'index.html'];

export class WebBuild {
  readonly dir: string;
  /** Paths below `dir`, without a leading slash, and a hash of each file's content. */
  readonly files: ReadonlyMap<string, string>;
  /** CSP sources of the inline scripts in all pages. */
  readonly inlineScripts: readonly string[];
  readonly #fallback: string | null;

  /** The folder may be missing; then `isBuilt` is false. */
  constructor(dir: string) {
    this.dir = dir;
    const paths = listFiles(dir);
    const files = new Map<string, string>();
    const scripts: string[] = [];
    for (const path of paths) {
      if (COMPRESSED.some((ending) => path.endsWith(ending) && paths.has(path.slice(0, -ending.length)))) continue;
      const content = readFileSync(join(dir, path));
      if (path.endsWith('.html')) scripts.push(...inlineScriptHashes(content.toString()));
      files.set(path, createHash('sha256').update(content).digest('base64url').slice(0, 22));
    }
    this.files = files;
    this.inlineScripts = [...new Set(scripts)];
    this.#fallback = FALLBACKS.find((path) => files.has(path)) ?? null;
  }

  get isBuilt(): boolean {
    return this.#fallback !== null;
  }

  get pages(): string[] {
    return [...this.files.keys()].filter((path) => path.endsWith('.html'));
  }

  /**
   * The file for a URL's path (still percent-encoded), or null for 404. A page is looked for in the reader's `languages` first, best
   * language first, unless the path has an extension or names a language itself.
   */
  find(urlPath: string, languages: readonly string[]): string | null {
    const path = decode(urlPath).replace(/^\//, '');
    const page = this.files.has(path) ? path : this.#pageAt(path);
    if (extname(path) !== '') return page;
    if (page === null) return path.startsWith('_app/') ? null : this.#fallback;
    for (const language of languages) {
      const translated = this.#pageAt(posix.join(language, path));
      if (translated !== null) return translated;
    }
    return page;
  }

  #pageAt(path: string): string | null {
    return [`${path}.html`, posix.join(path, 'index.html')].find((file) => this.files.has(file)) ?? null;
  }
}

function listFiles(dir: string): Set<string> {
  try {
    const entries = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    const paths = entries.map((entry) => join(entry.parentPath, entry.name).slice(dir.length + 1));
    return new Set(paths.map((path) => path.split(sep).join('/')));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return new Set();
    throw error;
  }
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
