/** Lets a text field grow with its text where a browser has no `field-sizing`, as Safari and Firefox 115. */
import type { Attachment } from 'svelte/attachments';

/** CSS keeps it between its least and greatest height. `text`: its value, so that it also grows when the page fills it in. */
export function autoGrow(text: () => string): Attachment<HTMLTextAreaElement> {
  return (field) => {
    if (CSS.supports('field-sizing', 'content')) return;
    $effect(() => {
      text();
      grow(field);
    });
    // The same text needs more lines in a narrower field.
    const watch = new ResizeObserver(() => grow(field));
    if (field.parentElement) watch.observe(field.parentElement);
    return () => watch.disconnect();
  };
}

/** To measure it, it becomes as low as it can be, which may move what is scrolled. */
function grow(field: HTMLTextAreaElement): void {
  const page = field.ownerDocument.scrollingElement;
  const scrolled = [field.scrollTop, page?.scrollTop ?? 0] as const;
  field.style.blockSize = 'auto';
  const borders = field.offsetHeight - field.clientHeight;
  field.style.blockSize = `${field.scrollHeight + borders}px`;
  field.scrollTop = scrolled[0];
  if (page) page.scrollTop = scrolled[1];
}
