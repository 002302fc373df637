/** Node's HTTP server, with bounds on what a client may take, and with nothing that a client sends left unheard. */
import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import { listed } from './forwarded.ts';

/** For the head of a request, and for all of it: the largest body is a kilobyte. ms. */
const HEADERS_MS = 15_000;
const REQUEST_MS = 30_000;
const CHECK_MS = 5_000;
/** A connection on which nothing moves, in either direction: a client that doesn't read its answer, for example. ms. */
const IDLE_MS = 60_000;

export function createHttpServer(listener: RequestListener): Server {
  const server = createServer(
    {
      headersTimeout: HEADERS_MS,
      requestTimeout: REQUEST_MS,
      connectionsCheckingInterval: CHECK_MS,
      // Anything else that a client would like to switch to, such as h2c, is an offer. The request is answered as it is.
      shouldUpgradeCallback: isForWebSocket,
    },
    listener,
  );
  server.timeout = IDLE_MS;
  return server;
}

function isForWebSocket({ headers }: IncomingMessage): boolean {
  return listed(headers.upgrade).some((protocol) => protocol.toLowerCase() === 'websocket');
}
