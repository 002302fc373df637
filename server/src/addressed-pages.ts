/**
 * Pages with the picture of a message under its full address, because messengers don't complete it: `/card.jpg` becomes
 * `https://heard.example/card.jpg`. Compressed like the file, once for each address that the page is served under.
 */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const PICTURE = 'property="og:image" content="';
/** More than any house needs; who makes addresses up must not fill the memory. */
export const MAX_MADE = 256;
/** Compressing takes 20 ms of a processor, and who makes addresses up can ask for it: one a second, and so many at once. ms. */
const COMPRESS_EVERY_MS = 1_000;
export const MAX_AT_ONCE = 64;
const QUALITY = 9;

const COMPRESS = {
  br: (page: Buffer) =>
    promisify(brotliCompress)(page, { params: { [constants.BROTLI_PARAM_QUALITY]: QUALITY } }) as Promise<
      Buffer<ArrayBuffer>
    >,
  gzip: (page: Buffer) => promisify(gzip)(page) as Promise<Buffer<ArrayBuffer>>,
};
export type Encoding = keyof typeof COMPRESS;

export interface AddressedPage {
  body: Uint8Array<ArrayBuffer>;
  encoding: Encoding | null;
}

export class AddressedPages {
  readonly #made = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();
  readonly #monotonic: () => number;
  #left = MAX_AT_ONCE;
  #at: number;

  constructor(monotonic = () => performance.now()) {
    this.#monotonic = monotonic;
    this.#at = monotonic();
  }

  /** `path`: of the file as it was built. The page is not compressed where too many were in a short time. */
  async page(path: string, origin: string, wanted: Encoding | null): Promise<AddressedPage> {
    const compressed = wanted && this.#compressed(path, origin, wanted);
    if (compressed) return { body: await compressed, encoding: wanted };
    return { body: await made(path, origin), encoding: null };
  }

  #compressed(path: string, origin: string, encoding: Encoding): Promise<Uint8Array<ArrayBuffer>> | null {
    const key = `${origin} ${encoding} ${path}`;
    const known = this.#made.get(key);
    if (!known && !this.#mayCompress()) return null;
    const page = known ?? made(path, origin).then(COMPRESS[encoding]);
    // What was asked for last is forgotten last.
    this.#made.delete(key);
    this.#made.set(key, page);
    const [oldest] = this.#made.keys();
    if (this.#made.size > MAX_MADE && oldest !== undefined) this.#made.delete(oldest);
    if (!known) page.catch(() => this.#made.delete(key));
    return page;
  }

  #mayCompress(): boolean {
    const now = this.#monotonic();
    this.#left = Math.min(MAX_AT_ONCE, this.#left + (now - this.#at) / COMPRESS_EVERY_MS);
    this.#at = now;
    if (this.#left < 1) return false;
    this.#left -= 1;
    return true;
  }
}

/** A part of the tag of a page, so that each address has its own. */
export function tagOf(origin: string): string {
  return createHash('sha256').update(origin).digest('base64url').slice(0, 8);
}

async function made(path: string, origin: string): Promise<Buffer<ArrayBuffer>> {
  const built = await readFile(path, 'utf8');
  return Buffer.from(built.replace(`${PICTURE}/`, () => `${PICTURE}${origin}/`));
}
