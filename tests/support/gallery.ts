/** The gallery of every screen, from a dev server on a free port. Scenes are shown one after another without reloading the page. */
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';
import { launch } from '../../scripts/run.ts';

/** One seat's screen in one state. */
export interface Scene {
  name: string;
  seat: string;
}

export class Gallery {
  readonly origin: string;
  readonly #server: ChildProcess;
  #scenes: Scene[] | null = null;

  private constructor(origin: string, server: ChildProcess) {
    this.origin = origin;
    this.#server = server;
  }

  /** `folder`: that of the web package, relative to the workspace's root. */
  static async open(folder = 'web'): Promise<Gallery> {
    const port = await freePort();
    const args = ['dev', '--host', '127.0.0.1', '--port', String(port), '--strictPort'];
    const server = launch({ command: 'vite', args, in: folder }, { stdio: ['ignore', 'pipe', 'inherit'] });
    process.once('exit', () => server.kill('SIGKILL'));
    await isUp(server);
    return new Gallery(`http://127.0.0.1:${port}`, server);
  }

  /** Returns every scene, and leaves the page at the first. */
  async enter(page: Page): Promise<Scene[]> {
    this.#scenes ??= await this.#list(page);
    const [first] = this.#scenes;
    if (first) {
      await page.goto(`${this.origin}${addressOf(first)}`);
      await shown(page, first);
    }
    return this.#scenes;
  }

  async #list(page: Page): Promise<Scene[]> {
    await page.goto(`${this.origin}/dev/gallery`);
    const frames = page.locator('[data-heard-gallery] iframe');
    await frames.first().waitFor({ state: 'attached', timeout: 120_000 });
    const addresses = await frames.evaluateAll((all) => all.map((frame) => (frame as HTMLIFrameElement).src));
    return addresses.map((address) => sceneIn(new URL(address)));
  }

  async show(page: Page, scene: Scene): Promise<void> {
    await page.evaluate((address) => {
      const link = document.createElement('a');
      link.href = address;
      if (link.href === location.href) return;
      document.body.append(link);
      link.click();
      link.remove();
    }, addressOf(scene));
    await shown(page, scene);
    await settle(page);
  }

  async close(): Promise<void> {
    const ended = once(this.#server, 'exit');
    this.#server.kill('SIGTERM');
    await ended;
  }
}

async function shown(page: Page, { name, seat }: Scene): Promise<void> {
  await page.locator(`[data-heard-scene="${name}/${seat}"] h1`).first().waitFor();
}

/** Waits until all transitions have ended. The ring and the breath aren't waited for: they are animations. */
export async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    const moving = document.getAnimations().filter((animation) => animation instanceof CSSTransition);
    await Promise.allSettled(moving.map((transition) => transition.finished));
  });
}

function addressOf({ name, seat }: Scene): string {
  return `/dev/gallery?scene=${name}&seat=${seat}`;
}

function sceneIn({ searchParams }: URL): Scene {
  return { name: searchParams.get('scene') ?? '', seat: searchParams.get('seat') ?? '' };
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

/** Waits for the output line with the URL. */
function isUp(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('exit', (code) => reject(new Error(`the dev server exited with code ${code}`)));
    server.stdout?.on('data', (part: Buffer) => {
      if (part.toString().includes('Local')) resolve();
    });
  });
}
