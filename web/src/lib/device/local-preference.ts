/** Preferences of one screen, in local storage. */
import { Persisted, type PersistedOptions } from './persisted.ts';
import { localItem } from './stored-item.ts';

export function yesOrNo(key: string, initial: boolean, storage?: Storage | null): Persisted<boolean> {
  return preference(key, storage, {
    initial,
    parse: (stored) => (stored === 'yes' ? true : stored === 'no' ? false : null),
    serialise: (value) => (value ? 'yes' : 'no'),
  });
}

/** A whole number from 1 to `most`. */
export function level(key: string, initial: number, most: number, storage?: Storage | null): Persisted<number> {
  const within = (value: number) => Math.min(most, Math.max(1, Math.round(value)));
  return preference(key, storage, {
    initial,
    parse: (stored) => (Number.isFinite(Number(stored)) ? within(Number(stored)) : null),
    serialise: (value) => String(within(value)),
  });
}

function preference<T>(
  key: string,
  storage: Storage | null | undefined,
  options: PersistedOptions<T, string>,
): Persisted<T> {
  const persisted = new Persisted(localItem(`heard.${key}`, storage), options);
  void persisted.read();
  return persisted;
}
