/** What a message says of a link to this site. */
export function siteDescription(): string {
  return 'A private room for two people who are apart.';
}
