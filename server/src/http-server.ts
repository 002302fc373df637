/** Node's HTTP server, with bounds on what a client may take, and with nothing that a client sends left unheard. */
import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import type { Socket } from 'node:net';
import { listed } from './forwarded.ts';

/** For the head of a request, and for all of it: the largest body is a kilobyte. ms. */
const HEADERS_MS = 15_000;
const REQUEST_MS = 30_000;
const CHECK_MS = 5_000;
/** A connection on which nothing moves, in either direction: a client that doesn't read its answer, for example. ms. */
const IDLE_MS = 60_000;
/** Of one connection. Browsers and proxies wait for the answer before they ask again. */
export const MAX_UNANSWERED = 8;

export function createHttpServer(listener: RequestListener): Server {
  const server = createServer(
    {
      headersTimeout: HEADERS_MS,
      requestTimeout: REQUEST_MS,
      connectionsCheckingInterval: CHECK_MS,
      // Anything else that a client would like to switch to, such as h2c, is an offer. The request is answered as it is.
      shouldUpgradeCallback: isForWebSocket,
    },
    inTurn(listener),
  );
  server.timeout = IDLE_MS;
  return server;
}

/**
 * One request of a connection after the other, so that no more than one answer of each waits to be read. Node itself starts all
 * that arrived in one read.
 */
function inTurn(listener: RequestListener): RequestListener {
  const unanswered = new WeakMap<Socket, (() => void)[]>();
  return (request, response) => {
    const { socket } = request;
    if (socket.destroyed) return;
    const queue = unanswered.get(socket) ?? [];
    unanswered.set(socket, queue);
    if (queue.length >= MAX_UNANSWERED) return void socket.destroy();
    queue.push(() => listener(request, response));
    response.once('close', () => {
      queue.shift();
      if (!socket.destroyed) queue[0]?.();
    });
    if (queue.length === 1) queue[0]?.();
  };
}

function isForWebSocket({ headers }: IncomingMessage): boolean {
  return listed(headers.upgrade).some((protocol) => protocol.toLowerCase() === 'websocket');
}
