/**
 * Waits until every stylesheet is there that the page has asked for. The bundler takes a failed one for loaded; `missing-files.js` asks
 * for it again until it comes.
 */
export function stylesheetsLoaded(page: Document | null = globalThis.document ?? null): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      for (const link of page?.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]') ?? [])
        if (!link.sheet || 'missing' in link.dataset) return;
      page?.removeEventListener('load', look, true);
      resolve();
    };
    // A link's event doesn't rise, but is heard on its way down.
    page?.addEventListener('load', look, true);
    look();
  });
}
