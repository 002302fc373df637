import { describe, expect, it } from 'vitest';
import { configFrom } from './config.ts';

const from = (env: Record<string, string>) => configFrom(env, '/srv');

describe('configFrom', () => {
  it('[CF01] needs no setting', () => {
    const config = from({});
    expect(config).toMatchObject({
      ok: true,
      value: { port: 8787, dataDir: '/srv/data', origins: [], trustProxy: false, roomDays: null, logLevel: 'info' },
    });
    expect(config.ok && config.value.webDir).toMatch(/web\/build$/);
  });

  it('[CF02] reads every setting', () => {
    const env = {
      PORT: '0',
      HOST: '127.0.0.1',
      DATA_DIR: 'rooms',
      WEB_DIR: '/var/www',
      ORIGIN: 'https://a.example, http://b.example:8080',
      TRUST_PROXY: '1',
      ROOM_DAYS: '365',
      LOG_LEVEL: 'warn',
    };
    expect(from(env)).toEqual({
      ok: true,
      value: {
        port: 0,
        host: '127.0.0.1',
        dataDir: '/srv/rooms',
        webDir: '/var/www',
        origins: ['https://a.example', 'http://b.example:8080'],
        trustProxy: true,
        roomDays: 365,
        logLevel: 'warn',
      },
    });
  });

  it('[CF01] treats an empty setting like a missing one', () => {
    expect(from({ PORT: '', ROOM_DAYS: '' })).toMatchObject({ ok: true, value: { port: 8787, roomDays: null } });
  });

  it.each([
    ['PORT', '99999'],
    ['PORT', 'http'],
    ['HOST', 'a b'],
    ['ORIGIN', 'heard.example.org'],
    ['ORIGIN', 'https://heard.example.org/'],
    ['TRUST_PROXY', 'yes'],
    ['ROOM_DAYS', '0'],
    ['LOG_LEVEL', 'loud'],
  ])('[CF03] reports %s=%s, what is expected, and an example', (name, value) => {
    const config = from({ [name]: value });
    expect(config.ok).toBe(false);
    expect(!config.ok && config.error).toMatch(new RegExp(`^${name}=.* can't be used\\. Expected: .+`));
  });

  it('[CF03] reports every invalid setting on a line of its own', () => {
    const config = from({ PORT: 'x', LOG_LEVEL: 'y' });
    expect(!config.ok && config.error.split('\n')).toHaveLength(2);
  });
});
