let loaded: Promise<unknown> | null = null;

/** Once for the whole page, however many scenes are shown one after the other. */
export function ready(load: () => Promise<unknown>): Promise<unknown> {
  loaded ??= load();
  return loaded;
}
