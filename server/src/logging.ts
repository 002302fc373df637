/**
 * Writes one JSON object per line. All allowed fields are listed and typed here: counts, times, and names from our own code. No field
 * takes free text, so words, secrets, tokens, addresses and room ids can't get in.
 */
import type { CloseName } from '@heard/shared/wire/close-codes';
import type { Clock } from './clock.ts';

export const LOG_LEVELS = ['debug', 'info', 'warn', 'error', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

export interface LogFields {
  port?: number;
  pid?: number;
  /** Duration. */
  ms?: number;
  rooms?: number;
  sockets?: number;
  updates?: number;
  bytes?: number;
  status?: number;
  /** Name of a route in our code, never the requested URL. */
  route?: string;
  method?: string;
  close?: CloseName;
  /** A code from our own code, such as a guard rule or a refusal. */
  reason?: string;
  /** A setting that may solve the problem. */
  setting?: 'ORIGIN' | 'TRUST_PROXY';
  /** Class and code of an error and where it was thrown, never its message. */
  error?: string;
  errorCode?: string | number;
  /** What to do about it, from our own texts. */
  remedy?: string;
  stack?: string;
}

const FIELDS = [
  'port',
  'pid',
  'ms',
  'rooms',
  'sockets',
  'updates',
  'bytes',
  'status',
  'route',
  'method',
  'close',
  'reason',
  'setting',
  'error',
  'errorCode',
  'remedy',
  'stack',
] as const satisfies readonly (keyof LogFields)[];

const PLAIN_NAME = /^[A-Za-z0-9/*:_. -]{1,60}$/;
/** Looks like the base64url of a secret, token or id: long, and not only lower-case letters and dashes like our own names. */
const KEY_LIKE = /(?![a-z-]+(?![A-Za-z0-9_-]))[A-Za-z0-9_-]{20,}/;
const ERROR_CODE = /^[A-Z0-9_]{1,60}$/;

export type Logging = Record<Exclude<LogLevel, 'silent'>, (event: string, fields?: LogFields) => void>;

/** Writes events of at least this level. `event` is a name from our own code, such as `room-created`. */
export function createLogging(level: LogLevel, now: Clock, write: (line: string) => void): Logging {
  const from = LOG_LEVELS.indexOf(level);
  const logAt =
    (name: Exclude<LogLevel, 'silent'>) =>
    (event: string, fields: LogFields = {}) => {
      if (LOG_LEVELS.indexOf(name) < from) return;
      const line = { time: new Date(now()).toISOString(), level: name, event, ...allowedFields(fields) };
      write(`${JSON.stringify(line)}\n`);
    };
  return { debug: logAt('debug'), info: logAt('info'), warn: logAt('warn'), error: logAt('error') };
}

/** The fields to log for an error. Messages of libraries can contain anything, so they are left out. */
export function errorFields(error: unknown): LogFields {
  if (!(error instanceof Error)) return { error: typeof error };
  const { code, remedy } = error as { code?: unknown; remedy?: unknown };
  return {
    error: error.name,
    ...(typeof code === 'string' || typeof code === 'number' ? { errorCode: code } : {}),
    ...(typeof remedy === 'string' ? { remedy } : {}),
    stack: framesOf(error),
  };
}

function allowedFields(fields: LogFields): Record<string, string | number> {
  const entries = FIELDS.map((name) => [name, fields[name]] as const);
  return Object.fromEntries(
    entries.filter((entry): entry is [(typeof entry)[0], string | number] => isAllowed(...entry)),
  );
}

function isAllowed(name: keyof LogFields, value: string | number | undefined): boolean {
  if (value === undefined) return false;
  if (typeof value === 'number') return Number.isFinite(value);
  if (name === 'stack') return true;
  if (name === 'errorCode') return ERROR_CODE.test(value);
  return PLAIN_NAME.test(value) && !KEY_LIKE.test(value);
}

/** File and line of the innermost calls, such as "live-room.ts:40 live-rooms.ts:12". */
function framesOf(error: Error): string {
  const calls = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  const places = calls.map((line) => /([A-Za-z0-9.-]+\.[cm]?[jt]s:\d+):\d+\)?$/.exec(line)?.[1]);
  return places
    .filter((place) => place !== undefined)
    .slice(0, 6)
    .join(' ');
}
