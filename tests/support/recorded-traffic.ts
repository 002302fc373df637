/** Records everything that a device sends and receives, so that tests can search it afterwards. */
import type { BrowserContext, Page, Request } from '@playwright/test';

export class RecordedTraffic {
  /** Request bodies, and WebSocket frames in both directions. */
  readonly frames: Buffer[] = [];
  /** URLs and headers of requests, without fragments, which browsers don't send. */
  readonly requests: string[] = [];
  /** Console messages and uncaught errors. */
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
