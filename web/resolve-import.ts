/** Tells eslint-plugin-boundaries where an import of the page leads: relative, or by `#lib/` or `#languages/` (`imports` in package.json). */
import { existsSync } from 'node:fs';
import { dirname, join, resolve as absolute } from 'node:path';

const SRC = join(import.meta.dirname, 'src');

export const interfaceVersion = 2;

export function resolve(source: string, importer: string): { found: boolean; path?: string } {
  const [specifier = ''] = source.split('?');
  const path = /^#(lib|languages)\//.test(specifier)
    ? join(SRC, specifier.slice(1))
    : specifier.startsWith('.')
      ? absolute(dirname(importer), specifier)
      : null;
  return path !== null && existsSync(path) ? { found: true, path } : { found: false };
}
