import { describe, expect, it } from 'vitest';
import { memoryShelf } from '#lib/device/memory-shelf.ts';
import { TextDraft } from './text-draft.ts';

const settled = () => Promise.resolve();

describe('a text draft', () => {
  it('[ST90] is stored with each change, and read again after a reload', async () => {
    const shelf = memoryShelf();
    const draft = new TextDraft(shelf.item('1/line'));
    draft.text = 'h';
    draft.text = 'half a wo';
    expect(await shelf.item('1/line').read()).toBe('half a wo');
    const again = new TextDraft(shelf.item('1/line'));
    await settled();
    expect(again.text).toBe('half a wo');
    expect(new TextDraft(shelf.item('2/line')).text).toBe('');
  });

  it('[ST91] keeps what is typed before the stored text was read', async () => {
    const shelf = memoryShelf();
    void shelf.item('1/line').write('old');
    const draft = new TextDraft(shelf.item('1/line'));
    draft.text = 'new';
    await settled();
    expect(draft.text).toBe('new');
  });

  it('[ST92] is emptied once it was offered, unless something else was typed meanwhile', async () => {
    const shelf = memoryShelf();
    const draft = new TextDraft(shelf.item('1/line'));
    draft.text = 'offered ';
    draft.clearSent('offered');
    expect(draft.isEmpty).toBe(true);
    expect(await shelf.item('1/line').read()).toBeNull();
    draft.text = 'offered, and more';
    draft.clearSent('offered');
    expect(draft.text).toBe('offered, and more');
  });
});
