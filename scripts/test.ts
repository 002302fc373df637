/**
 * `pnpm test [words…]`: every test, or those whose file's path holds one of the words (`-t TITLE` for those with a title).
 * `pnpm soak`: the browser tests that take long, which have `@soak` in their title and which `pnpm test` leaves out. Ends with one plain line, `N passed, N failed`.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { provideBrowser } from './browser.ts';
import { PROGRAMS, providePrograms, type Program } from './programs.ts';
import { run, type Tool } from './run.ts';
import { playwrightTally, sum, tallyLine, vitestTally, type Tally } from './tally.ts';
import { buildWeb } from './web-build.ts';

const { values, positionals } = parseArgs({
  args: process.argv.slice(2).filter((argument) => argument !== '--'),
  options: { title: { type: 'string', short: 't' }, soak: { type: 'boolean', default: false } },
  allowPositionals: true,
});

const SOAK = '@soak';
const reports = mkdtempSync(join(tmpdir(), 'heard-tests-'));

/** Runs one runner and reads its report. To end without one, or badly without a failure in it, counts as a failure. */
async function suite(tool: Tool, report: string, read: (report: unknown) => Tally): Promise<Tally> {
  const code = await run(tool);
  try {
    const tally = read(JSON.parse(readFileSync(report, 'utf8')));
    return code !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

function unitTests(): Promise<Tally> {
  const report = join(reports, 'unit.json');
  const title = values.title === undefined ? [] : ['-t', values.title];
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const args = ['run', '--passWithNoTests', ...reporters, ...title, ...positionals];
  return suite({ command: 'vitest', args }, report, vitestTally);
}

/** The page's tests are compiled by a configuration that Kit writes, and that a fresh clone doesn't have. */
async function prepareWeb(): Promise<void> {
  await run({ command: 'svelte-kit', args: ['sync'], in: 'web' });
}

/** What the chosen files need beside Chromium. The short run has one proxy in it. */
function programsFor(words: readonly string[]): Program[] {
  const isChosen = (file: string): boolean =>
    words.length === 0 || words.some((word) => `e2e/${file}.spec.ts`.includes(word));
  const short: readonly Program[] = ['firefox', 'webkit', 'nginx'];
  const engines: readonly Program[] = ['firefox', 'webkit'];
  return PROGRAMS.filter(
    (program) =>
      isChosen(engines.includes(program) ? 'engines' : 'proxies') && (values.soak || short.includes(program)),
  );
}

async function endToEndTests(): Promise<Tally> {
  const browser = await provideBrowser();
  if (browser === null || !(await buildWeb())) return { passed: 0, failed: 1, skipped: 0 };
  await providePrograms(programsFor(positionals));
  const report = join(reports, 'browser.json');
  const title = values.title ?? '';
  const chosen = values.soak ? ['-g', `(?=.*${SOAK}).*${title}`] : ['-g', title, '--grep-invert', SOAK];
  const args = ['test', '--pass-with-no-tests', ...chosen, ...positionals];
  const env = { HEARD_BROWSER: browser, HEARD_REPORT: report };
  return suite({ command: 'playwright', args, in: 'tests', env }, report, playwrightTally);
}

await prepareWeb();
const total = sum(values.soak ? [await endToEndTests()] : [await unitTests(), await endToEndTests()]);
rmSync(reports, { recursive: true, force: true });
if (total.failed > 0 || total.passed === 0) process.exitCode = 1;
if (total.passed + total.failed + total.skipped === 0) console.error('No test fits that.');
console.log(tallyLine(total));
