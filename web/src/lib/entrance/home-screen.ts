/** Home-screen icons: on iOS their web app has storage of its own, so the icon's URL has to contain the room's link. */

/** `standalone` exists in Safari on iOS and iPadOS only: whether the page was opened from the home screen. */
type WithStandalone = Navigator & { standalone?: boolean };

/** Whether a web app on the home screen would have storage of its own. */
export function hasSeparateHomeScreenStorage(navigator: WithStandalone): boolean {
  return navigator.standalone === false;
}

// @wc-ignore
const OWN_WINDOW = '(display-mode: standalone)';

/** Whether the page was opened from its icon, in a window of its own. */
export function isInstalled(scope: Pick<Window, 'matchMedia'> & { navigator: WithStandalone }): boolean {
  return scope.navigator.standalone === true || scope.matchMedia(OWN_WINDOW).matches;
}

/** The URL for an icon: one's own link, with a query that shows how to add the icon. */
export function iconUrl(link: string): string {
  return link.replace('/r#', '/r?icon#');
}

export function isIconUrl(href: string): boolean {
  return new URL(href).searchParams.has('icon');
}
