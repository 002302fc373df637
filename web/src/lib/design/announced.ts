/**
 * Announcements for screen readers. They announce changes only in a live region that existed before: the layout has one for all pages,
 * and every announcement is put into it.
 */
import type { Attachment } from 'svelte/attachments';

/** Texts of the same task are announced together, in their order. */
let pending: string[] = [];
let region: HTMLElement | null = null;
/** Removed after this time, so that nobody finds an outdated text when reading the page. */
const REMOVE_AFTER_MS = 1_500;

export function announce(text: string): void {
  const trimmed = text.replace(/\s+/g, ' ').trim();
  if (trimmed === '') return;
  if (pending.length === 0) queueMicrotask(flush);
  pending.push(trimmed);
}

function flush(): void {
  // A new node each time, because setting the same text again wouldn't be announced.
  const line = document.createTextNode(pending.join(' '));
  pending = [];
  region?.replaceChildren(line);
  setTimeout(() => line.remove(), REMOVE_AFTER_MS);
}

/** An attachment for the one live region. */
export const liveRegion: Attachment<HTMLElement> = (element) => {
  region = element;
};

/** An attachment for an element whose whole text is announced when it appears and whenever it changes. */
export const announced: Attachment<HTMLElement> = (element) => {
  const look = (): void => announce(element.textContent);
  const observer = new MutationObserver(look);
  observer.observe(element, { childList: true, characterData: true, subtree: true });
  look();
  return () => observer.disconnect();
};
