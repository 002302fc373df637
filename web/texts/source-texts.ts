/** The texts that stand in the source now, asked for in a process of their own: while a build runs, its own texts are in the making. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Item } from 'wuchale';

/** As `list.ts` prints them. */
export interface Listed {
  texts: { forms: string[]; context?: string | undefined; files: string[] }[];
  /** What the catalogues lack, in words; empty when nothing. */
  told: string;
}

const MAX_BYTES = 16 * 1024 * 1024;

/** As it was printed. */
export async function listOfSource(): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, [join(import.meta.dirname, 'list.ts')], {
    maxBuffer: MAX_BYTES,
  });
  return stdout;
}

export async function textsOfSource(): Promise<{ texts: Item[]; told: string }> {
  const { texts, told } = JSON.parse(await listOfSource()) as Listed;
  return { texts: texts.map(itemOf), told };
}

function itemOf({ forms, context, files }: Listed['texts'][number]): Item {
  const references = files.map((file) => ({ file, refs: [null] }));
  return { translations: new Map([['en', forms]]), context, references, urlAdapters: [] };
}
