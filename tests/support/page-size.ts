/** The files that a browser needs before a page of the built site is usable, and their size. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';

const STATIC_IMPORT = /(?:\bfrom|\bimport)\s*["'](\.{1,2}\/[^"']+\.js)["']/g;

/** The gzipped size of these JavaScript files, bytes. */
export function scriptBytes(build: string, route: string, texts: string): number {
  const files = scripts(build, route, texts);
  return files.reduce((sum, file) => sum + gzipSync(readFileSync(join(build, file)), { level: 9 }).length, 0);
}

/** The files of a page: the entry, the route with its static imports, and the texts whose file names have this prefix. */
export function scripts(build: string, route: string, texts: string): string[] {
  const entries = [...inFolder(build, '_app/immutable/entry', 'app.'), ...startOf(build)];
  const table = readFileSync(join(build, entries[0] as string), 'utf8');
  const node = new RegExp(`"${route.replace(/[[\]]/g, '\\$&')}":\\[(\\d+)`).exec(table)?.[1];
  if (node === undefined) throw new Error(`the built site has no route ${route}`);
  const nodes = ['0', node].flatMap((each) => inFolder(build, '_app/immutable/nodes', `${each}.`));
  return withImports(build, [...entries, ...nodes, ...inFolder(build, '_app/immutable/assets', texts)]);
}

/** The files of the entry that starts a page, which load first. */
export function scriptsOfStart(build: string): string[] {
  return withImports(build, startOf(build));
}

function startOf(build: string): string[] {
  return inFolder(build, '_app/immutable/entry', 'start.');
}

function inFolder(build: string, folder: string, begins: string): string[] {
  return readdirSync(join(build, folder))
    .filter((file) => file.startsWith(begins) && file.endsWith('.js'))
    .map((file) => posix.join(folder, file));
}

/** These files and their static imports, without dynamic ones. */
function withImports(build: string, entries: readonly string[]): string[] {
  const files = new Set(entries);
  for (const file of files) {
    const source = readFileSync(join(build, file), 'utf8');
    for (const [, path] of source.matchAll(STATIC_IMPORT)) files.add(posix.join(posix.dirname(file), path as string));
  }
  return [...files];
}

/** The size of the fonts that a page's first view requests, bytes. */
export function fontBytes(build: string): number {
  const asked = readFileSync(join(build, 'index.html'), 'utf8').matchAll(/href="[^"]*?(fonts\/[^"]+\.woff2)"/g);
  return [...new Set([...asked].map(([, file]) => file as string))].reduce(
    (sum, file) => sum + readFileSync(join(build, file)).length,
    0,
  );
}
