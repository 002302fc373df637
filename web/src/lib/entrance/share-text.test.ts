import { describe, expect, it } from 'vitest';
import { canShare, copyText, shareText } from './share-text.ts';

const refuse = (name: string) => () => Promise.reject(new DOMException('', name));

describe('sharing', () => {
  it('[PA33] offers the share sheet only where there is one', () => {
    expect(canShare({})).toBe(false);
    expect(canShare({ share: () => Promise.resolve() })).toBe(true);
  });

  it('[PA33] hands the whole text over in one piece', async () => {
    const shared: unknown[] = [];
    await expect(shareText({ share: async (what) => void shared.push(what) }, 'a\n\nb')).resolves.toBe('shared');
    expect(shared).toEqual([{ text: 'a\n\nb' }]);
  });

  it('[PA33] takes closing the sheet for a change of mind, and says when it could not open', async () => {
    await expect(shareText({ share: refuse('AbortError') }, 'a')).resolves.toBe('dismissed');
    await expect(shareText({ share: refuse('NotAllowedError') }, 'a')).resolves.toBe('unable');
    await expect(shareText({}, 'a')).resolves.toBe('unable');
  });
});

describe('copying', () => {
  const never = () => {
    throw new Error('not needed');
  };

  it('[PA34] uses the clipboard', async () => {
    const copied: string[] = [];
    await expect(copyText({ writeText: async (text) => void copied.push(text) }, 'a', never)).resolves.toBe(true);
    expect(copied).toEqual(['a']);
  });

  it('[PA34] copies a selection where there is no clipboard, or it is refused', async () => {
    await expect(copyText(undefined, 'a', () => true)).resolves.toBe(true);
    await expect(copyText({ writeText: refuse('NotAllowedError') }, 'a', () => true)).resolves.toBe(true);
    await expect(copyText(undefined, 'a', () => false)).resolves.toBe(false);
  });

  it('[BR22] copies a selection, or says that it can’t, while the browser waits for its user; a late answer is told', async () => {
    for (const isCopied of [true, false]) {
      let answer = (): void => undefined;
      const clipboard = { writeText: () => new Promise<void>((resolve) => (answer = resolve)) };
      let isOver = (): void => undefined;
      let isLate = false;
      const late = (): void => void (isLate = true);
      const copied = copyText(
        clipboard,
        'a',
        () => isCopied,
        late,
        (work) => (isOver = work),
      );
      isOver();
      expect(await copied).toBe(isCopied);
      expect(isLate).toBe(false);
      answer();
      await new Promise<void>((resolve) => setImmediate(resolve));
      expect(isLate).toBe(true);
    }
  });
});
