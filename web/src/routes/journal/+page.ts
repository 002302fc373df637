import { journalPages } from '#lib/device/journal.ts';

export const ssr = false;

export async function load() {
  return { pages: await journalPages() };
}
