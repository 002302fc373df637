/** Saves a text as a file on the device: by a download, or by the share sheet where there are no downloads. */

/**
 * `dismissed`: the user closed the share sheet. `refused`: the share sheet didn't open, and another press may help. `unable`: a page on
 * an iPhone's home screen can't save files here.
 */
export type SaveFileOutcome = 'downloaded' | 'shared' | 'dismissed' | 'refused' | 'unable';

export interface TextFile {
  name: string;
  type: string;
  text: string;
}

/** The part of a browser that is used. */
export interface SaveFileScope {
  navigator: Partial<Pick<Navigator, 'share' | 'canShare'>> & { standalone?: boolean };
  click: (name: string, file: File) => void;
}

/**
 * Pages on the home screen of an iPhone or iPad can't download: a link to a file does nothing, or opens it in place of the page without
 * a way back. `standalone` exists in Safari only.
 */
export function needsShareSheet(device: SaveFileScope['navigator'] = navigator): boolean {
  return device.standalone === true;
}

/** Must be called in a click handler, because the share sheet needs user activation. */
export async function saveFile(
  { name, type, text }: TextFile,
  scope: SaveFileScope = { navigator, click: clickLink },
): Promise<SaveFileOutcome> {
  const file = new File([text], name, { type });
  if (!needsShareSheet(scope.navigator)) {
    scope.click(name, file);
    return 'downloaded';
  }
  const files = { files: [file] };
  // `share` is missing on plain HTTP.
  if (!scope.navigator.share || !scope.navigator.canShare?.(files)) return 'unable';
  try {
    await scope.navigator.share(files);
    return 'shared';
  } catch (error) {
    return error instanceof DOMException && error.name === 'AbortError' ? 'dismissed' : 'refused';
  }
}

export function isFileSaved(delivery: SaveFileOutcome): boolean {
  return delivery === 'downloaded' || delivery === 'shared';
}

/** What to say when saving has failed; null if it succeeded or the user closed the share sheet. */
export function saveFileProblem(delivery: SaveFileOutcome): string | null {
  if (delivery === 'refused') return 'The share menu didn’t open, so there is no file yet. Please press once more.';
  if (delivery !== 'unable') return null;
  return 'No file was saved: this doesn’t work from the home screen. Open the page in Safari and save the file there.';
}

function clickLink(name: string, file: File): void {
  const url = URL.createObjectURL(file);
  const anchor = document.createElement('a');
  anchor.href = url;
  anchor.download = name;
  anchor.click();
  // Some browsers read the URL only after this function returns, so it is revoked with the page.
  addEventListener('pagehide', () => URL.revokeObjectURL(url), { once: true });
}
