/**
 * Leaving at once: blank before anything else, in every tab of ours, then a page that says nothing. Nothing is sent and nobody is
 * told: the browser drops the room's line with the page, as it does when a page is killed.
 */

/** What the tab is called from then on, until the other page has its own name. */
const plainTitle = () => 'New tab';
/** A page of ours with nothing on it. It stands where this tab remembered the room, and leads on by itself. */
export const GONE = '/gone';
const CHANNEL = 'heard/leave';
/** In this tab alone, and gone with it: somebody left here, and where to. */
const LEFT = 'heard/left';
/** Going back within one page takes a moment at most, and nothing is to be seen meanwhile. ms. */
const PATIENCE_MS = 1000;

/** What falls silent with the page. */
const loud = new Set<() => void>();

/** Called the moment somebody leaves, here or in another tab. Gives the way to be forgotten. */
export function whenLeaving(hush: () => void): () => void {
  loud.add(hush);
  return () => void loud.delete(hush);
}

export function leaveQuickly(to: string, at: Window & typeof globalThis = window): void {
  leaveHere(to, at);
  const channel = new at.BroadcastChannel(CHANNEL);
  channel.postMessage(to);
  channel.close();
}

/** What one tab leaves, all leave. Gives the way to stop listening. */
export function leaveWithOthers(at: Window & typeof globalThis = window): () => void {
  const channel = new at.BroadcastChannel(CHANNEL);
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (typeof data === 'string' && isOnTheWeb(data)) leaveHere(data, at);
  };
  return () => channel.close();
}

/**
 * What a page of ours does first. In a tab that was left, "Back" leads away again: for browsers that can't name their history, and
 * devices too slow to go through it in time. Whoever opens the page anew is welcome. Gives whether it leaves.
 */
export function leaveAgain(at: Window & typeof globalThis = window): boolean {
  at.addEventListener('pageshow', ({ persisted }) => {
    const to = persisted ? leftTo(at) : null;
    if (to !== null) leaveHere(to, at);
  });
  const to = leftTo(at);
  if (to === null) return false;
  const [arrival] = at.performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  if (arrival?.type !== 'back_forward') {
    at.sessionStorage.removeItem(LEFT);
    return false;
  }
  leaveHere(to, at);
  return true;
}

function leftTo(at: Window): string | null {
  try {
    const to = at.sessionStorage.getItem(LEFT);
    return to !== null && isOnTheWeb(to) ? to : null;
  } catch {
    // No storage, no mark.
    return null;
  }
}

function markLeft(to: string, at: Window): void {
  try {
    at.sessionStorage.setItem(LEFT, to);
  } catch {
    // Then leaving has to do without.
  }
}

function isOnTheWeb(address: string): boolean {
  return /^https?:/i.test(address);
}

function leaveHere(to: string, at: Window & typeof globalThis): void {
  blank(at.document);
  for (const hush of loud) hush();
  markLeft(to, at);
  // A browser that kept the page whole shows it again at "Back": nothing is there to see, and it leads on.
  at.addEventListener('pageshow', () => at.location.replace(to));
  leadAway(to, at);
}

function blank(document: Document): void {
  document.documentElement.style.setProperty('display', 'none', 'important');
  const title = plainTitle();
  document.title = title;
  // What still happens in the room, until the browser has the other page, must not name it again.
  Object.defineProperty(document, 'title', { get: () => title, set: () => {}, configurable: true });
}

/**
 * Where the browser can name this tab's own history, all of it goes: back to the first page of ours that it still holds, that one
 * made empty, and on from there, which cuts off the rest. Elsewhere the other page takes this one's place.
 */
function leadAway(to: string, at: Window & typeof globalThis): void {
  const { history, location, navigation } = at;
  const replace = () => location.replace(to);
  const first = navigation && firstOfOurs(navigation);
  if (!first) return replace();
  // Nobody must see that page on the way, and the room must not say goodbye.
  at.addEventListener('popstate', (event) => event.stopImmediatePropagation(), { capture: true });
  const tooLong = at.setTimeout(replace, PATIENCE_MS);
  void navigation.traverseTo(first.key).committed?.then(() => {
    at.clearTimeout(tooLong);
    history.replaceState(null, '', GONE);
    location.assign(to);
  }, replace);
}

/** The earliest entry before this one that needs no loading; null where there is none. */
function firstOfOurs(navigation: Navigation): NavigationHistoryEntry | null {
  const before = navigation.entries().slice(0, navigation.currentEntry?.index ?? 0);
  return before.find(({ sameDocument }) => sameDocument) ?? null;
}
