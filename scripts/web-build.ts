/** Builds the page if the build is missing or older than its sources. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { capture, ROOT } from './run.ts';

export const WEB_BUILD = join(ROOT, 'web/build');
const SOURCES = [
  'web/src',
  'web/static',
  'web/texts',
  'web/bundle',
  'web/vite.config.ts',
  'web/wuchale.config.ts',
  'web/package.json',
  'shared',
  'pnpm-lock.yaml',
];
const NOT_BUILT = /(^|\/)(node_modules|\.svelte-kit|\.wuchale|languages\/data\.js)(\/|$)|\.(test|fixture)\.ts$/;

/** The time of the newest file below `path`, ms; 0 when there is none. */
export function newest(path: string): number {
  if (NOT_BUILT.test(path)) return 0;
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return 0;
  if (!stat.isDirectory()) return stat.mtimeMs;
  return readdirSync(path).reduce((latest, name) => Math.max(latest, newest(join(path, name))), 0);
}

function isWebBuilt(): boolean {
  const builtAt = statSync(join(WEB_BUILD, 'index.html'), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return builtAt > Math.max(...SOURCES.map((source) => newest(join(ROOT, source))));
}

/** Returns false if the build failed; the reason has then been printed. */
export async function buildWeb(): Promise<boolean> {
  if (isWebBuilt()) return true;
  console.log('Building the page. This takes a moment.');
  const { code, output } = await capture({ command: 'vite', args: ['build', '--logLevel', 'warn'], in: 'web' });
  if (code !== 0) console.error(`${output.trim()}\nThe page could not be built. The reason is printed above.`);
  return code === 0;
}
