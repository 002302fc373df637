/** The description in link previews (`og:description`). */
export function siteDescription(): string {
  return 'A private room for two people who are apart.';
}
