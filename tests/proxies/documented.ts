/** The proxy configurations in docs/operating.md, with ports, paths and timeouts replaced for the tests. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../scripts/run.ts';

/** The info strings of the code blocks in the document: the language, and the variant. */
export type Documented = 'caddyfile' | 'nginx' | 'haproxy' | 'caddyfile password' | 'nginx login';

const FENCE = '```';

export interface Places {
  /** The proxy's port. */
  port: number;
  /** The server's port. */
  server: number;
  certificate: string;
  key: string;
  /** Certificate and key in one file, for HAProxy. */
  both: string;
  idleSeconds: number;
  /** The port of the login service. */
  login?: number;
  passwordHash?: string;
}

/** The text of a code block. Throws if the document doesn't have it. */
export function documented(name: Documented): string {
  const text = readFileSync(join(ROOT, 'docs/operating.md'), 'utf8');
  const [, block] = text.split(`\n${FENCE}${name}\n`);
  if (block === undefined) throw new Error(`docs/operating.md has no block ${FENCE}${name}`);
  return block.slice(0, block.indexOf(`\n${FENCE}`)) + '\n';
}

/** Replacements: each pair is the documented text and the one for the tests. */
function changes(places: Places): Record<Documented, [string, string][]> {
  const { port, server, certificate, key, both, idleSeconds, login, passwordHash } = places;
  const idle = `${idleSeconds}s`;
  const caddy: [string, string][] = [
    ['heard.example.org {', `https://localhost:${port} {\n\ttls ${certificate} ${key}`],
    ['127.0.0.1:8787', `127.0.0.1:${server}`],
  ];
  const nginx: [string, string][] = [
    ['listen 443 ssl', `listen 127.0.0.1:${port} ssl`],
    ['/etc/letsencrypt/live/heard.example.org/fullchain.pem', certificate],
    ['/etc/letsencrypt/live/heard.example.org/privkey.pem', key],
    ['127.0.0.1:8787', `127.0.0.1:${server}`],
    ['proxy_read_timeout 60s', `proxy_read_timeout ${idle}`],
  ];
  return {
    caddyfile: caddy,
    'caddyfile password': [...caddy, ['$2a$14$REPLACE.THIS.BY.WHAT.caddy.hash-password.PRINTS', passwordHash ?? '']],
    // The second server only redirects from HTTP, on a port that tests can't use.
    nginx: [...nginx, ['listen 80;', `listen unix:${certificate}.socket;`]],
    'nginx login': [...nginx, ['127.0.0.1:4180', `127.0.0.1:${login}`]],
    haproxy: [
      ['bind :443', `bind 127.0.0.1:${port}`],
      ['/etc/haproxy/heard.example.org.pem', both],
      ['127.0.0.1:8787', `127.0.0.1:${server}`],
      ['timeout client 60s', `timeout client ${idle}`],
      ['timeout server 60s', `timeout server ${idle}`],
      ['timeout tunnel 60s', `timeout tunnel ${idle}`],
    ],
  };
}

export function configuration(name: Documented, places: Places): string {
  return changes(places)[name].reduce((text, [there, here]) => {
    if (!text.includes(there)) throw new Error(`the block ${name} of docs/operating.md has no “${there}”`);
    return text.replaceAll(there, here);
  }, documented(name));
}
