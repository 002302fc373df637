/** Which files contain the texts of one language, so that the service worker caches only the languages that are read. */
const FILE = /^\/?_app\/immutable\/texts\/([a-z]{2})-/;

/** Null for a file that every language needs. */
export function languageOfFile(path: string): string | null {
  return FILE.exec(path)?.[1] ?? null;
}

/** The message with which a page tells the service worker its language. */
export const KEEP_LANGUAGE = /^keep-language:([a-z]{2})$/;

/** Tells the service worker to cache the texts of a language, as soon as one is active. */
export async function keepForReading(language: string, workers = navigator.serviceWorker): Promise<void> {
  const registration = await workers?.ready;
  registration?.active?.postMessage(`keep-language:${language}`);
}
