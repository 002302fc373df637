/**
 * Resolves when all stylesheets that were added to the page are loaded. Vite's preload treats a failed one as loaded;
 * `missing-files.js` retries it until it loads.
 */
export function stylesheetsLoaded(page: Document | null = globalThis.document ?? null): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      for (const link of page?.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]') ?? [])
        if (!link.sheet || 'missing' in link.dataset) return;
      page?.removeEventListener('load', look, true);
      resolve();
    };
    // `load` events don't bubble, but they can be captured.
    page?.addEventListener('load', look, true);
    look();
  });
}
