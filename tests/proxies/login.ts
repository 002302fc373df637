/** The login service of a proxy: it answers whether the session is valid, and serves the login page. */
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export class Login {
  /** Whether the session has ended. All visitors share one. */
  isOver = false;
  /** The number of times the login page was served. */
  shown = 0;
  readonly #server: Server;

  private constructor() {
    this.#server = createServer((request, response) => {
      if (request.url === '/login/check') {
        response.writeHead(this.isOver ? 401 : 204).end();
        return;
      }
      this.shown += 1;
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
      response.end('<!doctype html><html lang="en"><title>Login</title><h1>Please log in.</h1></html>');
    });
  }

  static async opens(): Promise<Login> {
    const login = new Login();
    login.#server.listen(0, '127.0.0.1');
    await once(login.#server, 'listening');
    return login;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  async closes(): Promise<void> {
    this.#server.close();
    this.#server.closeAllConnections();
    await once(this.#server, 'close');
  }
}
