/** The operator's settings, read once from environment variables. An invalid one is reported with what is expected and an example. */
import { resolve } from 'node:path';
import { failed, succeeded, type Result } from '@heard/shared/result';
import * as v from 'valibot';
import { LOG_LEVELS } from './logging.ts';

const wholeNumber = (from: number, to: number) =>
  v.pipe(v.string(), v.regex(/^\d{1,9}$/), v.transform(Number), v.minValue(from), v.maxValue(to));

const origin = v.pipe(
  v.string(),
  v.check((text) => isOrigin(text)),
);

const settings = {
  PORT: v.optional(wholeNumber(0, 65_535), '8787'),
  HOST: v.optional(v.pipe(v.string(), v.regex(/^[A-Za-z0-9.:_-]{1,253}$/)), '0.0.0.0'),
  DATA_DIR: v.optional(v.pipe(v.string(), v.minLength(1)), 'data'),
  WEB_DIR: v.optional(v.pipe(v.string(), v.minLength(1))),
  PUBLIC_URL: v.optional(origin),
  ORIGIN: v.optional(
    v.pipe(
      v.string(),
      v.transform((text) => text.split(',').map((part) => part.trim())),
      v.array(origin),
    ),
  ),
  TRUST_PROXY: v.optional(v.picklist(['0', '1']), '0'),
  ROOM_DAYS: v.optional(wholeNumber(1, 36_500)),
  LOG_LEVEL: v.optional(v.picklist(LOG_LEVELS), 'info'),
  HELP_FILE: v.optional(v.pipe(v.string(), v.minLength(1))),
};

type Setting = keyof typeof settings;

/** The end of the error about each setting. docs/operating.md has a row for each of them (PX11). */
export const EXPECTED: Record<Setting, string> = {
  PORT: 'a port from 0 to 65535, for example PORT=8787 (0 takes a free one)',
  HOST: 'the address to listen on, for example HOST=127.0.0.1 behind a proxy on the same machine',
  DATA_DIR: 'a folder that the server may write to, for example DATA_DIR=./data',
  WEB_DIR: 'the folder of the built page, for example WEB_DIR=./web/build',
  PUBLIC_URL:
    'the URL under which people open the page, without a path, for example PUBLIC_URL=https://heard.example.org (link previews show a picture only with it)',
  ORIGIN:
    'origins whose pages may connect besides the one that serves the page, for example ORIGIN=https://heard.example.org',
  TRUST_PROXY: '1 if a proxy in front sets X-Forwarded-For, 0 if clients connect directly',
  ROOM_DAYS:
    "after how many days of the server's running time an unused room is deleted, for example ROOM_DAYS=730; leave it out to keep all rooms",
  LOG_LEVEL: `one of ${LOG_LEVELS.join(', ')}, for example LOG_LEVEL=info`,
  HELP_FILE: 'a JSON file with contacts for help, for example HELP_FILE=./help.json',
};

export interface Config {
  port: number;
  host: string;
  dataDir: string;
  webDir: string;
  /** An origin such as `https://heard.example.org`. Left out: link previews have no picture. */
  publicUrl?: string;
  origins: readonly string[];
  trustProxy: boolean;
  /** Null: rooms are kept forever. */
  roomDays: number | null;
  logLevel: (typeof LOG_LEVELS)[number];
  /** Left out: the page shows no contacts for help. */
  helpFile?: string;
}

const DEFAULT_WEB_DIR = resolve(import.meta.dirname, '../../web/build');

/** Relative paths are resolved against `cwd`. The error has one line for each invalid setting. */
export function configFrom(env: Record<string, string | undefined>, cwd: string): Result<Config, string> {
  const given = Object.fromEntries(Object.keys(settings).map((name) => [name, env[name] || undefined]));
  const parsed = v.safeParse(v.object(settings), given);
  if (!parsed.success) {
    const wrong = new Set(parsed.issues.map((issue) => issue.path?.[0].key as Setting));
    return failed(
      [...wrong].map((name) => `${name}=${env[name]} can't be used. Expected: ${EXPECTED[name]}.`).join('\n'),
    );
  }
  const found = parsed.output;
  return succeeded({
    port: found.PORT,
    host: found.HOST,
    dataDir: resolve(cwd, found.DATA_DIR),
    webDir: found.WEB_DIR ? resolve(cwd, found.WEB_DIR) : DEFAULT_WEB_DIR,
    origins: found.ORIGIN ?? [],
    trustProxy: found.TRUST_PROXY === '1',
    roomDays: found.ROOM_DAYS ?? null,
    logLevel: found.LOG_LEVEL,
    ...(found.PUBLIC_URL && { publicUrl: found.PUBLIC_URL }),
    ...(found.HELP_FILE && { helpFile: resolve(cwd, found.HELP_FILE) }),
  });
}

function isOrigin(text: string): boolean {
  return URL.canParse(text) && /^https?:/.test(text) && new URL(text).origin === text;
}
