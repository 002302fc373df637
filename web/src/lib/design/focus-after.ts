import { tick } from 'svelte';

/** After a press that takes its own button away, focus goes to what came instead of it. */
export async function focusAfter(find: () => HTMLElement | null | undefined): Promise<void> {
  await tick();
  find()?.focus();
}
