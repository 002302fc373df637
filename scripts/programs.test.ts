import { afterEach, expect, it, vi } from 'vitest';
import { installed, missingLine, PROGRAMS, providePrograms } from './programs.ts';

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

it('[XB21] names what is missing in one line, with what would bring it', () => {
  expect(missingLine([])).toBe(null);
  const line = missingLine(['webkit', 'nginx']) ?? '';
  expect(line).toContain('WebKitGTK, nginx');
  expect(line).toContain('apt-get install webkit2gtk-driver xvfb nginx-light openssl');
  expect(line.split('\n')).toHaveLength(1);
});

it('[XB21] what is left out on purpose counts as missing, is not installed, and is named', async () => {
  vi.stubEnv('HEARD_WITHOUT', PROGRAMS.join(','));
  const said = vi.spyOn(console, 'log').mockImplementation(() => {});
  expect(PROGRAMS.map((program) => installed(program))).toEqual(PROGRAMS.map(() => null));
  await providePrograms(PROGRAMS);
  expect(said.mock.calls).toEqual([[missingLine(PROGRAMS)]]);
});

it('[XB21] a program of several files is there when all of them are', () => {
  vi.stubEnv('PATH', '/nowhere');
  expect(installed('webkit')).toBe(null);
});
