/** Which files hold the texts of one language, so that a device keeps those that are read on it. */
const FILE = /^\/?_app\/immutable\/texts\/([a-z]{2})-/;

/** Null for what every language needs. */
export function languageOfFile(path: string): string | null {
  return FILE.exec(path)?.[1] ?? null;
}

/** What a page tells the worker: in which language it is read. */
export const KEEP_LANGUAGE = /^keep-language:([a-z]{2})$/;

/** Once there is a worker. Where there is none, nothing is kept. */
export async function keepForReading(language: string, workers = navigator.serviceWorker): Promise<void> {
  const registration = await workers?.ready;
  registration?.active?.postMessage(`keep-language:${language}`);
}
