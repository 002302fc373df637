/** Looks for what must not be anywhere, in each form that it could have taken on the way. */

export interface Needle {
  what: string;
  bytes: Buffer;
}

/** A text as it could stand in a file or a frame: plain, wide, escaped for a web address or JSON, hex, base64. */
export function formsOfText(text: string): Needle[] {
  const escaped = JSON.stringify(text).slice(1, -1);
  const plain = [text, encodeURIComponent(text), escaped].map((form) => Buffer.from(form));
  return [...plain, Buffer.from(text, 'utf16le'), ...codedForms(Buffer.from(text))].map((bytes) => ({
    what: text,
    bytes,
  }));
}

/** A secret in base64url, as it stands in a link, and its bytes in every form. */
export function formsOfSecret(base64url: string): Needle[] {
  const bytes = Buffer.from(base64url, 'base64url');
  const halves = [bytes.subarray(0, 16), bytes.subarray(16)];
  const forms = [Buffer.from(base64url), ...halves, ...halves.flatMap(codedForms)];
  return forms.map((form) => ({ what: 'a secret', bytes: form }));
}

/** Base64 of the same bytes looks different at each of three offsets; the outer characters depend on the neighbours. */
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

/** Where any of the needles was found: "a word in frames". Empty when all is well. */
export function leaks(places: Record<string, readonly Buffer[]>, needles: readonly Needle[]): string[] {
  const found = Object.entries(places).flatMap(([place, contents]) =>
    needles
      .filter(({ bytes }) => contents.some((content) => content.includes(bytes)))
      .map(({ what }) => `${what} in ${place}`),
  );
  return [...new Set(found)];
}
