/** Finds files, folders and headings that documents name but that were renamed or removed. */
import { existsSync, globSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, relative } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { configFrom, EXPECTED } from '../server/src/config.ts';
import { SqliteLog } from '../server/src/log/sqlite-log.ts';
import { eventSchema } from '../shared/exercise/event.ts';
import { ROOT } from './run.ts';

const PACKAGES = ['docs', 'scripts', 'server', 'shared', 'tests', 'web'] as const;
const GENERATED = new Set(['node_modules', 'build', 'data', '.svelte-kit', 'test-results']);
/** Paths in documents that only a build or a test run creates. */
const CREATED = new Set(['web/build', 'tests/test-results']);

const filesIn = (pattern: string): string[] =>
  globSync(pattern, { cwd: ROOT, exclude: (name) => GENERATED.has(basename(name)) });
const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');

const DOCUMENTS = [...filesIn('*.md'), ...filesIn('{docs,tests}/**/*.md')];
const SOURCES = filesIn('{scripts,server,shared,tests,web}/**/*.{ts,js,svelte,css,html}');
const NAMES = new Set(filesIn('**').map((file) => basename(file)));

const PATH = new RegExp(`(?<![\\w./@-])(?:${PACKAGES.join('|')}|lib)/[\\w./*{},[\\]+-]*[\\w*}\\]]`, 'g');
/** Options of libraries that a decision record names as rejected. */
const NOT_USED = new Set(['bundleLoad', 'entriesAware', 'minShareCount']);

/** A file name without a folder, such as `light.ts`. Other extensions may belong to an operator's files. */
const FILE = /^[\w.-]+\.(?:ts|svelte|css|svg)$/;

/** Every path in a text, relative to the root of the repository, or to `web/src` for `lib/…`. */
function pathsIn(text: string): string[] {
  const prose = text.replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1').replaceAll(/https?:\S+|^```[\s\S]*?^```/gm, '');
  return [...prose.matchAll(PATH)].map(([path]) => (path.startsWith('lib/') ? `web/src/${path}` : path));
}

function isThere(path: string): boolean {
  if (CREATED.has(path) || existsSync(join(ROOT, path))) return true;
  // `{code}` and `*` match any name, `{a,b}` both, and the number of a decision its file.
  const pattern = path.replaceAll(/\{\w+\}/g, '*');
  return globSync([pattern, `${pattern}-*.md`], { cwd: ROOT }).length > 0;
}

/** The anchor that GitHub generates for a heading. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replaceAll(/\s/g, '-');

const anchorsIn = (file: string): string[] =>
  [...read(file).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => anchorOf(heading));

function brokenLinks(document: string): string[] {
  const prose = read(document).replaceAll(/^```[\s\S]*?^```/gm, '');
  const targets = [...prose.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target);
  return targets.filter((target) => {
    if (/^[a-z]+:/.test(target)) return false;
    const [path = '', anchor] = target.split('#');
    const file = path === '' ? document : relative(ROOT, join(ROOT, dirname(document), path));
    return !existsSync(join(ROOT, file)) || (anchor !== undefined && !anchorsIn(file).includes(anchor));
  });
}

describe('[TL20] every file that a document names exists', () => {
  it.each(DOCUMENTS)('in %s', (document) => {
    const text = read(document);
    const names = [...text.matchAll(/`([^`\n]+)`/g)].map(([, name = '']) => name).filter((name) => FILE.test(name));
    const missing = [...pathsIn(text).filter((path) => !isThere(path)), ...names.filter((name) => !NAMES.has(name))];
    expect([...missing, ...brokenLinks(document)]).toEqual([]);
  });

  it('and every document that a source file names', () => {
    const missing = SOURCES.flatMap((file) =>
      [...read(file).matchAll(/(?<![\w./-])docs\/[\w./-]*\w/g)]
        .map(([path]) => path)
        .filter((path) => !isThere(path))
        .map((path) => `${file}: ${path}`),
    );
    expect(missing).toEqual([]);
  });

  it('and every name of code, but for the examples of CONTRIBUTING.md', () => {
    const code = new Set(SOURCES.flatMap((file) => read(file).match(/\w+/g) ?? []));
    const missing = DOCUMENTS.filter((document) => document !== 'CONTRIBUTING.md').flatMap((document) =>
      [...read(document).matchAll(/`(?:\w+\.)*(\w*[a-z][A-Z]\w*)(?:\([^`\n]*\))?`/g)]
        .map(([, name = '']) => name)
        .filter((name) => !code.has(name) && !NOT_USED.has(name))
        .map((name) => `${document}: ${name}`),
    );
    expect(missing).toEqual([]);
  });

  it('and reports a path that does not exist', () => {
    expect(pathsIn('See `web/src/none.ts`, lib/none and https://a.example/web/none.').map(isThere)).toEqual([
      false,
      false,
    ]);
    expect(['docs/decisions/0001', 'web/src/lib/*', 'web/engines.ts'].map(isThere)).toEqual([true, true, true]);
  });
});

describe('[TL21] docs/architecture.md', () => {
  const page = read('docs/architecture.md');
  const foldersOf = (parent: string): string[] =>
    readdirSync(join(ROOT, parent), { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !GENERATED.has(entry.name) && !entry.name.startsWith('.'))
      .map(({ name }) => name);

  it.each(['.', 'shared', 'web/src/lib'])('names every folder in %s', (parent) => {
    expect(foldersOf(parent).filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
  });

  it('has a picture that names only files that exist', () => {
    const labels = [...read('docs/architecture.svg').matchAll(/<text[^>]*>([^<]*)</g)].map(([, label = '']) => label);
    const names = labels.flatMap((label) => label.match(/[\w./-]+\.(?:ts|svelte)\b/g) ?? []);
    expect(names.length).toBeGreaterThan(10);
    expect(names.filter((name) => !SOURCES.some((file) => file.endsWith(`/${name}`)))).toEqual([]);
  });
});

describe('[TL22] README.md', () => {
  const readme = read('README.md');
  const missing = (names: readonly string[]): string[] => names.filter((name) => !readme.includes(`\`${name}\``));

  it('names every event, and what an event may hold', () => {
    const types = eventSchema.options.map((option) => option.entries.type.literal);
    const entries = eventSchema.options.flatMap((option) => Object.entries<object>(option.entries));
    // `plan` is described in words; for `answer` and `way`, the values have to be named.
    const fields = entries.map(([name]) => name).filter((name) => !['plan', 'answer', 'way'].includes(name));
    const choices = entries.flatMap(([name, schema]) =>
      name !== 'seat' && 'options' in schema ? (schema.options as string[]) : [],
    );
    expect(choices).toContain('partly');
    expect(missing([...types, ...new Set(fields), ...choices])).toEqual([]);
  });

  it('names every column of the database', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'heard-docs-'));
    const log = new SqliteLog({ dataDir, now: () => 0 });
    await log.close();
    const database = new DatabaseSync(join(dataDir, 'heard.db'), { readOnly: true });
    const columns = database
      .prepare(
        `SELECT t.name AS "table", c.name AS "column" FROM sqlite_schema AS t, pragma_table_info(t.name) AS c
         WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite_%' AND c.name <> 'id'`,
      )
      .all()
      .map(({ table, column }) => [String(table), String(column)] as const);
    database.close();
    rmSync(dataDir, { recursive: true });
    expect(columns.length).toBeGreaterThan(10);
    // Only the first column of a table is written with the table's name.
    const isNamed = ([table, column]: readonly [string, string]) =>
      readme.includes(`\`${table}.${column}\``) || (readme.includes(`\`${table}.`) && readme.includes(`\`${column}\``));
    expect(columns.filter((column) => !isNamed(column)).map((column) => column.join('.'))).toEqual([]);
  });

  it('names every setting, with its default', () => {
    const rows = new Map(
      [...readme.matchAll(/^\| `([A-Z_]+)` +\| (\S+) +\|/gm)].map(([, name = '', preset = '']) => [name, preset]),
    );
    expect([...rows.keys()].sort()).toEqual(Object.keys(EXPECTED).sort());
    const config = configFrom({}, ROOT);
    if (!config.ok) throw new Error(config.error);
    const { port, host, dataDir, webDir, logLevel, trustProxy, roomDays, origins } = config.value;
    expect([roomDays, origins, config.value.helpFile]).toEqual([null, [], undefined]);
    expect(Object.fromEntries(rows)).toMatchObject({
      PORT: `\`${port}\``,
      HOST: `\`${host}\``,
      DATA_DIR: `\`./${relative(ROOT, dataDir)}\``,
      WEB_DIR: `\`${relative(ROOT, webDir)}\``,
      LOG_LEVEL: `\`${logLevel}\``,
      TRUST_PROXY: `\`${Number(trustProxy)}\``,
      ...{ ROOM_DAYS: '–', ORIGIN: '–', HELP_FILE: '–' },
    });
  });
});
