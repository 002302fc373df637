import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { LEFT_OUT } from './leave-out.ts';

describe('parts of libraries that are left out', () => {
  it('[BU04] what Yjs asks of the log is there, and nothing else of it is asked for', () => {
    const yjs = readFileSync(fileURLToPath(import.meta.resolve('yjs')), 'utf8');
    const asked = new Set([...yjs.matchAll(/\blogging\.(\w+)/g)].map(([, name]) => name));
    const instead = LEFT_OUT.find(({ module }) => module.includes('logging'))?.instead ?? '';
    expect(asked.size).toBeGreaterThan(0);
    for (const name of asked) expect(instead, name).toMatch(new RegExp(`\\b${name}\\b`));
  });
});
