import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import { keptKeys, readKept, writeKept } from '#lib/device/kept.ts';
import { KeptTexts } from './kept-texts.svelte.ts';

const typed = (text: string) => [...text].map((_letter, index) => text.slice(0, index + 1));

describe('text fields for one', () => {
  it('[AL10] are stored at every keystroke and restored after a reload', async () => {
    const texts = new KeptTexts('letters/');
    await texts.open();
    await Promise.all(typed('Heavy arms.').map((text) => texts.write('feel', text)));
    const again = new KeptTexts('letters/');
    await again.open();
    expect(again.at('feel')).toBe('Heavy arms.');
    expect(await keptKeys('letters/')).toEqual(['letters/feel']);
  });

  it('[AL10] stay correct if the user types before the device has been read', async () => {
    await writeKept('quick/feel', 'old');
    const texts = new KeptTexts('quick/');
    const opening = texts.open();
    void texts.write('feel', 'new');
    await opening;
    expect(texts.at('feel')).toBe('new');
  });

  it('[AL10] remove an emptied text, and touch nothing of another page', async () => {
    await writeKept('other/feel', 'mine');
    const texts = new KeptTexts('emptied/');
    await texts.write('feel', 'x');
    await texts.write('feel', '');
    expect(texts.isEmpty).toBe(true);
    expect(await keptKeys('emptied/')).toEqual([]);
    expect(await readKept('other/feel')).toBe('mine');
  });

  it('[AL11] are removed at once when they are discarded, including a write that is still running', async () => {
    const texts = new KeptTexts('gone/');
    for (const text of typed('somebody’s words')) void texts.write('feel', text);
    await texts.clear();
    expect(texts.isEmpty).toBe(true);
    expect(await keptKeys('gone/')).toEqual([]);
  });

  it('[AL11] of a page that stores nothing yet are on no device until the user asks for it', async () => {
    const texts = new KeptTexts('unkept/', { isKeeping: false });
    await texts.open();
    await texts.write('kept-back', 'on Sunday');
    expect(await keptKeys('unkept/')).toEqual([]);
    await texts.keep();
    expect(await readKept('unkept/kept-back')).toBe('on Sunday');
  });

  it('[AL12] report before the first word that the device can’t store anything', async () => {
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    const texts = new KeptTexts('full/');
    await texts.open();
    expect(texts.problem).toBe('full');
    await texts.write('feel', 'a');
    expect(texts.at('feel')).toBe('a');
    put.mockRestore();
    await texts.write('feel', 'ab');
    expect(texts.problem).toBeNull();
  });
});
