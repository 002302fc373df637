/**
 * A page that the browser translates goes on telling the truth. A translator puts an element of its own (`<font>`) in the place of each
 * text, and what changes later changes in the text that is no longer there. Such a text goes back to its place as soon as it changes,
 * and the translator takes it anew. What comes and goes is always a whole element (no-bare-text-in-blocks.test.ts).
 */

/** Returns what ends it. */
export function followTranslator(page: Document = document): () => void {
  /** Where each text that was taken out would stand. */
  const stands = new Map<Node, Element>();
  // One for each text: they aren't in the page, so nobody else hears of them.
  const changed = new MutationObserver((changes) => {
    for (const { target } of changes) putBack(target);
  });

  function putBack(text: Node): void {
    const instead = stands.get(text);
    stands.delete(text);
    if (instead?.isConnected && !text.isConnected) instead.replaceWith(text);
  }

  function takenOut(text: Node, { addedNodes, previousSibling, nextSibling }: MutationRecord): void {
    const instead = [...addedNodes, previousSibling, nextSibling].find(isTranslation);
    if (text.isConnected || !instead) return;
    stands.set(text, instead);
    changed.observe(text, { characterData: true });
  }

  const replaced = new MutationObserver((records) => {
    for (const record of records)
      for (const node of record.removedNodes) if (node.nodeType === Node.TEXT_NODE) takenOut(node, record);
    for (const [text, instead] of stands) if (!instead.isConnected) stands.delete(text);
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
