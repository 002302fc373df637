/**
 * Files with texts of one language, by their names in a build: exercises and lessons (bundle/name-content-chunks.ts), and wuchale's
 * catalogues. A device keeps those of the languages that are read on it.
 */
const FILE = /^\/?_app\/immutable\/(?:texts\/([a-z]+)-|assets\/main\.\w+\.([a-z]+)\.compiled\.)/;

/** Null for a file that every language needs. */
export function languageOfFile(path: string): string | null {
  const [, content, catalogue] = FILE.exec(path) ?? [];
  return content ?? catalogue ?? null;
}

/** What a page tells the worker: in which language it is read. */
export const KEEP_LANGUAGE = /^keep-language:([a-z]+)$/;

/** Tells the service worker to cache the texts of a language, as soon as one is active. */
export async function keepForReading(language: string, workers = navigator.serviceWorker): Promise<void> {
  const registration = await workers?.ready;
  registration?.active?.postMessage(`keep-language:${language}`);
}
