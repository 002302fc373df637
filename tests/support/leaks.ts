/** Searches for secrets and words in every encoding in which they could have leaked. */

export interface Needle {
  what: string;
  bytes: Buffer;
}

/** A text in every encoding: UTF-8, UTF-16, percent-encoded, JSON-escaped, hex, base64. */
export function formsOfText(text: string): Needle[] {
  const escaped = JSON.stringify(text).slice(1, -1);
  const plain = [text, encodeURIComponent(text), escaped].map((form) => Buffer.from(form));
  return [...plain, Buffer.from(text, 'utf16le'), ...codedForms(Buffer.from(text))].map((bytes) => ({
    what: text,
    bytes,
  }));
}

/** A secret in base64url, as in a link, and its bytes in every encoding. */
export function formsOfSecret(base64url: string): Needle[] {
  const bytes = Buffer.from(base64url, 'base64url');
  const halves = [bytes.subarray(0, 16), bytes.subarray(16)];
  const forms = [Buffer.from(base64url), ...halves, ...halves.flatMap(codedForms)];
  return forms.map((form) => ({ what: 'a secret', bytes: form }));
}

/** Base64 depends on the offset modulo three; the first and last characters also depend on the neighbouring bytes. */
function codedForms(bytes: Buffer): Buffer[] {
  const base64 = [0, 1, 2].flatMap((offset) => {
    const shifted = Buffer.concat([Buffer.alloc(offset), bytes]);
    const inner = (encoding: 'base64' | 'base64url') =>
      shifted
        .toString(encoding)
        .replace(/=+$/, '')
        .slice(offset && 4, -2);
    return [inner('base64'), inner('base64url')];
  });
  return [bytes.toString('hex'), bytes.toString('hex').toUpperCase(), ...base64].map((form) => Buffer.from(form));
}

/** What was found where, such as "a word in frames". Empty if nothing leaked. */
export function leaks(places: Record<string, readonly Buffer[]>, needles: readonly Needle[]): string[] {
  const found = Object.entries(places).flatMap(([place, contents]) =>
    needles
      .filter(({ bytes }) => contents.some((content) => content.includes(bytes)))
      .map(({ what }) => `${what} in ${place}`),
  );
  return [...new Set(found)];
}
