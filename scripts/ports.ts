/** Whether something on this machine listens on a port, and whether it answers. */
import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

const RETRY_MS = 100;

/** `localhost` can be an IPv4 and an IPv6 address; a listener on either counts. */
export function isPortInUse(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, 'localhost');
    socket.once('error', () => resolve(false));
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
  });
}

/** The first of these ports that is in use, or null. */
export async function firstInUse(ports: readonly number[]): Promise<number | null> {
  for (const port of ports) if (await isPortInUse(port)) return port;
  return null;
}

/** Resolves to true once each URL answers with a status below 400, to false if one doesn't within `withinMs`, or after `signal`. */
export async function answers(urls: readonly string[], withinMs: number, signal?: AbortSignal): Promise<boolean> {
  const limit = AbortSignal.any([AbortSignal.timeout(withinMs), ...(signal === undefined ? [] : [signal])]);
  const answersOnce = async (url: string): Promise<boolean> => {
    while (!limit.aborted) {
      const isOk = await fetch(url, { signal: limit }).then(
        async (response) => {
          await response.body?.cancel();
          return response.ok;
        },
        () => false,
      );
      if (isOk) return true;
      await wait(RETRY_MS, undefined, { signal: limit }).catch(() => undefined);
    }
    return false;
  };
  return (await Promise.all(urls.map(answersOnce))).every(Boolean);
}
