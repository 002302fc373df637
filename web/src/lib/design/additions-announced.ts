/** An attachment for an element whose additions and changes, but not its initial content, are announced by screen readers. */
import type { Attachment } from 'svelte/attachments';
import { announce } from './announced.ts';

export const additionsAnnounced: Attachment<HTMLElement> = (element) => {
  const observer = new MutationObserver((changes) => {
    for (const { type, target, addedNodes } of changes) {
      if (type === 'characterData') announce(target.textContent ?? '');
      for (const node of addedNodes) if (node.nodeType !== Node.COMMENT_NODE) announce(node.textContent ?? '');
    }
  });
  observer.observe(element, { childList: true, characterData: true, subtree: true });
  return () => observer.disconnect();
};
