import { describe, expect, it } from 'vitest';
import { saveFile, saveFileProblem, isFileSaved, type SaveFileScope } from './save-file.ts';

const FILE = { name: 'time-for-us.ics', type: 'text/calendar', text: 'BEGIN:VCALENDAR' };

/** A fake browser that records downloads and shared files. */
function device(navigator: SaveFileScope['navigator']) {
  const clicked: string[] = [];
  const shared: File[] = [];
  const scope: SaveFileScope = { navigator, click: (name) => clicked.push(name) };
  const share = (data?: ShareData): Promise<void> => {
    shared.push(...(data?.files ?? []));
    return Promise.resolve();
  };
  return { scope, clicked, shared, share };
}

describe('saving a file', () => {
  it('[BR61] downloads it in a browser', async () => {
    for (const navigator of [{}, { standalone: false, share: () => Promise.resolve(), canShare: () => true }]) {
      const { scope, clicked } = device(navigator);
      expect(await saveFile(FILE, scope)).toBe('downloaded');
      expect(clicked).toEqual(['time-for-us.ics']);
    }
  });

  it('[BR61] uses the share sheet, with name and type, on an iPhone’s home screen', async () => {
    const { scope, clicked, shared, share } = device({
      standalone: true,
      canShare: ({ files } = {}) => files?.length === 1,
    });
    scope.navigator.share = share;
    expect(await saveFile(FILE, scope)).toBe('shared');
    expect(clicked).toEqual([]);
    expect(shared.map(({ name, type }) => ({ name, type }))).toEqual([{ name: FILE.name, type: FILE.type }]);
    expect(await shared[0]?.text()).toBe(FILE.text);
  });

  it.each([
    ['AbortError', 'dismissed', false],
    ['NotAllowedError', 'refused', true],
    ['DataError', 'refused', true],
  ] as const)(
    '[BR61] fails with %s, which is reported unless the user closed the share sheet',
    async (name, as, isSaid) => {
      const { scope } = device({
        standalone: true,
        canShare: () => true,
        share: () => Promise.reject(new DOMException('', name)),
      });
      const delivery = await saveFile(FILE, scope);
      expect(delivery).toBe(as);
      expect(isFileSaved(delivery)).toBe(false);
      expect(saveFileProblem(delivery) !== null).toBe(isSaid);
    },
  );

  it('[BR61] is impossible on a home screen without a share sheet for files, and says what to do', async () => {
    for (const navigator of [
      { standalone: true },
      { standalone: true, share: () => Promise.resolve(), canShare: () => false },
    ]) {
      const { scope, clicked } = device(navigator);
      const delivery = await saveFile(FILE, scope);
      expect(delivery).toBe('unable');
      expect(clicked).toEqual([]);
      expect(saveFileProblem(delivery)).toMatch(/Safari/);
    }
  });
});
