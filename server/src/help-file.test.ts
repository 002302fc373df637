import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NO_HELP, type Help } from '@heard/shared/safety/help';
import type { Hono } from 'hono';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createApp } from './app.ts';
import { configFrom } from './config.ts';
import { readHelp } from './help-file.ts';
import { SqliteLog } from './log/sqlite-log.ts';
import { createLogging } from './logging.ts';
import { startServer } from './server.ts';
import { WebBuild } from './web-build.ts';

let dir: string;
let path: string;

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'heard-help-'));
  path = join(dir, 'help.json');
});
afterEach(() => rmSync(dir, { recursive: true }));

function read(content: unknown) {
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return readHelp(path);
}

describe('the help file', () => {
  it('[SF20] is optional; without one there are no contacts', () => {
    expect(readHelp(undefined)).toEqual({ ok: true, value: NO_HELP });
  });

  it('[SF20] has a title, contacts with name, phone, URL and note, and the target of “Leave quickly”', () => {
    const help = {
      title: 'In Vienna',
      lines: [
        { name: 'Women’s helpline', phone: '+43 800 222 555', url: 'https://example.org/help', note: 'Day and night.' },
        { name: 'خط المساعدة' },
      ],
      leaveTo: 'https://example.org/weather',
    };
    expect(read(help)).toEqual({ ok: true, value: help });
  });

  it('[SF20] is documented with a valid example', () => {
    const page = readFileSync(join(import.meta.dirname, '../../docs/help-file.md'), 'utf8');
    const example = /```json\n([\s\S]*?)```/.exec(page)?.[1] ?? '';
    expect(read(example)).toEqual({ ok: true, value: JSON.parse(example) });
  });

  it.each([
    ['it is not JSON', '{ lines: }'],
    ['lines is missing', { title: 'Help' }],
    ['the whole file', 'null'],
    ['lines.0.name is missing', { lines: [{ phone: '112' }] }],
    ['lines.1.name: expected a text that is not empty', { lines: [{ name: 'One' }, { name: '  ' }] }],
    ['lines.0.phone: expected a telephone number', { lines: [{ name: 'One', phone: 'call us' }] }],
    ['lines.0.url: expected an address that begins with', { lines: [{ name: 'One', url: 'javascript:alert(1)' }] }],
    ['leaveTo: expected an address', { lines: [], leaveTo: '/weather' }],
    ['lines.0.fax is unknown', { lines: [{ name: 'One', fax: '1' }] }],
    ['lines: expected 20 lines at most', { lines: Array.from({ length: 21 }, () => ({ name: 'One' })) }],
    ['lines.0.note: expected 300 characters at most', { lines: [{ name: 'One', note: 'x'.repeat(301) }] }],
  ])('[SF21] is refused with the path of what is wrong: %s', (place, content) => {
    const help = read(content);
    expect(!help.ok && help.error).toContain(`HELP_FILE=${path} can't be used: `);
    expect(!help.ok && help.error).toContain(place);
  });

  it('[SF21] is named if it can’t be read', () => {
    expect(readHelp(join(dir, 'none.json'))).toEqual({ ok: false, error: expect.stringContaining('ENOENT') });
  });
});

describe('GET /help.json', () => {
  let log: SqliteLog;
  let app: Hono;
  const lines: string[] = [];

  beforeEach(() => {
    lines.length = 0;
    log = new SqliteLog({ dataDir: join(dir, 'data'), now: () => 0 });
    app = appWith({ title: 'In Vienna', lines: [{ name: 'A helpline' }] });
  });
  afterEach(() => log.close());

  const appWith = (help?: Help): Hono =>
    createApp({
      log,
      logging: createLogging(
        'debug',
        () => 0,
        (line) => lines.push(line),
      ),
      build: new WebBuild(join(dir, 'no-web')),
      ...(help && { help }),
      addressOf: () => '192.0.2.1',
    });

  it('[SF22] is the same for everybody, and answered with 304 if the client has it', async () => {
    const response = await app.request('/help.json');
    expect([response.status, await response.json()]).toEqual([
      200,
      { title: 'In Vienna', lines: [{ name: 'A helpline' }] },
    ]);
    expect(response.headers.get('cache-control')).toBe('no-cache');
    const etag = response.headers.get('etag') ?? '';
    expect((await app.request('/help.json', { headers: { 'if-none-match': etag } })).status).toBe(304);
    expect(await (await appWith().request('/help.json')).json()).toEqual({ lines: [] });
  });

  it('[SF22] is logged like any page', async () => {
    await app.request('/');
    await app.request('/help.json');
    const [page, help] = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    expect({ ...help, status: 0, ms: 0 }).toEqual({ ...page, status: 0, ms: 0 });
  });
});

it('[SF21] an invalid help file prevents the start, and the error says why', async () => {
  writeFileSync(path, '{"lines":[{"name":""}]}');
  const config = configFrom({ HELP_FILE: 'help.json', DATA_DIR: 'data', PORT: '0' }, dir);
  if (!config.ok) throw new Error(config.error);
  await expect(startServer({ config: config.value })).rejects.toThrow(
    'lines.0.name: expected a text that is not empty',
  );
});
