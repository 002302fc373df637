/** Sharing a text: by the device's share sheet, or by the clipboard with a fallback for plain HTTP. */

import { within, type Timer } from '#lib/device/within.ts';

type Sharer = Pick<Navigator, 'canShare' | 'share'>;

/** `dismissed`: the user closed the share sheet. `unable`: it couldn't open; copying may still work. */
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
 * Resolves with whether the text was copied. `copySelection` copies the page's selection, for browsers without a clipboard (plain HTTP),
 * and for those that ask the user for permission and get no answer in time; `late` is called if the permission is given after all.
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
    // Refused, for example in a frame or without focus: `execCommand` may still be allowed.
  }
  return copySelection();
}
