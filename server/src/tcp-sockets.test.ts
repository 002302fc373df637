import { Socket } from 'node:net';
import { expect, it } from 'vitest';
import { createLogging } from './logging.ts';
import { SettingHints } from './setting-hints.ts';
import { TcpSockets } from './tcp-sockets.ts';

const MAX = 1_024;

function newTcpSockets(trustProxy: boolean) {
  const lines: string[] = [];
  const logging = createLogging(
    'warn',
    () => 0,
    (line) => lines.push(line),
  );
  const tcp = new TcpSockets(trustProxy, new SettingHints(logging));
  const accept = (remoteAddress: string) => {
    const socket = Object.defineProperty(new Socket(), 'remoteAddress', { value: remoteAddress });
    tcp.watch(socket);
    return socket;
  };
  return { accept, lines };
}

it('[SV305] a public address has at most 1,024 connections, and the log names once the setting that may help', () => {
  const { accept, lines } = newTcpSockets(false);
  const sockets = Array.from({ length: MAX }, () => accept('::ffff:192.0.2.1'));
  expect(sockets.some((socket) => socket.destroyed)).toBe(false);
  expect([1, 2].map(() => accept('::ffff:192.0.2.1').destroyed)).toEqual([true, true]);
  expect(lines).toHaveLength(1);
  expect(lines[0]).toContain('TRUST_PROXY');
  expect(accept('::ffff:192.0.2.2').destroyed).toBe(false);
  sockets[0]?.emit('close');
  expect(accept('::ffff:192.0.2.1').destroyed).toBe(false);
});

it('[SV305] a trusted proxy has no limit', () => {
  const { accept } = newTcpSockets(true);
  expect(Array.from({ length: MAX + 1 }, () => accept('192.0.2.1')).some((socket) => socket.destroyed)).toBe(false);
});
