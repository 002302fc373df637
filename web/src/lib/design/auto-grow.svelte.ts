/** Lets a textarea grow with its text in browsers without `field-sizing`, such as Firefox 115 and older Safari. */
import type { Attachment } from 'svelte/attachments';

/** CSS limits the height. `text`: the value, so that the field also grows when it is set by the page. */
export function autoGrow(text: () => string): Attachment<HTMLTextAreaElement> {
  return (field) => {
    if (CSS.supports('field-sizing', 'content')) return;
    $effect(() => {
      text();
      grow(field);
    });
    // In a narrower field the same text needs more lines.
    const watch = new ResizeObserver(() => grow(field));
    if (field.parentElement) watch.observe(field.parentElement);
    return () => watch.disconnect();
  };
}

/** Measuring the text's height needs `block-size: auto`, which may change scroll positions; they are restored. */
function grow(field: HTMLTextAreaElement): void {
  const page = field.ownerDocument.scrollingElement;
  const scrolled = [field.scrollTop, page?.scrollTop ?? 0] as const;
  field.style.blockSize = 'auto';
  const borders = field.offsetHeight - field.clientHeight;
  field.style.blockSize = `${field.scrollHeight + borders}px`;
  field.scrollTop = scrolled[0];
  if (page) page.scrollTop = scrolled[1];
}
