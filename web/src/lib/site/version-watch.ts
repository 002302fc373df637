/** Checks for a newer version while a page stays open. It doesn't reload the page: a new service worker waits until it is applied. */
import type { AppVersion } from './app-version.svelte.ts';

const INTERVAL_MS = 60 * 60 * 1000;

/** Checks every hour, when the page becomes visible, and when the network is back. `now`: ms. Returns a function that stops it. */
export function watchVersion(version: Pick<AppVersion, 'checkForUpdate'>, now: () => number = Date.now): () => void {
  const check = () => void version.checkForUpdate(now());
  const onVisible = () => {
    if (document.visibilityState === 'visible') check();
  };
  const interval = setInterval(check, INTERVAL_MS);
  document.addEventListener('visibilitychange', onVisible);
  window.addEventListener('pageshow', check);
  window.addEventListener('online', check);
  return () => {
    clearInterval(interval);
    document.removeEventListener('visibilitychange', onVisible);
    window.removeEventListener('pageshow', check);
    window.removeEventListener('online', check);
  };
}
