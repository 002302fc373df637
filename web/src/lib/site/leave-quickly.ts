/**
 * "Leave quickly": blanks every tab of this site at once, then replaces it with an unrelated page. Nothing is sent to the server: the
 * browser drops the room's socket together with the page, so the partner sees a lost connection.
 */
import { areTextsLoaded } from '#lib/language/catalogue.ts';

// @wc-ignore
const TITLE_WITHOUT_TEXTS = 'New tab';
/** The tab's title until the other page has loaded. "Back" leaves again before the page has loaded its texts. */
const plainTitle = () => (areTextsLoaded('door') ? 'New tab' : TITLE_WITHOUT_TEXTS);
/** An empty page of this site. It replaces the first history entry and redirects to the other page. */
export const GONE_PATH = '/gone';
const CHANNEL = 'heard/leave';
/** Key in sessionStorage: this tab was left, with the URL that it was left for. */
const LEFT_KEY = 'heard/left';
/** If traversing the history takes longer than this, the page is replaced instead. The page is blank meanwhile. */
const TRAVERSE_TIMEOUT_MS = 1000;

const leaveListeners = new Set<() => void>();

/** Calls `listener` at the moment of leaving, in this tab or another one, for example to stop sounds. Returns a function that removes it. */
export function onLeave(listener: () => void): () => void {
  leaveListeners.add(listener);
  return () => void leaveListeners.delete(listener);
}

export function leaveQuickly(to: string, at: Window & typeof globalThis = window): void {
  leaveHere(to, at);
  const channel = new at.BroadcastChannel(CHANNEL);
  channel.postMessage(to);
  channel.close();
}

/** Leaves this tab when another tab is left. Returns a function that stops listening. */
export function leaveWithOtherTabs(at: Window & typeof globalThis = window): () => void {
  const channel = new at.BroadcastChannel(CHANNEL);
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (typeof data === 'string' && isOnTheWeb(data)) leaveHere(data, at);
  };
  return () => channel.close();
}

/**
 * Runs first on every page. In a tab that was left, "Back" leaves again: for browsers without the Navigation API, and for devices too
 * slow to traverse the history in time. Opening the site again clears the mark. Returns whether the page is being left.
 */
export function leaveAgainOnBack(at: Window & typeof globalThis = window): boolean {
  at.addEventListener('pageshow', ({ persisted }) => {
    const to = persisted ? leftTo(at) : null;
    if (to !== null) leaveHere(to, at);
  });
  const to = leftTo(at);
  if (to === null) return false;
  const [arrival] = at.performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  if (arrival?.type !== 'back_forward') {
    at.sessionStorage.removeItem(LEFT_KEY);
    return false;
  }
  leaveHere(to, at);
  return true;
}

function leftTo(at: Window): string | null {
  try {
    const to = at.sessionStorage.getItem(LEFT_KEY);
    return to !== null && isOnTheWeb(to) ? to : null;
  } catch {
    // Storage is blocked.
    return null;
  }
}

function markLeft(to: string, at: Window): void {
  try {
    at.sessionStorage.setItem(LEFT_KEY, to);
  } catch {
    // Storage is blocked. Leaving works, but "Back" may show the page again.
  }
}

function isOnTheWeb(address: string): boolean {
  return /^https?:/i.test(address);
}

function leaveHere(to: string, at: Window & typeof globalThis): void {
  blank(at.document);
  for (const listener of leaveListeners) listener();
  markLeft(to, at);
  // The back/forward cache may restore the page: it is still blank then, and leaves again.
  at.addEventListener('pageshow', () => at.location.replace(to));
  leadAway(to, at);
}

function blank(document: Document): void {
  document.documentElement.style.setProperty('display', 'none', 'important');
  const title = plainTitle();
  document.title = title;
  // Until the other page has loaded, updates from the room would still set the title, with the partner's name.
  Object.defineProperty(document, 'title', { get: () => title, set: () => {}, configurable: true });
}

/**
 * With the Navigation API, removes this site from the tab's history: traverses to the first entry of this document, replaces it with an
 * empty page, and navigates on, which discards the later entries. Without it, the other page replaces the current entry only.
 */
function leadAway(to: string, at: Window & typeof globalThis): void {
  const { history, location, navigation } = at;
  const replace = () => location.replace(to);
  const first = navigation && firstOwnEntry(navigation);
  if (!first) return replace();
  // Keeps the router from rendering that entry, and the room from closing its connection.
  at.addEventListener('popstate', (event) => event.stopImmediatePropagation(), { capture: true });
  const timeout = at.setTimeout(replace, TRAVERSE_TIMEOUT_MS);
  void navigation.traverseTo(first.key).committed?.then(() => {
    at.clearTimeout(timeout);
    history.replaceState(null, '', GONE_PATH);
    location.assign(to);
  }, replace);
}

/** The earliest entry before the current one that belongs to the same document, so that it needs no loading; null if there is none. */
function firstOwnEntry(navigation: Navigation): NavigationHistoryEntry | null {
  const before = navigation.entries().slice(0, navigation.currentEntry?.index ?? 0);
  return before.find(({ sameDocument }) => sameDocument) ?? null;
}
