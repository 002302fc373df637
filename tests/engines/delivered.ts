/** Waits for downloads in a folder. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as rest } from 'node:timers/promises';
import type { DeliveredFile } from './driver.ts';

const WITHIN_MS = 20_000;

function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name);
}

/** The file that `press` downloads into the folder, once it is complete. */
export async function deliveredInto(folder: string, press: () => Promise<void>): Promise<DeliveredFile> {
  const before = new Set(filesIn(folder));
  await press();
  const endsAt = performance.now() + WITHIN_MS;
  for (;;) {
    const added = filesIn(folder).filter((name) => !before.has(name));
    // During a download Firefox has a second file (.part), and WebKit uses a temporary name.
    const [name] = added;
    if (name !== undefined && added.length === 1 && !/\.(part|wkdownload)$/.test(name)) {
      const text = readFileSync(join(folder, name), 'utf8');
      if (text !== '') return { name, text };
    }
    if (performance.now() > endsAt) throw new Error(`no file was downloaded; new files: ${added.join(', ') || 'none'}`);
    await rest(40);
  }
}
