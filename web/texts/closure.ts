/** Which files of the page's source a page needs: what it imports, what that imports, and so on. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

const WEB = join(import.meta.dirname, '..');
/** `import … from '…'`, `export … from '…'`, `import '…'`; types are nobody's code. */
const AT_ONCE = /(?:^|[\n;])\s*(?:import|export)\s+(?!type\b)(?:[\w*{}\s,$]+?\s+from\s+)?'([^']+)'/g;
const LATER = /\bimport\('([^']+)'\)/g;

/** Paths below `web`, as in `src/lib/a.ts`. `later`: with what is only fetched when it is asked for. */
export function closureOf(entries: readonly string[], { later = false } = {}): Set<string> {
  const found = new Set<string>();
  const open = [...entries];
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (found.has(file)) continue;
    found.add(file);
    open.push(...importsOf(file, later));
  }
  return found;
}

function importsOf(file: string, later: boolean): string[] {
  const source = readFileSync(join(WEB, file), 'utf8');
  const matches = [...source.matchAll(AT_ONCE), ...(later ? source.matchAll(LATER) : [])];
  return matches.flatMap(([, specifier = '']) => fileOf(specifier, file) ?? []);
}

/** Null for what isn't our own source. */
function fileOf(specifier: string, from: string): string | null {
  const path = specifier.startsWith('#lib/')
    ? join('src/lib', specifier.slice('#lib/'.length))
    : specifier.startsWith('.')
      ? join(dirname(from), specifier)
      : null;
  if (path === null || !/\.(svelte|ts)$/.test(path) || !existsSync(join(WEB, path))) return null;
  return relative('.', path);
}
