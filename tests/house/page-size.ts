/** What a browser has to fetch before a page of the built site can run. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';

const STATIC_IMPORT = /(?:\bfrom|\bimport)\s*["'](\.{1,2}\/[^"']+\.js)["']/g;

/** Bytes of gzipped JavaScript of these files. */
export function scriptBytes(build: string, route: string, texts: string): number {
  const files = scripts(build, route, texts);
  return files.reduce((sum, file) => sum + gzipSync(readFileSync(join(build, file)), { level: 9 }).length, 0);
}

/** The files of a page: its start, its route with all that it imports, and its texts in one language. */
export function scripts(build: string, route: string, texts: string): string[] {
  const files = new Set<string>();
  const read = (file: string) => readFileSync(join(build, file), 'utf8');
  const add = (file: string): void => {
    if (files.has(file)) return;
    files.add(file);
    for (const [, path] of read(file).matchAll(STATIC_IMPORT)) add(posix.join(posix.dirname(file), path as string));
  };
  const inFolder = (folder: string, begins: string) =>
    readdirSync(join(build, folder))
      .filter((file) => file.startsWith(begins) && file.endsWith('.js'))
      .map((file) => posix.join(folder, file));
  const entries = [...inFolder('_app/immutable/entry', 'app.'), ...inFolder('_app/immutable/entry', 'start.')];
  const table = read(entries[0] as string);
  const node = new RegExp(`"${route.replace(/[[\]]/g, '\\$&')}":\\[(\\d+)`).exec(table)?.[1];
  if (node === undefined) throw new Error(`the built site has no ${route}`);
  const nodes = ['0', node].flatMap((each) => inFolder('_app/immutable/nodes', `${each}.`));
  for (const file of [...entries, ...nodes, ...inFolder('_app/immutable/texts', texts)]) add(file);
  return [...files];
}

/** Bytes of the fonts that a page asks for before it is read. */
export function fontBytes(build: string): number {
  const asked = readFileSync(join(build, 'index.html'), 'utf8').matchAll(/href="[^"]*?(fonts\/[^"]+\.woff2)"/g);
  return [...new Set([...asked].map(([, file]) => file as string))].reduce(
    (sum, file) => sum + readFileSync(join(build, file)).length,
    0,
  );
}
