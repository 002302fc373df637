import { describe, expect, it } from 'vitest';
import { AddressCounts } from './address-counts.ts';
import { clientAddress, networkOf } from './client-address.ts';

const PEER = '198.51.100.7';
const of = (headers: Record<string, string>, peer = PEER, trustProxy = true) =>
  clientAddress((name) => headers[name], peer, trustProxy);

describe('the address of a client', () => {
  it.each([
    ['192.0.2.1', '192.0.2.1'],
    ['192.0.2.1:50123', '192.0.2.1'],
    ['2001:db8::1', '2001:db8::1'],
    ['[2001:db8::1]', '2001:db8::1'],
    ['[2001:db8::1]:50123', '2001:db8::1'],
    ['2001:DB8:0:0::1', '2001:db8::1'],
    ['fe80::1%eth0', 'fe80::1'],
    ['::ffff:192.0.2.1', '192.0.2.1'],
    ['[::ffff:192.0.2.1]:50123', '192.0.2.1'],
    [' 203.0.113.9 , 192.0.2.1 ', '192.0.2.1'],
    ['203.0.113.9, 192.0.2.1, ', '192.0.2.1'],
  ])('[HT303] forwarded as %s is %s', (forwarded, address) => {
    expect(of({ 'x-forwarded-for': forwarded })).toBe(address);
  });

  it.each(['', ',', 'unknown', '192.0.2.1, unknown', '999.1.1.1', '192.0.2.1:x:y', '[', 'a'.repeat(9_000)])(
    '[HT303] is the proxy’s own if the forwarded one is invalid: %j',
    (forwarded) => {
      expect(of({ 'x-forwarded-for': forwarded })).toBe(PEER);
    },
  );

  it('[HT303] is also read from `Forwarded`', () => {
    expect(of({ forwarded: 'for=203.0.113.9, For="[2001:db8::1]:4711";proto=https' })).toBe('2001:db8::1');
    expect(of({ forwarded: 'proto=https;for=192.0.2.1:80' })).toBe('192.0.2.1');
    expect(of({ forwarded: 'for=_hidden' })).toBe(PEER);
  });

  it('[HT303] is taken from the TCP connection if no proxy is trusted', () => {
    expect(of({ 'x-forwarded-for': '192.0.2.1' }, PEER, false)).toBe(PEER);
    expect(of({}, '::ffff:198.51.100.7', false)).toBe(PEER);
  });

  it('[HT304] counts as one with all addresses of its /64 network', () => {
    expect(networkOf('2001:db8:1:2:3:4:5:6')).toBe(networkOf('2001:db8:1:2::1'));
    expect(networkOf('2001:db8::1')).toBe(networkOf('2001:db8::2'));
    expect(networkOf('2001:db8:1:2::1')).not.toBe(networkOf('2001:db8:1:3::1'));
    expect(networkOf('192.0.2.1')).not.toBe(networkOf('192.0.2.2'));
  });
});

describe('the limit for an address', () => {
  it('[SV305] counts public networks, and gives places back', () => {
    const counts = new AddressCounts(2);
    const first = counts.take('2001:db8:1:2::1');
    expect(counts.take('2001:db8:1:2::2')).not.toBeNull();
    expect(counts.take('2001:db8:1:2::3')).toBeNull();
    expect(counts.take('192.0.2.1')).not.toBeNull();
    first?.();
    expect(counts.take('2001:db8:1:2::3')).not.toBeNull();
    expect(counts.take('2001:db8:1:2::4')).toBeNull();
  });

  it.each(['127.0.0.1', '10.1.2.3', '172.17.0.1', '192.168.1.7', '169.254.1.1', '::1', 'fd00::1', 'fe80::1', ''])(
    '[SV305] doesn’t count an address that may be a proxy’s: %s',
    (address) => {
      const counts = new AddressCounts(1);
      for (let i = 0; i < 3; i += 1) expect(counts.take(address)).not.toBeNull();
    },
  );
});
