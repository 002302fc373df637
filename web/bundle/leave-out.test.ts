import { globSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import type * as Y from 'yjs';
import { LEFT_OUT, withoutText } from './leave-out.ts';

const YJS = fileURLToPath(import.meta.resolve('yjs'));
const KIT = dirname(fileURLToPath(import.meta.resolve('@sveltejs/kit/package.json')));

/** What these files ask of a module that they import by this name. */
function askedOf(name: string, files: readonly string[]): string[] {
  const parts = files.flatMap((file) => [
    ...readFileSync(file, 'utf8').matchAll(new RegExp(`\\b${name}\\.(\\w+)\\(?`, 'g')),
  ]);
  return [...new Set(parts.map(([, part]) => part as string))];
}

const instead = (module: string): string => LEFT_OUT.find((each) => each.module.includes(module))?.instead ?? '';

describe('parts of libraries that are left out', () => {
  it('[BU04] what Yjs asks of the log and Kit of its writing is there, and nothing else of them is asked for', () => {
    const kit = globSync('src/runtime/{*.js,client/*.js,app/internal/*.js}', { cwd: KIT }).map((file) =>
      join(KIT, file),
    );
    const asked = { logging: askedOf('logging', [YJS]), devalue: askedOf('devalue', kit) };
    for (const [module, parts] of Object.entries(asked)) {
      expect(parts.length, module).toBeGreaterThan(0);
      for (const part of parts) expect(instead(module), part).toMatch(new RegExp(`\\b${part}\\b`));
    }
  });

  it('[BU06] no page is loaded by a server, and the state of a page comes back as it was', async () => {
    const pages = fileURLToPath(new URL('../src', import.meta.url));
    expect(globSync(['routes/**/*.server.*', '**/*.remote.*'], { cwd: pages })).toEqual([]);
    const { stringify, parse } = (await import(`data:text/javascript,${encodeURIComponent(instead('devalue'))}`)) as {
      stringify: (value: unknown) => string;
      parse: (text: string) => unknown;
    };
    const state = { place: 'sheet', at: 3 };
    expect(parse(stringify(state))).toEqual(state);
  });

  it('[BU07] Yjs comes without its types for text, and what a room has works without them', async () => {
    const yjs = readFileSync(YJS, 'utf8').replace(/^\/\/# sourceMappingURL.*$/m, '');
    const { resolve } = createRequire(YJS);
    const found = withoutText(yjs).replace(/from '(lib0\/[^']+)'/g, (_, part: string) => `from '${resolve(part)}'`);
    const folder = mkdtempSync(join(tmpdir(), 'heard-yjs-'));
    writeFileSync(join(folder, 'yjs.mjs'), found);
    const cut = (await import(pathToFileURL(join(folder, 'yjs.mjs')).href)) as typeof Y;
    const [one, other] = [new cut.Doc(), new cut.Doc()];
    one.getMap<Uint8Array>('host').set('entry', Uint8Array.of(1, 2, 3));
    one.getArray<object>('conductor').push([{ number: 1 }]);
    cut.applyUpdate(other, cut.encodeStateAsUpdate(one));
    expect(other.getMap('host').get('entry')).toEqual(Uint8Array.of(1, 2, 3));
    expect(other.getArray('conductor').toArray()).toEqual([{ number: 1 }]);
    expect(() => other.getText('other')).toThrow('without text');
    expect(() => withoutText(yjs.replace('readYXmlHook,', ''))).toThrow('4 times instead of 5');
  });
});
