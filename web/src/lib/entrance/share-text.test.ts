import { describe, expect, it } from 'vitest';
import { canShare, copyText, shareText } from './share-text.ts';

const refuse = (name: string) => () => Promise.reject(new DOMException('', name));

describe('sharing', () => {
  it('[PA33] is offered only if the browser has a share sheet', () => {
    expect(canShare({})).toBe(false);
    expect(canShare({ share: () => Promise.resolve() })).toBe(true);
  });

  it('[PA33] passes the text in one piece', async () => {
    const shared: unknown[] = [];
    await expect(shareText({ share: async (what) => void shared.push(what) }, 'a\n\nb')).resolves.toBe('shared');
    expect(shared).toEqual([{ text: 'a\n\nb' }]);
  });

  it('[PA33] tells a closed sheet from one that couldn’t open', async () => {
    await expect(shareText({ share: refuse('AbortError') }, 'a')).resolves.toBe('dismissed');
    await expect(shareText({ share: refuse('NotAllowedError') }, 'a')).resolves.toBe('unable');
    await expect(shareText({}, 'a')).resolves.toBe('unable');
  });
});

describe('copying', () => {
  const never = () => {
    throw new Error('copySelection must not be called');
  };

  it('[PA34] uses the clipboard', async () => {
    const copied: string[] = [];
    await expect(copyText({ writeText: async (text) => void copied.push(text) }, 'a', never)).resolves.toBe(true);
    expect(copied).toEqual(['a']);
  });

  it('[PA34] copies the selection if there is no clipboard, or if it is refused', async () => {
    await expect(copyText(undefined, 'a', () => true)).resolves.toBe(true);
    await expect(copyText({ writeText: refuse('NotAllowedError') }, 'a', () => true)).resolves.toBe(true);
    await expect(copyText(undefined, 'a', () => false)).resolves.toBe(false);
  });

  it('[BR22] copies the selection while the browser asks its user for permission, and reports a late success', async () => {
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
