/** A page that stays open for days looks for a newer version now and then. Nothing is loaded again by that: the newer one waits. */
import type { AppVersion } from './app-version.svelte.ts';

const EVERY_MS = 60 * 60 * 1000;

/** Looks every hour, when the device wakes up, and when its network is back. Returns how to stop. */
export function watchVersion(version: Pick<AppVersion, 'look'>, now: () => number = Date.now): () => void {
  const look = () => void version.look(now());
  const onVisible = () => {
    if (document.visibilityState === 'visible') look();
  };
  const interval = setInterval(look, EVERY_MS);
  document.addEventListener('visibilitychange', onVisible);
  window.addEventListener('pageshow', look);
  window.addEventListener('online', look);
  return () => {
    clearInterval(interval);
    document.removeEventListener('visibilitychange', onVisible);
    window.removeEventListener('pageshow', look);
    window.removeEventListener('online', look);
  };
}
