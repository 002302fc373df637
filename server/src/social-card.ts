/**
 * Pages with the absolute URL of the link preview's picture (`og:image`). Messengers don't resolve a relative one, and only the operator
 * knows under which URL the page is open (PUBLIC_URL), so the pages are filled in and compressed once, at the start.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Context } from 'hono';
import { accepts } from 'hono/accepts';
import type { WebBuild } from './web-build.ts';

const IMAGE = 'property="og:image" content="';
/** Takes about 2 ms for a page; the build's own quality, 11, takes 60 ms and saves a tenth. */
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };

type Body = Uint8Array<ArrayBuffer>;
type Encoding = 'br' | 'gzip' | 'identity';

export class SocialCardPages {
  readonly #pages = new Map<string, Record<Encoding, Body>>();

  /** With `publicUrl` null there are none, and the build's own files are served: their `og:image` stays relative. */
  constructor(build: WebBuild, publicUrl: string | null) {
    if (publicUrl === null) return;
    for (const path of build.pages) {
      const html = readFileSync(join(build.dir, path), 'utf8');
      if (!html.includes(`${IMAGE}/`)) continue;
      const page = Buffer.from(html.replace(`${IMAGE}/`, () => `${IMAGE}${publicUrl}/`));
      this.#pages.set(path, { identity: page, br: brotliCompressSync(page, BROTLI), gzip: gzipSync(page) });
    }
  }

  /** Null for a page without a picture. */
  answer(path: string, c: Context): Response | null {
    const page = this.#pages.get(path);
    if (!page) return null;
    const encoding = encodingFor(c);
    c.header('Content-Type', 'text/html; charset=utf-8');
    if (encoding !== 'identity') c.header('Content-Encoding', encoding);
    return c.body(page[encoding]);
  }
}

function encodingFor(c: Context): Encoding {
  const encoding = accepts(c, {
    header: 'Accept-Encoding',
    supports: ['br', 'gzip'],
    default: 'identity',
    // In the server's order: browsers list gzip first, with the same weight.
    match: (offers, { supports, default: none }) =>
      supports.find((name) => offers.some(({ type, q }) => type === name && q > 0)) ?? none,
  });
  return encoding as Encoding;
}
