import { tick } from 'svelte';

/** Moves focus once the DOM is updated, for a press that removes its own button. */
export async function focusAfter(find: () => HTMLElement | null | undefined): Promise<void> {
  await tick();
  find()?.focus();
}
