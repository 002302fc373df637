/**
 * Programs that some browser tests need besides Chromium: other engines, and proxies. Each is used if it is installed, else installed
 * from the system's packages; if that fails its tests are skipped. An environment variable can name another executable;
 * `HEARD_WITHOUT=firefox,nginx` skips programs.
 */
import { existsSync, globSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { capture } from './run.ts';

export const PROGRAMS = ['firefox', 'webkit', 'nginx', 'caddy', 'haproxy'] as const;
export type Program = (typeof PROGRAMS)[number];

interface Source {
  /** The name in messages. */
  title: string;
  /** For each executable that is needed: names on the PATH or glob patterns of absolute paths, the most likely one first. */
  files: readonly (readonly string[])[];
  /** Debian packages. */
  packages: readonly string[];
}

const SOURCES: Record<Program, Source> = {
  firefox: {
    title: 'Firefox',
    files: [['firefox', 'firefox-esr', '/Applications/Firefox.app/Contents/MacOS/firefox']],
    packages: ['firefox-esr'],
  },
  webkit: {
    title: 'WebKitGTK',
    files: [
      ['WebKitWebDriver'],
      ['/usr/lib/*/webkit2gtk-4.1/MiniBrowser', '/usr/libexec/webkit2gtk-4.1/MiniBrowser'],
      ['Xvfb'],
    ],
    packages: ['webkit2gtk-driver', 'xvfb'],
  },
  nginx: { title: 'nginx', files: [['nginx', '/usr/sbin/nginx'], ['openssl']], packages: ['nginx-light', 'openssl'] },
  caddy: { title: 'Caddy', files: [['caddy'], ['openssl']], packages: ['caddy', 'openssl'] },
  haproxy: {
    title: 'HAProxy',
    files: [['haproxy', '/usr/sbin/haproxy'], ['openssl']],
    packages: ['haproxy', 'openssl'],
  },
};

const UPDATE_WITHIN_MS = 60_000;
const INSTALL_WITHIN_MS = 240_000;

function found(name: string): string | undefined {
  if (name.includes('*')) return globSync(name)[0];
  const folders = name.startsWith('/') ? [''] : (process.env['PATH'] ?? '').split(delimiter);
  return folders.map((folder) => join(folder, name)).find((file) => existsSync(file));
}

/** The paths of the executables, or null if one is missing. */
export function installed(program: Program): readonly string[] | null {
  const without = process.env['HEARD_WITHOUT']?.split(',') ?? [];
  if (without.includes(program)) return null;
  const files = SOURCES[program].files.map((names) => names.map(found).find((file) => file !== undefined));
  return files.every((file) => file !== undefined) ? files : null;
}

/** Installs missing programs if that needs no prompt. Prints one line for each that couldn't be installed. */
export async function providePrograms(wanted: readonly Program[]): Promise<void> {
  const isMissing = (program: Program): boolean => installed(program) === null;
  const without = process.env['HEARD_WITHOUT']?.split(',') ?? [];
  const toInstall = wanted.filter((program) => isMissing(program) && !without.includes(program));
  if (toInstall.length > 0) await install(toInstall);
  const line = missingLine(wanted.filter(isMissing));
  if (line !== null) console.log(line);
}

/** Null if nothing is missing. */
export function missingLine(missing: readonly Program[]): string | null {
  if (missing.length === 0) return null;
  const titles = missing.map((program) => SOURCES[program].title).join(', ');
  const packages = packagesOf(missing).join(' ');
  return `Skipped, because it is not installed: ${titles}. On Debian: apt-get install ${packages}`;
}

function packagesOf(programs: readonly Program[]): string[] {
  return [...new Set(programs.flatMap((program) => SOURCES[program].packages))];
}

async function install(programs: readonly Program[]): Promise<void> {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  const packages = packagesOf(programs);
  console.log(
    `Installing ${packages.join(', ')} from the system’s packages, for the tests. This takes a minute or two.`,
  );
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const noRetries = ['-o', 'Acquire::Retries=0', '-o', 'Acquire::http::Timeout=10', '-q'];
  const update = { command: 'apt-get', args: [...noRetries, 'update'], env, withinMs: UPDATE_WITHIN_MS };
  await capture(update);
  // One by one, so that one failure doesn't prevent the others. RUNLEVEL=1 prevents installed services from starting.
  const withoutServices = { ...env, RUNLEVEL: '1' };
  for (const each of packages) {
    const args = [...noRetries, 'install', '-y', '--no-install-recommends', each];
    await capture({ command: 'apt-get', args, env: withoutServices, withinMs: INSTALL_WITHIN_MS });
  }
}
