import { expect, it } from 'vitest';
import { stylesheetsLoaded } from './stylesheets-loaded.ts';

it('[BR10] waits until a stylesheet that failed has been loaded again', async () => {
  const listeners = new Set<() => void>();
  let links: { sheet: object | null; dataset: object }[] = [{ sheet: {}, dataset: {} }];
  const page = {
    querySelectorAll: () => links,
    addEventListener: (_type: string, listener: () => void) => listeners.add(listener),
    removeEventListener: (_type: string, listener: () => void) => listeners.delete(listener),
  } as unknown as Document;
  await stylesheetsLoaded(page);
  expect(listeners.size).toBe(0);

  let isThere = false;
  links = [{ sheet: null, dataset: { missing: '' } }];
  const waited = stylesheetsLoaded(page).then(() => (isThere = true));
  // Another file was loaded.
  for (const listener of listeners) listener();
  await Promise.resolve();
  expect(isThere).toBe(false);
  // Some browsers give a failed link an empty sheet.
  links = [{ sheet: {}, dataset: { missing: '' } }];
  for (const listener of listeners) listener();
  await Promise.resolve();
  expect(isThere).toBe(false);
  links = [{ sheet: {}, dataset: {} }];
  for (const listener of listeners) listener();
  await waited;
  expect(listeners.size).toBe(0);
});
