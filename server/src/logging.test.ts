import { randomBytes } from 'node:crypto';
import { newRoomSecrets } from '@heard/shared/words/secret';
import { encodeToken, roomKeys, seatToken, tokenDigest } from '@heard/shared/words/keys';
import { describe, expect, it } from 'vitest';
import { createLogging, errorFields, type LogFields } from './logging.ts';

function logged(
  level: Parameters<typeof createLogging>[0],
  write: (logging: ReturnType<typeof createLogging>) => void,
) {
  const lines: string[] = [];
  write(
    createLogging(
      level,
      () => 1_700_000_000_000,
      (line) => lines.push(line),
    ),
  );
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
}

describe('logging', () => {
  it('[LG01] writes one JSON object per line, with time, level and event', () => {
    expect(logged('info', (log) => log.info('listening', { port: 8787 }))).toEqual([
      { time: '2023-11-14T22:13:20.000Z', level: 'info', event: 'listening', port: 8787 },
    ]);
  });

  it('[LG02] leaves out what is below its level', () => {
    const lines = logged('warn', (log) => {
      log.debug('a');
      log.info('b');
      log.warn('c');
      log.error('d');
    });
    expect(lines.map((line) => line['event'])).toEqual(['c', 'd']);
    expect(logged('silent', (log) => log.error('e'))).toEqual([]);
  });

  it('[LG03] has no fields but those on its list', () => {
    const sneaky = { port: 1, text: 'I love you', url: '/r#1hsecret', room: 'abc' } as LogFields;
    expect(logged('info', (log) => log.info('x', sneaky))[0]).not.toHaveProperty('text');
    expect(Object.keys(logged('info', (log) => log.info('x', sneaky))[0] ?? {})).toEqual([
      'time',
      'level',
      'event',
      'port',
    ]);
  });

  it('[LG04] drops values that look like a secret, a token or an id', () => {
    const secrets = newRoomSecrets((count) => new Uint8Array(randomBytes(count)));
    const { roomId } = roomKeys(secrets.room);
    const token = seatToken(secrets.host, roomId);
    for (const value of [roomId, encodeToken(token), tokenDigest(token), `/r#1h${encodeToken(token)}`]) {
      const [line] = logged('info', (log) =>
        log.info('x', { reason: value, route: value, error: value, errorCode: value }),
      );
      expect(JSON.stringify(line), `secret ${value}`).not.toContain(value);
    }
  });

  it('[LG04] keeps the names of our own code', () => {
    const fields = { reason: 'right-origin-of-another-class', route: '/api/rooms', errorCode: 'ERR_SQLITE_ERROR' };
    expect(logged('info', (log) => log.info('x', fields))[0]).toMatchObject(fields);
  });

  it('[LG05] logs class, code and place of an error, never its message', () => {
    const error = Object.assign(new TypeError('words of Ana'), { code: 'ERR_X' });
    const fields = errorFields(error);
    expect(fields).toMatchObject({ error: 'TypeError', errorCode: 'ERR_X' });
    expect(fields.stack).toContain('logging.test.ts:');
    expect(JSON.stringify(fields)).not.toContain('Ana');
    expect(errorFields('a thrown text')).toEqual({ error: 'string' });
  });
});
