/**
 * Moves focus when the focused element is removed from the DOM, for users of keyboards and screen readers: to the first button or link
 * in the nearest ancestor that is left, else to the heading. Not to text fields, which would open an on-screen keyboard.
 */
const PRESSABLE = ':is(a[href],button:not(:disabled),summary,select,[type="radio"],[type="checkbox"])';
/** The search for an ancestor stops here: buttons outside have nothing to do with the removed element. */
const BOUNDARY = ':is(body,main,.content,.page)';

/** Returns a function that stops it. */
export function recoverFocus(page: Document = document): () => void {
  /** The focused element and its ancestors, the nearest first. */
  let focused: HTMLElement[] = [];
  let isLost = false;

  function remember({ target }: FocusEvent): void {
    // SvelteKit focuses the body during a navigation.
    if (!(target instanceof HTMLElement) || target === page.body) return;
    focused = [target, ...ancestorsOf(target)];
    isLost = false;
  }

  function look(): void {
    isLost ||= focused[0] !== undefined && !focused[0].isConnected;
    if (isLost && page.activeElement === page.body) replacementFor(focused, page)?.focus();
  }

  // The focus ring of a heading is shown to keyboard users only (base.css).
  const isByKeys = (yes: boolean) => (): void => void page.documentElement.toggleAttribute('data-by-keys', yes);
  const observer = new MutationObserver(look);
  const controller = new AbortController();
  page.addEventListener('focusin', remember, controller);
  page.addEventListener('keydown', isByKeys(true), controller);
  page.addEventListener('pointerdown', isByKeys(false), controller);
  observer.observe(page.body, { childList: true, subtree: true });
  return () => {
    controller.abort();
    observer.disconnect();
  };
}

/** After a navigation, focuses the new page's heading. */
export function focusHeading(page: Document = document): void {
  if (page.activeElement === page.body) heading(page)?.focus({ preventScroll: true });
}

function heading(page: Document): HTMLElement | null {
  return page.querySelector<HTMLElement>('h1[tabindex]');
}

function ancestorsOf(element: HTMLElement): HTMLElement[] {
  const parent = element.parentElement;
  return parent === null ? [] : [parent, ...ancestorsOf(parent)];
}

function replacementFor(focused: readonly HTMLElement[], page: Document): HTMLElement | null {
  for (const element of focused) {
    if (element.matches(BOUNDARY)) break;
    if (!element.isConnected) continue;
    const press = [...element.querySelectorAll<HTMLElement>(PRESSABLE)].find((each) => each.checkVisibility());
    if (press) return press;
  }
  return heading(page);
}
