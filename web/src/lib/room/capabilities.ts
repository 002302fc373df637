/** Features that are missing in this browser, or on plain HTTP, with a sentence for each. */
const lacks = () => ({
  'random-numbers': 'This browser is too old to seal what you write. Open the link in a current one.',
  sockets: 'This browser is too old to stay in a room. Open the link in a current one.',
  storage: 'This browser keeps nothing here. Keep the link: it is your only way back.',
  sharing: 'This page can’t open your share sheet here. Copy the link instead.',
  clipboard: 'This page can’t copy by a press here. Touch and hold the link to copy it.',
  'wake-lock': 'This page can’t keep the screen awake here. Plug in, or touch it now and then.',
});

export type Lack = keyof ReturnType<typeof lacks>;

export function lackText(lack: Lack): string {
  return lacks()[lack];
}

/** A room can't be used without these. */
export const FATAL: readonly Lack[] = ['random-numbers', 'sockets'];

interface Scope {
  crypto?: { getRandomValues?: unknown };
  WebSocket?: unknown;
  indexedDB?: unknown;
  navigator: { share?: unknown; clipboard?: unknown; wakeLock?: unknown };
}

export function lacksOf(scope: Scope = globalThis as unknown as Scope): Lack[] {
  const has: Record<Lack, boolean> = {
    'random-numbers': typeof scope.crypto?.getRandomValues === 'function',
    sockets: typeof scope.WebSocket === 'function',
    storage: Boolean(scope.indexedDB),
    sharing: typeof scope.navigator.share === 'function',
    clipboard: Boolean(scope.navigator.clipboard),
    'wake-lock': Boolean(scope.navigator.wakeLock),
  };
  return (Object.keys(has) as Lack[]).filter((lack) => !has[lack]);
}
