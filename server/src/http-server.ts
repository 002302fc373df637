/** Node's HTTP server, with limits on the time and the requests that a client may take. */
import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import type { Socket } from 'node:net';
import { elementsOf } from './forwarded.ts';

/** Time limits for the head of a request and for the whole request, whose body is at most a kilobyte. ms. */
const HEADERS_MS = 15_000;
const REQUEST_MS = 30_000;
const CHECK_MS = 5_000;
/** A connection without traffic in either direction is closed, for example if the client doesn't read its answer. ms. */
const IDLE_MS = 60_000;
/** Pipelined requests on one connection. Browsers and proxies wait for the answer before they send the next request. */
export const MAX_PIPELINED = 8;

export function createHttpServer(listener: RequestListener): Server {
  const server = createServer(
    {
      headersTimeout: HEADERS_MS,
      requestTimeout: REQUEST_MS,
      connectionsCheckingInterval: CHECK_MS,
      // Offers to switch to another protocol, such as h2c, are ignored, and the request is answered over HTTP/1.1.
      shouldUpgradeCallback: isForWebSocket,
    },
    oneAtATime(listener),
  );
  server.timeout = IDLE_MS;
  return server;
}

/**
 * Handles the requests of one connection one after another, so that at most one answer waits to be read. Node itself starts all pipelined
 * requests at once.
 */
function oneAtATime(listener: RequestListener): RequestListener {
  const unanswered = new WeakMap<Socket, (() => void)[]>();
  return (request, response) => {
    const { socket } = request;
    if (socket.destroyed) return;
    const queue = unanswered.get(socket) ?? [];
    unanswered.set(socket, queue);
    if (queue.length >= MAX_PIPELINED) return void socket.destroy();
    queue.push(() => listener(request, response));
    response.once('close', () => {
      queue.shift();
      if (!socket.destroyed) queue[0]?.();
    });
    if (queue.length === 1) queue[0]?.();
  };
}

function isForWebSocket({ headers }: IncomingMessage): boolean {
  return elementsOf(headers.upgrade).some((protocol) => protocol.toLowerCase() === 'websocket');
}
