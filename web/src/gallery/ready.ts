let loaded: Promise<unknown> | null = null;

/** Once per page, however many scenes are shown. */
export function ready(load: () => Promise<unknown>): Promise<unknown> {
  loaded ??= load();
  return loaded;
}
