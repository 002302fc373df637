/**
 * What appears or changes on a page, said to whoever hears it. Browsers announce only what changes in a place that was there before:
 * one such place stands in the layout of all pages, and every text that is news is put into it.
 */
import type { Attachment } from 'svelte/attachments';

/** What is news in one moment is said in one go, in the order in which it came. */
let news: string[] = [];
let place: HTMLElement | null = null;
/** By then it has been taken up. Nobody should come across it later, when it is no news any more. */
const GONE_AFTER_MS = 1_500;

export function announce(text: string): void {
  const said = text.replace(/\s+/g, ' ').trim();
  if (said === '') return;
  if (news.length === 0) queueMicrotask(tell);
  news.push(said);
}

function tell(): void {
  // A new one each time: the same words twice are news twice.
  const line = document.createTextNode(news.join(' '));
  news = [];
  place?.replaceChildren(line);
  setTimeout(() => line.remove(), GONE_AFTER_MS);
}

/** The one place that is announced. */
export const liveRegion: Attachment<HTMLElement> = (element) => {
  place = element;
};

/** All of it is news, when it appears and whenever it changes. */
export const announced: Attachment<HTMLElement> = (element) => {
  const look = (): void => announce(element.textContent);
  const observer = new MutationObserver(look);
  observer.observe(element, { childList: true, characterData: true, subtree: true });
  look();
  return () => observer.disconnect();
};
