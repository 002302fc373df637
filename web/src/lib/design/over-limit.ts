/** What to say when a text is longer than can be sent; null while it fits. `limit` in UTF-16 units, as the entry schemas count. */
export function overLimit(text: string, limit: number | undefined): string | null {
  if (limit === undefined || text.length <= limit) return null;
  const over = text.length - limit;
  const characters = over === 1 ? '1 character' : `${over.toLocaleString('en')} characters`;
  return `This is ${characters} too long to send. Nothing is lost: shorten it, or split it in two.`;
}
