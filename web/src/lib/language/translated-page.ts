/**
 * Keeps a page up to date that the browser translates. A translator replaces each text node with an element of its own (`<font>`), and
 * Svelte continues updating the detached node. As soon as a detached node changes, it is put back in place of the translation, and the
 * translator translates it again. Components add and remove whole elements only (whole-elements.test.ts).
 */

/** Returns a function that stops it. */
export function followTranslator(page: Document = document): () => void {
  /** The translation that stands in for each detached text node. */
  const translations = new Map<Node, Element>();
  // One observer for all detached nodes: observing the page doesn't cover them.
  const changed = new MutationObserver((changes) => {
    for (const { target } of changes) putBack(target);
  });

  function putBack(text: Node): void {
    const instead = translations.get(text);
    translations.delete(text);
    if (instead?.isConnected && !text.isConnected) instead.replaceWith(text);
  }

  function takenOut(text: Node, { addedNodes, previousSibling, nextSibling }: MutationRecord): void {
    const instead = [...addedNodes, previousSibling, nextSibling].find(isTranslation);
    if (text.isConnected || !instead) return;
    translations.set(text, instead);
    changed.observe(text, { characterData: true });
  }

  const replaced = new MutationObserver((records) => {
    for (const record of records)
      for (const node of record.removedNodes) if (node.nodeType === Node.TEXT_NODE) takenOut(node, record);
    for (const [text, instead] of translations) if (!instead.isConnected) translations.delete(text);
  });
  replaced.observe(page.body, { childList: true, subtree: true });
  return () => {
    replaced.disconnect();
    changed.disconnect();
  };
}

function isTranslation(node: Node | null): node is Element {
  return node instanceof Element && node.tagName === 'FONT';
}
