/** Reads an upgrade request. */
import type { IncomingMessage } from 'node:http';
import type { HeaderOf } from './forwarded.ts';

export function headersOf({ headers }: IncomingMessage): HeaderOf {
  return (name) => {
    const value = headers[name];
    return Array.isArray(value) ? value.join(',') : value;
  };
}

/** Without the query string. */
export function pathOf(request: IncomingMessage): string {
  return (request.url ?? '').split('?', 1)[0] ?? '';
}

/** The subprotocols that the client offers. */
export function protocolsOf(request: IncomingMessage): string[] {
  return (request.headers['sec-websocket-protocol'] ?? '').split(',').map((protocol) => protocol.trim());
}
