/** The parts of the catalogues as modules, each under an address that is known before anything is built. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { addressOf, FOLDER, type CatalogueVersion } from './first-script.ts';
import { PARTS, type Part } from './parts.ts';

const COMPILED = join(import.meta.dirname, '../src/locales/.wuchale');
/** Exercises, lessons and the like, which have a folder for each language. */
const CONTENT = /\/src\/(?:exercises|lib\/\w+)\/(en|de|es)\/[\w-]+\.ts$/;
const ID = /^\0?virtual:texts\/(\w+)\/(\w+)$/;

/** A catalogue by numbers, as the compiled code asks for its texts: `[from, texts]`, where others are left out between them. */
type Run = [from: number, texts: unknown[]];

/** `catalogues`: null while developing, where there are no parts (`lib/language/catalogue.ts`). */
export function partModules(catalogues: CatalogueVersion | null): Plugin {
  return {
    name: 'heard-texts',
    resolveId: (id) => (ID.test(id) ? `\0${id}` : null),
    load(id) {
      const [, language, part] = ID.exec(id) ?? [];
      if (language === undefined) return null;
      if (catalogues === null) return 'export const runs = [];\nexport const p = undefined;';
      const { texts, rule } = compiled(language);
      const keys = texts.map((_, at) => catalogues.partOfText.get(keyAt(at)) ?? PARTS[0]);
      const runs = JSON.stringify(runsOf(texts, (at) => keys[at] === part));
      return `export const runs = ${runs};\nexport const p = ${part === PARTS[0] ? rule : 'undefined'};`;
    },
    outputOptions(options) {
      const { chunkFileNames } = options;
      if (!catalogues || this.environment.name !== 'client' || typeof chunkFileNames !== 'function') return options;
      return {
        ...options,
        chunkFileNames: (chunk) => {
          const from = chunk.facadeModuleId ?? '';
          const [, language, part] = ID.exec(from) ?? [];
          if (language !== undefined) return addressOf(language, part as Part, catalogues.version);
          const content = CONTENT.exec(from)?.[1];
          return content === undefined ? chunkFileNames(chunk) : `${FOLDER}/${content}-[hash].js`;
        },
      };
    },
  };
}

/** What wuchale has written for a language: the texts by number, and its rule for plural forms. */
function compiled(language: string): { texts: unknown[]; rule: string } {
  const source = readFileSync(join(COMPILED, `main.main.${language}.compiled.js`), 'utf8');
  const [, texts, rule] = /export let c = (\[.*\])(?:\nexport let p = (.*))?$/s.exec(source) ?? [];
  if (texts === undefined) throw new Error(`The compiled catalogue for ${language} isn’t what it was.`);
  return { texts: JSON.parse(texts) as unknown[], rule: rule ?? 'undefined' };
}

let manifest: string[] | null = null;

/** The text with this number, in English, as `keyOf` in `first-script.ts` writes it. */
function keyAt(at: number): string {
  manifest ??= manifestKeys();
  return manifest[at] ?? '';
}

function manifestKeys(): string[] {
  const source = readFileSync(join(COMPILED, 'main.main.manifest.js'), 'utf8');
  const [, keys] = /export const keys = (\[.*\])$/s.exec(source) ?? [];
  const entries = JSON.parse(keys ?? '[]') as (
    string | string[] | { text: string | string[]; context?: string } | null
  )[];
  return entries.map((entry) => {
    if (entry === null) return '';
    const { text, context } =
      typeof entry === 'string' || Array.isArray(entry) ? { text: entry, context: undefined } : entry;
    return [...(Array.isArray(text) ? text : [text]), context].join('\n');
  });
}

function runsOf(texts: readonly unknown[], isIn: (at: number) => boolean): Run[] {
  const runs: Run[] = [];
  texts.forEach((text, at) => {
    if (!isIn(at)) return;
    const last = runs.at(-1);
    if (last && last[0] + last[1].length === at) last[1].push(text);
    else runs.push([at, [text]]);
  });
  return runs;
}
