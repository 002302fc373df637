import { describe, expect, it } from 'vitest';
import { cachedPathFor } from './cached-path.ts';

const KEPT = {
  origin: 'https://heard.example',
  kept: new Set(['/200.html', '/', '/r', '/safe', '/path/speak', '/journal', '/icon.svg', '/_app/immutable/a.js']),
  shell: '/200.html',
};
const ask = (path: string, isNavigation = true, method = 'GET') =>
  cachedPathFor({ method, url: new URL(path, KEPT.origin).href, isNavigation }, KEPT);

describe('which cached file answers a request', () => {
  it('[AP01] a prerendered page answers for its own path, the shell for all others, whatever the path contains', () => {
    expect(ask('/')).toBe('/');
    expect(ask('/journal?x=1')).toBe('/journal');
    for (const path of ['/r/abc', '/r%231hAAAA', '/r%25231hAAAA', '/journal/123', '/path/x', '/de', '/de/safe']) {
      expect(ask(path), path).toBe('/200.html');
    }
  });

  it('[AP02] cached files and immutable files of older builds are looked up, all others aren’t', () => {
    expect(ask('/icon.svg', false)).toBe('/icon.svg');
    expect(ask('/_app/immutable/a.js?v=1', false)).toBe('/_app/immutable/a.js');
    expect(ask('/_app/immutable/of-yesterday.js', false)).toBe('/_app/immutable/of-yesterday.js');
    for (const path of ['/api/health', '/help.json', '/_app/version.json']) expect(ask(path, false), path).toBeNull();
  });

  it('[VS31] unknown paths go to the network, as a login proxy may use paths of its own', () => {
    for (const path of ['/login?to=%2Fr', '/oauth2/callback', '/nowhere', '/room', '/de/login'])
      expect(ask(path), path).toBeNull();
    expect(ask('/r#1hAAAA')).toBe('/r');
  });

  it('[VS31] navigations with the sign-in query go to the network; other queries don’t matter', () => {
    for (const path of ['/r/abc?sign-in', '/?sign-in', '/r?icon&sign-in=', '/journal?sign-in=1']) {
      expect(ask(path), path).toBeNull();
    }
    for (const path of ['/r/abc?sign', '/r/abc#?sign-in', '/r/abc?to=sign-in'])
      expect(ask(path), path).toBe('/200.html');
    expect(ask('/_app/immutable/a.js?sign-in', false)).toBe('/_app/immutable/a.js');
  });

  it('[AP03] other methods, other origins and the server’s own paths go to the network', () => {
    expect(ask('/api/rooms', false, 'POST')).toBeNull();
    expect(ask('/', true, 'POST')).toBeNull();
    expect(ask('https://elsewhere.example/', true)).toBeNull();
    expect(ask('/api/health')).toBeNull();
    expect(ask('/icon.svg')).toBeNull();
    expect(ask('/r/%E0%A4%A')).toBe('/200.html');
  });
});
