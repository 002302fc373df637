/**
 * Opens and closes a menu in browsers that don't know `popover` (Firefox before 125, Safari before 17, Chromium before 114). There its
 * content would always be on the screen.
 */
export function popoverInstead(menu: HTMLElement): (() => void) | undefined {
  if ('togglePopover' in HTMLElement.prototype) return undefined;
  let opener: HTMLElement | null = null;
  const close = (): void => {
    menu.hidden = true;
  };
  const onclick = ({ target }: Event): void => {
    if (!(target instanceof Element)) return;
    const button = target.closest<HTMLElement>('[popovertarget]');
    if (button && button.getAttribute('popovertarget') === menu.id) {
      if (!menu.contains(button)) opener = button;
      menu.hidden = button.getAttribute('popovertargetaction') === 'hide' || !menu.hidden;
      if (menu.hidden) opener?.focus();
    } else if (!menu.contains(target)) close();
  };
  const onkeydown = ({ key }: KeyboardEvent): void => {
    if (key !== 'Escape' || menu.hidden) return;
    close();
    opener?.focus();
  };
  close();
  document.addEventListener('click', onclick);
  document.addEventListener('keydown', onkeydown);
  return () => {
    document.removeEventListener('click', onclick);
    document.removeEventListener('keydown', onkeydown);
  };
}
