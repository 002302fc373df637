/** Whether this page can be put on a home screen that keeps things apart, or was opened from one. */

/** Safari's own, on a phone and a tablet: whether the page was opened from the home screen. */
type WithStandalone = Navigator & { standalone?: boolean };

/** The icon will have a memory of its own, so that it has to hold the link itself. */
export function hasSeparateHomeScreenStorage(navigator: WithStandalone): boolean {
  return navigator.standalone === false;
}

// @wc-ignore
const OWN_WINDOW = '(display-mode: standalone)';

/** Opened from its icon, in a window of its own. */
export function isInstalled(scope: Pick<Window, 'matchMedia'> & { navigator: WithStandalone }): boolean {
  return scope.navigator.standalone === true || scope.matchMedia(OWN_WINDOW).matches;
}

/** The address that an icon is to lead to: one's own link, on a page that says how to make the icon. */
export function iconUrl(link: string): string {
  return link.replace('/r#', '/r?icon#');
}

export function isIconUrl(href: string): boolean {
  return new URL(href).searchParams.has('icon');
}
