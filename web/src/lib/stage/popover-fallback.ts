/**
 * Attachment that opens and closes a menu in browsers without `popover` (Firefox before 125, Safari before 17, Chromium before 114), where
 * its content would always be visible.
 */
export function popoverFallback(menu: HTMLElement): (() => void) | undefined {
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
