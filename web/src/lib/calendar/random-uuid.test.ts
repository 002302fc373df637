import { describe, expect, it } from 'vitest';
import { calendarFile } from './calendar-file.ts';
import { provideRandomUuid, randomUuid } from './random-uuid.ts';

describe('randomUUID on plain HTTP', () => {
  it('[BR60] is polyfilled for calendar files', () => {
    const own = Object.getOwnPropertyDescriptor(Crypto.prototype, 'randomUUID')!;
    Reflect.deleteProperty(Crypto.prototype, 'randomUUID');
    try {
      const options = { title: 'Time for us', ownZone: 'Europe/Vienna', now: 0, unique: 'one' };
      expect(() => calendarFile({ at: 0 }, options)).toThrow(TypeError);
      provideRandomUuid();
      expect(calendarFile({ at: 0 }, options)).toContain('UID:one@time-for-us');
    } finally {
      Reflect.deleteProperty(crypto, 'randomUUID');
      Object.defineProperty(Crypto.prototype, 'randomUUID', own);
    }
  });

  it('[BR60] is a version 4 UUID (RFC 9562), and doesn’t replace the browser’s own', () => {
    expect(randomUuid(new Uint8Array(16).fill(0xff))).toBe('ffffffff-ffff-4fff-bfff-ffffffffffff');
    expect(randomUuid()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(randomUuid()).not.toBe(randomUuid());
    const browser = { randomUUID: () => 'a-b-c-d-e' as const };
    provideRandomUuid(browser);
    expect(browser.randomUUID()).toBe('a-b-c-d-e');
  });
});
