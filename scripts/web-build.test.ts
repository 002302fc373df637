import { mkdirSync, mkdtempSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { newest } from './web-build.ts';

it('[TL06] rebuilds for a newer source, not for a newer test or package', () => {
  const folder = mkdtempSync(join(tmpdir(), 'heard-newest-'));
  const write = (name: string, seconds: number): void => {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), '');
    utimesSync(join(folder, name), seconds, seconds);
  };
  write('src/page.svelte', 1_000);
  write('src/deep/room.ts', 2_000);
  write('src/room.test.ts', 3_000);
  write('node_modules/yjs/index.js', 4_000);
  expect(newest(folder)).toBe(2_000_000);
  expect(newest(join(folder, 'missing'))).toBe(0);
});
