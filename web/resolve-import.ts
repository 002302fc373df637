/** Tells eslint-plugin-boundaries where an import of the page leads: relative, or by `#lib/` (`imports` in package.json). */
import { existsSync } from 'node:fs';
import { dirname, join, resolve as absolute } from 'node:path';

const LIB = join(import.meta.dirname, 'src/lib');

export const interfaceVersion = 2;

export function resolve(source: string, importer: string): { found: boolean; path?: string } {
  const [specifier = ''] = source.split('?');
  const path = specifier.startsWith('#lib/')
    ? join(LIB, specifier.slice('#lib/'.length))
    : specifier.startsWith('.')
      ? absolute(dirname(importer), specifier)
      : null;
  return path !== null && existsSync(path) ? { found: true, path } : { found: false };
}
