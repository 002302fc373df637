/** Files that only the server's own user may read. */
import { chmodSync, closeSync, openSync, statSync } from 'node:fs';

/** Makes the file if it isn't there. */
export function makePrivate(path: string): void {
  closeSync(openSync(path, 'a', 0o600));
  keepPrivate(path);
}

/** A file that an older version made, or a restored one. Somebody else's is left to its owner. */
export function keepPrivate(path: string): void {
  const { mode, uid } = statSync(path);
  if ((mode & 0o077) !== 0 && uid === process.getuid?.()) chmodSync(path, 0o600);
}

/** Null where there is no such file. */
export function inodeOf(path: string): number | null {
  return statSync(path, { throwIfNoEntry: false })?.ino ?? null;
}
