import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from '../../scripts/run.ts';
import { EXPECTED } from '../../server/src/config.ts';
import { configuration, documented, type Documented } from './documented.ts';

const PLACES = {
  port: 8443,
  server: 9001,
  certificate: '/here/certificate.pem',
  key: '/here/key.pem',
  both: '/here/both.pem',
  idleSeconds: 12,
  login: 9002,
  passwordHash: 'hash',
};
const ALL: Documented[] = ['caddyfile', 'caddyfile password', 'nginx', 'nginx login', 'haproxy'];

it.each(ALL)(
  '[PX10] the block “%s” is in the document, and the tests replace nothing but its ports, paths and timeouts',
  (name) => {
    const here = configuration(name, PLACES);
    expect(here).toContain('127.0.0.1:9001');
    expect(here).not.toContain('8787');
    expect(here).not.toContain('/etc/');
    const lines = (text: string): number => text.split('\n').filter((line) => !line.includes('tls ')).length;
    expect(lines(here)).toBe(lines(documented(name)));
  },
);

it('[PX10] a missing block, or one that lacks a text to replace, fails with its name', () => {
  expect(() => documented('apache' as Documented)).toThrow('docs/operating.md has no block ```apache');
});

it('[PX11] every setting of the server is documented for operators', () => {
  const text = readFileSync(join(ROOT, 'docs/operating.md'), 'utf8');
  const missing = Object.keys(EXPECTED).filter((name) => !text.includes(`| \`${name}\``));
  expect(missing).toEqual([]);
});
