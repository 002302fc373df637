import { existsSync, readFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { environmentIn, freePort, newHome, OwnProcess, removeHome } from './own-process.ts';

/** Without an init process in a container, an orphan stays a zombie (state Z), which counts as ended. */
function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  const stat = `/proc/${pid}/stat`;
  return !existsSync(stat) || !readFileSync(stat, 'utf8').includes(') Z ');
}

/** A program that starts another one, writes its process id to file descriptor 3, and never ends. */
const PARENT = 'sleep 600 & echo $! >&3; wait';

it('[XB20] ends a program with everything that it started', async () => {
  const started = new OwnProcess('sh', ['-c', PARENT], environmentIn('/nowhere'));
  const child = Number(await started.told());
  expect(isRunning(child)).toBe(true);
  await started.end();
  await expect.poll(() => isRunning(child)).toBe(false);
});

it('[XB20] ends it also if the test run exits first', async () => {
  const module = join(import.meta.dirname, 'own-process.ts');
  const run = `
    const { OwnProcess, environmentIn } = await import(${JSON.stringify(module)});
    const started = new OwnProcess('sh', ['-c', ${JSON.stringify(PARENT)}], environmentIn('/nowhere'));
    process.stdout.write(await started.told());
    process.exit(1);`;
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', run], { encoding: 'utf8' });
  const child = Number(stdout);
  expect(child).toBeGreaterThan(1);
  await expect.poll(() => isRunning(child)).toBe(false);
});

it('[XB20] gives it a home folder of its own, whatever the user’s home', () => {
  const home = newHome();
  expect(environmentIn(home)).toMatchObject({ HOME: home, XDG_RUNTIME_DIR: home });
  removeHome(home);
  expect(existsSync(home)).toBe(false);
});

it('[XB20] reports the output of a program that exited early', async () => {
  const ended = new OwnProcess('sh', ['-c', 'echo no display; exit 3'], environmentIn('/nowhere'));
  await expect(ended.told()).rejects.toThrow('no display');
  await expect(ended.listensOn(await freePort())).rejects.toThrow('no display');
  await ended.end();
});
