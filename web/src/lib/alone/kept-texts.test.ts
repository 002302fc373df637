import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import { keptKeys, readKept, writeKept } from '#lib/device/kept.ts';
import { KeptTexts } from './kept-texts.svelte.ts';

const typed = (text: string) => [...text].map((_letter, index) => text.slice(0, index + 1));

describe('what one writes alone', () => {
  it('[AL10] is on this device with every letter, and there again after a reload', async () => {
    const texts = new KeptTexts('letters/');
    await texts.open();
    await Promise.all(typed('Heavy arms.').map((text) => texts.write('feel', text)));
    const again = new KeptTexts('letters/');
    await again.open();
    expect(again.at('feel')).toBe('Heavy arms.');
    expect(await keptKeys('letters/')).toEqual(['letters/feel']);
  });

  it('[AL10] stays right when somebody types before the device has been read', async () => {
    await writeKept('quick/feel', 'old');
    const texts = new KeptTexts('quick/');
    const opening = texts.open();
    void texts.write('feel', 'new');
    await opening;
    expect(texts.at('feel')).toBe('new');
  });

  it('[AL10] leaves nothing behind where it was emptied again, and touches nothing of another page', async () => {
    await writeKept('other/feel', 'mine');
    const texts = new KeptTexts('emptied/');
    await texts.write('feel', 'x');
    await texts.write('feel', '');
    expect(texts.isEmpty).toBe(true);
    expect(await keptKeys('emptied/')).toEqual([]);
    expect(await readKept('other/feel')).toBe('mine');
  });

  it('[AL11] is gone at once when it is thrown away, its last letters on their way too', async () => {
    const texts = new KeptTexts('gone/');
    for (const text of typed('somebody’s words')) void texts.write('feel', text);
    await texts.clear();
    expect(texts.isEmpty).toBe(true);
    expect(await keptKeys('gone/')).toEqual([]);
  });

  it('[AL11] of a page that keeps nothing yet is on no device until it is asked to', async () => {
    const texts = new KeptTexts('unkept/', { isKeeping: false });
    await texts.open();
    await texts.write('kept-back', 'on Sunday');
    expect(await keptKeys('unkept/')).toEqual([]);
    await texts.keep();
    expect(await readKept('unkept/kept-back')).toBe('on Sunday');
  });

  it('[AL12] is said to be on this screen alone, before the first word, where the device keeps nothing', async () => {
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
