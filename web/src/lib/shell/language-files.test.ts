import { expect, it, vi } from 'vitest';
import { KEEP_LANGUAGE, keepForReading, languageOfFile } from './language-files.ts';

it('[LA31] the page tells the service worker which language’s texts to cache', async () => {
  expect(languageOfFile('/_app/immutable/texts/de-room.0a1b2c.js')).toBe('de');
  expect(languageOfFile('_app/immutable/texts/es-heard.X1-y.js')).toBe('es');
  expect(languageOfFile('/_app/immutable/chunks/de-room.js')).toBeNull();
  const postMessage = vi.fn<(told: string) => void>();
  const workers = { ready: Promise.resolve({ active: { postMessage } }) } as unknown as ServiceWorkerContainer;
  await keepForReading('es', workers);
  expect(KEEP_LANGUAGE.exec(postMessage.mock.calls[0]?.[0] ?? '')?.[1]).toBe('es');
  expect(KEEP_LANGUAGE.exec('take-over')).toBeNull();
});
