import { describe, expect, it } from 'vitest';
import { reroute } from './hooks.ts';

const CODE = `1g${'A'.repeat(43)}`;
const routeOf = (path: string) => reroute({ url: new URL(path, 'https://heard.example'), fetch });

describe('a room link whose # was percent-encoded', () => {
  it.each([`/r%23${CODE}`, `/r/%23${CODE}`, `/r%2523${CODE}`, '/r%23', `/r%23${CODE}?from=chat`])(
    '[PA60] is routed to the page that reads links: %s',
    (path) => {
      expect(routeOf(path)).toBe('/r');
    },
  );

  it.each(['/', '/r', `/r#${CODE}`, '/r/Ab3dEf6hIj9kLmNo', '/new', '/journal/1-2', '/rest%23'])(
    '[PA60] is distinguished from other URLs: %s',
    (path) => {
      expect(routeOf(path)).toBeUndefined();
    },
  );
});
