/** Files that only the server's own user may read. */
import { chmodSync, closeSync, openSync, statSync } from 'node:fs';

/** Creates the file if it is missing. */
export function makePrivate(path: string): void {
  closeSync(openSync(path, 'a', 0o600));
  keepPrivate(path);
}

/** For files of an older version or a backup. Files of another user are left alone. */
export function keepPrivate(path: string): void {
  const { mode, uid } = statSync(path);
  if ((mode & 0o077) !== 0 && uid === process.getuid?.()) chmodSync(path, 0o600);
}

/** Null if there is no such file. */
export function inodeOf(path: string): number | null {
  return statSync(path, { throwIfNoEntry: false })?.ino ?? null;
}
