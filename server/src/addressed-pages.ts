/**
 * Pages with the picture of a message under its full address, because messengers don't complete it: `/card.jpg` becomes
 * `https://heard.example/card.jpg`. Made once for each address that the page is served under, and compressed like the file.
 */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const PICTURE = 'property="og:image" content="';
/** More than any house needs; who makes addresses up must not fill the memory. */
const MAX_MADE = 256;
const QUALITY = 9;

const COMPRESS = {
  br: (page: Buffer) =>
    promisify(brotliCompress)(page, { params: { [constants.BROTLI_PARAM_QUALITY]: QUALITY } }) as Promise<Buffer>,
  gzip: (page: Buffer) => promisify(gzip)(page) as Promise<Buffer>,
};
export type Encoding = keyof typeof COMPRESS;

export class AddressedPages {
  readonly #made = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();

  /** `path`: of the file as it was built. */
  body(path: string, origin: string, encoding: Encoding | null): Promise<Uint8Array<ArrayBuffer>> {
    const key = `${origin} ${encoding} ${path}`;
    const made = this.#made.get(key) ?? make(path, origin, encoding);
    if (this.#made.size >= MAX_MADE) this.#made.clear();
    this.#made.set(key, made);
    made.catch(() => this.#made.delete(key));
    return made;
  }
}

/** A part of the tag of a page, so that each address has its own. */
export function tagOf(origin: string): string {
  return createHash('sha256').update(origin).digest('base64url').slice(0, 8);
}

async function make(path: string, origin: string, encoding: Encoding | null): Promise<Uint8Array<ArrayBuffer>> {
  const built = await readFile(path, 'utf8');
  const page = Buffer.from(built.replace(`${PICTURE}/`, () => `${PICTURE}${origin}/`));
  return new Uint8Array(encoding === null ? page : await COMPRESS[encoding](page));
}
