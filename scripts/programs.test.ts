import { afterEach, expect, it, vi } from 'vitest';
import { installed, missingLine, PROGRAMS, providePrograms } from './programs.ts';

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

it('[XB21] lists missing programs in one line, with the command that installs them', () => {
  expect(missingLine([])).toBe(null);
  const line = missingLine(['webkit', 'nginx']) ?? '';
  expect(line).toContain('WebKitGTK, nginx');
  expect(line).toContain('apt-get install webkit2gtk-driver xvfb nginx-light openssl');
  expect(line.split('\n')).toHaveLength(1);
});

it('[XB21] excluded programs count as missing, are not installed, and are listed', async () => {
  vi.stubEnv('HEARD_WITHOUT', PROGRAMS.join(','));
  const said = vi.spyOn(console, 'log').mockImplementation(() => {});
  expect(PROGRAMS.map((program) => installed(program))).toEqual(PROGRAMS.map(() => null));
  await providePrograms(PROGRAMS);
  expect(said.mock.calls).toEqual([[missingLine(PROGRAMS)]]);
});

it('[XB21] a program of several files is installed only if all of them exist', () => {
  vi.stubEnv('PATH', '/nowhere');
  expect(installed('webkit')).toBe(null);
});
