import { journalPage } from '#lib/device/journal.ts';
import type { PageLoadEvent } from './$types.ts';

export const prerender = false;
export const ssr = false;

export async function load({ params }: PageLoadEvent) {
  return { row: await journalPage(params.id) };
}
