let loaded: Promise<unknown> | null = null;

/** Loads once per page, for however many scenes are shown. Later calls return the promise of the first. */
export function loadOnce(load: () => Promise<unknown>): Promise<unknown> {
  loaded ??= load();
  return loaded;
}
