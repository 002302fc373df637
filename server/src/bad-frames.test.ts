import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createEncoder, toUint8Array, writeVarUint, writeVarUint8Array } from 'lib0/encoding';
import * as Y from 'yjs';
import { LIMITS } from '@heard/shared/wire/limits';
import { Device, newDoc } from './device.fixture.ts';
import { PLAN } from './plan.fixture.ts';
import { TestServer, type TestRoom } from './test-server.fixture.ts';

let server: TestServer;
let room: TestRoom;
let host: Device;
let guest: Device;

beforeEach(async () => {
  server = await TestServer.start();
  room = await server.createRoom();
  host = await Device.comeIn(server, room, 'host');
  guest = await Device.comeIn(server, room, 'guest');
});
afterEach(() => server.dispose());

function bytes(write: (encoder: ReturnType<typeof createEncoder>) => void): Uint8Array {
  const encoder = createEncoder();
  write(encoder);
  return toUint8Array(encoder);
}

const update = (body: Uint8Array) =>
  bytes((encoder) => {
    writeVarUint(encoder, 0);
    writeVarUint(encoder, 2);
    writeVarUint8Array(encoder, body);
  });

/** An update frame of another seat's document, or of one with other content. */
function written(write: (doc: Y.Doc) => void, doc = newDoc('guest')): Uint8Array {
  write(doc);
  return update(Y.encodeStateAsUpdate(doc));
}

const own = (write: (doc: Y.Doc) => void) => written(write, newDoc('host'));
const text = new TextEncoder().encode('x');

const CASES: [string, () => Uint8Array, { why: string; reason: RegExp }][] = [
  ['an empty frame', () => new Uint8Array(), { why: 'malformed', reason: /truncated/ }],
  ['noise', () => Uint8Array.from([0, 2, 255, 255, 255, 255, 255]), { why: 'malformed', reason: /./ }],
  ['an unknown type', () => Uint8Array.from([99]), { why: 'unknownFrame', reason: /type-99/ }],
  ['an unknown sync message', () => Uint8Array.from([0, 7, 0]), { why: 'unknownFrame', reason: /sync-message/ }],
  ['bytes behind a frame', () => Uint8Array.from([100, 1]), { why: 'malformed', reason: /trailing-bytes/ }],
  ['a frame of the server', () => Uint8Array.from([101, 1, 1]), { why: 'unknownFrame', reason: /101/ }],
  [
    'a state vector that cannot be read',
    () => Uint8Array.from([0, 0, 3, 9, 255, 255]),
    { why: 'malformed', reason: /state-vector/ },
  ],
  ['an intent without an id', () => Uint8Array.from([103, 2, 123, 125]), { why: 'malformed', reason: /bad-intent/ }],
  [
    'an update cut short',
    () => update(own((doc) => doc.getMap('host').set('entry-000001', text)).slice(3, 12)),
    { why: 'malformed', reason: /truncated/ },
  ],
  [
    'a write as the other seat',
    () => written((doc) => doc.getMap('guest').set('entry-000001', text)),
    { why: 'forbiddenUpdate', reason: /foreign-client/ },
  ],
  [
    'a write into the other’s branch',
    () => own((doc) => doc.getMap('guest').set('entry-000001', text)),
    { why: 'forbiddenUpdate', reason: /foreign-parent/ },
  ],
  [
    'an event written by a device',
    () => own((doc) => doc.getArray('conductor').push([text])),
    { why: 'forbiddenUpdate', reason: /foreign-parent/ },
  ],
  [
    'unencrypted words',
    () => own((doc) => doc.getMap('host').set('entry-000001', 'plain text')),
    { why: 'forbiddenUpdate', reason: /unknown-content/ },
  ],
  [
    'an entry that is too large',
    () => own((doc) => doc.getMap('host').set('entry-000001', new Uint8Array(LIMITS.entryBytes + 1))),
    { why: 'tooLarge', reason: /entry-too-large/ },
  ],
  ['a frame that is too large', () => update(new Uint8Array(LIMITS.frameBytes)), { why: 'tooLarge', reason: /./ }],
  [
    'a signal that is too large',
    () =>
      bytes((encoder) => {
        writeVarUint(encoder, 106);
        writeVarUint8Array(encoder, new Uint8Array(LIMITS.signalBytes + 1));
      }),
    { why: 'tooLarge', reason: /signal/ },
  ],
];

describe('a bad frame', () => {
  it.each(CASES)(
    '[SV50] %s closes the connection with a code, and the other devices stay connected',
    async (_name, frame, expected) => {
      await host.save('entry-honest', 'an honest word');
      const count = (await server.log.read(room.id))?.tail.length;
      host.sendBytes(frame());
      const closed = await host.closed;
      expect(closed.why).toBe(expected.why);
      expect(closed.reason).toMatch(expected.reason);
      await guest.until(() => guest.frames.some((each) => each.type === 'presence' && each.presence.host === 0));
      expect((await server.log.read(room.id))?.tail).toHaveLength(count ?? 0);
      expect(await guest.save('entry-guest1', 'goes on')).toBeTruthy();
      const again = await Device.comeIn(server, room, 'host');
      expect(again.read('host', 'entry-honest')).toBe('an honest word');
      expect(again.read('guest', 'entry-guest1')).toBe('goes on');
    },
  );

  it('[SV51] loses no update that was sent before it, even in the same moment', async () => {
    host.write('entry-honest', 'an honest word');
    host.sendBytes(written((doc) => doc.getMap('guest').set('entry-000001', text)));
    expect(await host.closed).toMatchObject({ why: 'forbiddenUpdate' });
    await guest.until(() => guest.read('host', 'entry-honest') === 'an honest word');
  });

  it('[SV52] is the last one that is handled', async () => {
    host.sendBytes(Uint8Array.from([99]));
    host.write('entry-too-la', 'too late');
    await host.closed;
    await guest.caughtUp();
    expect(guest.read('host', 'entry-too-la')).toBeUndefined();
  });

  it.each([
    ['an intent', (device: Device) => void device.press({ type: 'open', plan: PLAN }), /intent-before-hello/],
    ['a signal', (device: Device) => device.send({ type: 'signal', sealed: text }), /signal-before-hello/],
  ])('[SV53] %s before hello closes the connection', async (_name, act, reason) => {
    const reader = await Device.open(server, room, 'host');
    act(reader);
    const closed = await reader.closed;
    expect(closed.why).toBe('malformed');
    expect(closed.reason).toMatch(reason);
    expect(host.events).toEqual([]);
  });

  it('[SV54] in text is refused', async () => {
    host.socket.send('hello');
    expect(await host.closed).toMatchObject({ why: 'malformed' });
  });

  it('[SV55] is named in the server’s log, without its content', async () => {
    host.sendBytes(own((doc) => doc.getMap('host').set('entry-000001', 'MARKER unencrypted words')));
    await host.closed;
    expect(server.logged('socket-closed').at(-1)).toMatchObject({
      close: 'forbiddenUpdate',
      reason: 'unknown-content',
    });
    expect(server.lines.join('')).not.toContain('MARKER');
  });
});

describe('signals', () => {
  it('[SV56] go to the devices of the other seat that said hello, and aren’t stored', async () => {
    const phone = await Device.comeIn(server, room, 'guest');
    const second = await Device.comeIn(server, room, 'host');
    const reader = await Device.open(server, room, 'guest');
    const got = Promise.all([guest.next('signal'), phone.next('signal')]);
    host.send({ type: 'signal', sealed: Uint8Array.from([1, 2, 3]) });
    for (const signal of await got) expect([...signal.sealed]).toEqual([1, 2, 3]);
    await Promise.all([second.caughtUp(), reader.caughtUp(), host.caughtUp()]);
    expect(second.count('signal') + reader.count('signal') + host.count('signal')).toBe(0);
    expect((await server.log.read(room.id))?.tail).toEqual([]);
  });
});

describe('the clock', () => {
  it('[SV57] is sent to every client that asks, even before hello', async () => {
    const reader = await Device.open(server, room, 'guest');
    const clock = reader.next('clock');
    reader.send({ type: 'clock', t0: 12.5 });
    expect(await clock).toEqual({ type: 'clock', t0: 12.5, now: server.clock.now });
  });
});

describe('Heard’s own frames', () => {
  it('[SV58] aren’t sent before hello', async () => {
    const plain = await Device.open(server, room, 'guest');
    plain.write('entry-000001', 'a word');
    await host.until(() => host.read('guest', 'entry-000001') !== undefined);
    await host.ask({ type: 'open', plan: PLAN });
    await plain.until(() => plain.events.length > 0);
    const types = new Set(plain.frames.map((frame) => frame.type));
    expect([...types].sort()).toEqual(['sync-answer', 'sync-request', 'update']);
  });
});
