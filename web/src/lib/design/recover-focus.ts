/**
 * A press may take its own button away, and a step its whole screen. Whoever works by keyboard or hears the page is then not left
 * nowhere: focus goes to the press that stands in its place, else to the heading, as soon as there is one. Texts to write in are left
 * out, so that no keyboard comes up unasked.
 */
const PRESSABLE = ':is(a[href],button:not(:disabled),summary,select,[type="radio"],[type="checkbox"])';
/** Beyond these, what is found has nothing to do with what went. */
const WHOLE = ':is(body,main,.content,.page)';

/** Returns what ends it. */
export function recoverFocus(page: Document = document): () => void {
  /** What has focus and what it stands in, the nearest first. */
  let held: HTMLElement[] = [];
  let isLost = false;

  function remember({ target }: FocusEvent): void {
    // Kit rests focus there between two pages.
    if (!(target instanceof HTMLElement) || target === page.body) return;
    held = [target, ...around(target)];
    isLost = false;
  }

  function look(): void {
    isLost ||= held[0] !== undefined && !held[0].isConnected;
    if (isLost && page.activeElement === page.body) standIn(held, page)?.focus();
  }

  // Only whoever uses keys has to see where the heading is that focus went to.
  const isByKeys = (yes: boolean) => (): void => void page.documentElement.toggleAttribute('data-by-keys', yes);
  const observer = new MutationObserver(look);
  const until = new AbortController();
  page.addEventListener('focusin', remember, until);
  page.addEventListener('keydown', isByKeys(true), until);
  page.addEventListener('pointerdown', isByKeys(false), until);
  observer.observe(page.body, { childList: true, subtree: true });
  return () => {
    until.abort();
    observer.disconnect();
  };
}

/** On another page reading begins at its heading. */
export function focusHeading(page: Document = document): void {
  if (page.activeElement === page.body) heading(page)?.focus({ preventScroll: true });
}

function heading(page: Document): HTMLElement | null {
  return page.querySelector<HTMLElement>('h1[tabindex]');
}

function around(element: HTMLElement): HTMLElement[] {
  const above = element.parentElement;
  return above === null ? [] : [above, ...around(above)];
}

function standIn(held: readonly HTMLElement[], page: Document): HTMLElement | null {
  for (const element of held) {
    if (element.matches(WHOLE)) break;
    if (!element.isConnected) continue;
    const press = [...element.querySelectorAll<HTMLElement>(PRESSABLE)].find((each) => each.checkVisibility());
    if (press) return press;
  }
  return heading(page);
}
