/** Files that a browser puts into a folder when somebody saves something. */
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

/** The file that comes into the folder through `press`, once all of it is there. */
export async function deliveredInto(folder: string, press: () => Promise<void>): Promise<DeliveredFile> {
  const before = new Set(filesIn(folder));
  await press();
  const endsAt = performance.now() + WITHIN_MS;
  for (;;) {
    const added = filesIn(folder).filter((name) => !before.has(name));
    // While it comes, Firefox writes a second file, and WebKit one of another name.
    const [name] = added;
    if (name !== undefined && added.length === 1 && !/\.(part|wkdownload)$/.test(name)) {
      const text = readFileSync(join(folder, name), 'utf8');
      if (text !== '') return { name, text };
    }
    if (performance.now() > endsAt) throw new Error(`no file was delivered: ${added.join(', ') || 'nothing came'}`);
    await rest(40);
  }
}
