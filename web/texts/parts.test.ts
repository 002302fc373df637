import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { filesOfParts, partOf } from './parts.ts';

const WEB = join(import.meta.dirname, '..');
const files = filesOfParts();

it('[LA27] a link needs the texts of its door alone, a room none of the pages around it', () => {
  expect(partOf(['src/lib/entrance/Door.svelte'], files)).toBe('door');
  expect(partOf(['src/lib/stage/Stage.svelte'], files)).toBe('room');
  expect(partOf(['src/lib/stage/pause/BreathPause.svelte'], files)).toBe('room');
  expect(partOf(['src/lib/entrance/Home.svelte'], files)).toBe('home');
  expect(partOf(['src/lib/journal/WritePage.svelte'], files)).toBe('rest');
  expect(partOf(['src/lib/entrance/Home.svelte', 'src/lib/stage/Stage.svelte'], files)).toBe('door');
  expect([...files.door].filter((file) => !files.room.has(file))).toEqual([]);
});

it('[LA28] what a room fetches later waits for its texts', () => {
  const fetching = [...files.room].flatMap((file) => {
    const source = readFileSync(join(WEB, file), 'utf8');
    const pages = source.match(/\bimport\('[^']+\.svelte'\)/g)?.length ?? 0;
    return pages > (source.match(/\bnew Later\(/g)?.length ?? 0) ? [file] : [];
  });
  expect(fetching).toEqual([]);
});
