/**
 * A polyfill of `crypto.randomUUID` for plain HTTP (a server in a home network), where browsers have only `getRandomValues`.
 * ical-generator calls it for each event, even for one with an id.
 */
type UUID = ReturnType<Crypto['randomUUID']>;

/** A random UUID, version 4 (RFC 9562). */
export function randomUuid(random = crypto.getRandomValues(new Uint8Array(16))): UUID {
  const bytes = Uint8Array.from(random);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** Adds it if the browser doesn't have it. */
export function provideRandomUuid(to: Partial<Pick<Crypto, 'randomUUID'>> = crypto): void {
  if (typeof to.randomUUID === 'function') return;
  Object.defineProperty(to, 'randomUUID', { value: () => randomUuid(), configurable: true, writable: true });
}

provideRandomUuid();
