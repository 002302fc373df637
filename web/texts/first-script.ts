/**
 * The script that each page has in its head (`src/lib/language/before-anything.js`): it decides on the language, and has the
 * texts of that one language on their way before anything else of the page is read.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesOfParts, partOf, type Part } from './parts.ts';
import { listOfSource, type Listed } from './source-texts.ts';

const WEB = join(import.meta.dirname, '..');
const read = (path: string) => readFileSync(join(WEB, path), 'utf8');

/** Each file in it begins with its language; `lib/shell/language-files.ts` goes by that. */
export const FOLDER = '_app/immutable/texts';

/** What the compiled catalogues are made of. */
export interface CatalogueVersion {
  /** Their addresses change with it. */
  version: string;
  partOfText: ReadonlyMap<string, Part>;
}

export async function catalogueVersion(): Promise<CatalogueVersion> {
  const { texts } = JSON.parse(await listOfSource()) as Listed;
  const files = filesOfParts();
  const partOfText = new Map(
    texts.map((text) => [[...text.forms, text.context].join('\n'), partOf(text.files, files)] as const),
  );
  const made = ['src/locales/de.po', 'src/locales/es.po', 'package.json'].map(read);
  const version = createHash('sha256')
    .update(JSON.stringify([made, texts, [...partOfText]]))
    .digest('hex')
    .slice(0, 10);
  return { version, partOfText };
}

/** `version`: null while developing, where catalogues lie elsewhere. */
export function firstScript(version: string | null): string {
  const texts = version === null ? '' : `/${addressOf('LANGUAGE', 'PART', version)}`;
  return read('src/lib/language/before-anything.js').replace('TEXTS_ADDRESS', texts);
}

/**
 * Before anything else: whether this browser can open the page at all (`src/lib/shell/old-browser.js`). Written for browsers that are
 * older than everything else here, so in their language.
 */
export function oldBrowserScript(): string {
  return read('src/lib/shell/old-browser.js');
}

/** What happens when files don't arrive (`src/lib/shell/missing-files.js`). It can't be one of them. */
export function missingFilesScript(): string {
  return read('src/lib/shell/missing-files.js');
}

export function addressOf(language: string, part: Part | 'PART', version: string): string {
  return `${FOLDER}/${language}-${part}.${version}.js`;
}

export function hashForPolicy(script: string): `sha256-${string}` {
  return `sha256-${createHash('sha256').update(script).digest('base64')}`;
}
