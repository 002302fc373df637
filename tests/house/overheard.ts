/** Everything that leaves or reaches a device on the way to the server, for looking through it afterwards. */
import type { BrowserContext, Page, Request } from '@playwright/test';

export class Overheard {
  /** Bodies and frames in both directions, each as bytes. */
  readonly frames: Buffer[] = [];
  /** Addresses and headers of requests. A fragment is never part of an address that goes out. */
  readonly requests: string[] = [];
  /** What pages printed. */
  readonly printed: string[] = [];

  constructor(context: BrowserContext) {
    context.on('page', (page) => this.#listenTo(page));
    context.on('request', (request) => this.#note(request));
  }

  #listenTo(page: Page): void {
    page.on('console', (message) => this.printed.push(message.text()));
    page.on('pageerror', (error) => this.printed.push(`${error.message}\n${error.stack ?? ''}`));
    page.on('websocket', (socket) => {
      this.requests.push(socket.url());
      socket.on('framesent', ({ payload }) => this.frames.push(Buffer.from(payload)));
      socket.on('framereceived', ({ payload }) => this.frames.push(Buffer.from(payload)));
    });
  }

  #note(request: Request): void {
    const headers = Object.entries(request.headers()).map(([name, value]) => `${name}: ${value}`);
    this.requests.push([request.url().replace(/#.*/, ''), ...headers].join('\n'));
    const body = request.postDataBuffer();
    if (body) this.frames.push(body);
  }
}
