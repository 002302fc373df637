/** Getting a text out of the page: the device's share sheet, and the clipboard with what plain HTTP has instead of it. */

import { within, type Timer } from '#lib/device/within.ts';

type Sharer = Pick<Navigator, 'canShare' | 'share'>;

/** `shared`: handed over. `dismissed`: they changed their mind. `unable`: this browser won't; copying still works. */
export type ShareOutcome = 'shared' | 'dismissed' | 'unable';

/** Whether the device has a share sheet. Browsers hide it on plain HTTP. */
export function canShare(sharer: Partial<Sharer>): boolean {
  return typeof sharer.share === 'function';
}

export async function shareText(sharer: Partial<Sharer>, text: string): Promise<ShareOutcome> {
  if (typeof sharer.share !== 'function') return 'unable';
  try {
    await sharer.share({ text });
    return 'shared';
  } catch (error) {
    return error instanceof DOMException && error.name === 'AbortError' ? 'dismissed' : 'unable';
  }
}

/**
 * Whether the text is on the clipboard now. `copySelection` copies what the page has selected, for browsers without a clipboard (plain
 * HTTP), and for those that ask their user and get no answer; `late` hears if they get one after all.
 */
export async function copyText(
  clipboard: Pick<Clipboard, 'writeText'> | undefined,
  text: string,
  copySelection: () => boolean,
  late?: () => void,
  timer?: Timer,
): Promise<boolean> {
  try {
    if (clipboard) {
      const written = clipboard.writeText(text).then(() => true);
      if (await within(written, false, late, timer)) return true;
    }
  } catch {
    // Refused, for example in a frame or without focus: the old way may still be allowed.
  }
  return copySelection();
}
