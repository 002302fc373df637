import { describe, expect, it } from 'vitest';
import { cachedPathFor } from './cached-path.ts';

const KEPT = {
  origin: 'https://heard.example',
  kept: new Set(['/200.html', '/', '/r', '/safe', '/path/speak', '/journal', '/icon.svg', '/_app/immutable/a.js']),
  shell: '/200.html',
};
const ask = (path: string, isNavigation = true, method = 'GET') =>
  cachedPathFor({ method, url: new URL(path, KEPT.origin).href, isNavigation }, KEPT);

describe('which kept file answers', () => {
  it('[AP01] a page that was built answers for its own address, the shell for every other; no secret changes that', () => {
    expect(ask('/')).toBe('/');
    expect(ask('/journal?x=1')).toBe('/journal');
    for (const path of ['/r/abc', '/r%231hAAAA', '/r%25231hAAAA', '/journal/123', '/path/x', '/de', '/de/safe']) {
      expect(ask(path), path).toBe('/200.html');
    }
  });

  it('[AP02] files of the build are answered from what is kept, older pieces looked for, and the rest left alone', () => {
    expect(ask('/icon.svg', false)).toBe('/icon.svg');
    expect(ask('/_app/immutable/a.js?v=1', false)).toBe('/_app/immutable/a.js');
    expect(ask('/_app/immutable/of-yesterday.js', false)).toBe('/_app/immutable/of-yesterday.js');
    for (const path of ['/api/health', '/help.json', '/_app/version.json']) expect(ask(path, false), path).toBeNull();
  });

  it('[VS31] an address that is none of ours is the network’s: a login may lead through its own', () => {
    for (const path of ['/login?to=%2Fr', '/oauth2/callback', '/nowhere', '/room', '/de/login'])
      expect(ask(path), path).toBeNull();
    expect(ask('/r#1hAAAA')).toBe('/r');
  });

  it('[VS31] the way to a login goes to the network, whatever the page; no other query does', () => {
    for (const path of ['/r/abc?sign-in', '/?sign-in', '/r?icon&sign-in=', '/journal?sign-in=1']) {
      expect(ask(path), path).toBeNull();
    }
    for (const path of ['/r/abc?sign', '/r/abc#?sign-in', '/r/abc?to=sign-in'])
      expect(ask(path), path).toBe('/200.html');
    expect(ask('/_app/immutable/a.js?sign-in', false)).toBe('/_app/immutable/a.js');
  });

  it('[AP03] writing, other hosts and the server’s own addresses go to the network', () => {
    expect(ask('/api/rooms', false, 'POST')).toBeNull();
    expect(ask('/', true, 'POST')).toBeNull();
    expect(ask('https://elsewhere.example/', true)).toBeNull();
    expect(ask('/api/health')).toBeNull();
    expect(ask('/icon.svg')).toBeNull();
    expect(ask('/r/%E0%A4%A')).toBe('/200.html');
  });
});
