/** Hands a text to the device as a file to keep: a download, or the share sheet where there are no downloads. */

/**
 * `downloaded`, `shared`: it is with the device now. `dismissed`: they closed the share sheet. `refused`: the sheet didn't open, and another
 * press may do. `unable`: a page on an iPhone's home screen can't hand over files here.
 */
export type SaveFileOutcome = 'downloaded' | 'shared' | 'dismissed' | 'refused' | 'unable';

export interface TextFile {
  name: string;
  type: string;
  text: string;
}

/** What this needs of a browser. */
export interface SaveFileScope {
  navigator: Partial<Pick<Navigator, 'share' | 'canShare'>> & { standalone?: boolean };
  click: (name: string, file: File) => void;
}

/**
 * Pages on the home screen of an iPhone or iPad have no downloads: a link to a file does nothing there, or opens it over the page
 * with no way back. Only Safari has `standalone`.
 */
export function needsShareSheet(device: SaveFileScope['navigator'] = navigator): boolean {
  return device.standalone === true;
}

/** From within a press. */
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
  // Without TLS there is no share sheet.
  if (!scope.navigator.share || !scope.navigator.canShare?.(files)) return 'unable';
  try {
    await scope.navigator.share(files);
    return 'shared';
  } catch (error) {
    return error instanceof DOMException && error.name === 'AbortError' ? 'dismissed' : 'refused';
  }
}

/** Whether the device has it now. */
export function isFileSaved(delivery: SaveFileOutcome): boolean {
  return delivery === 'downloaded' || delivery === 'shared';
}

/** What to say when it isn't there; null when it is, or when somebody changed their mind. */
export function saveFileProblem(delivery: SaveFileOutcome): string | null {
  if (delivery === 'refused') return 'The share menu didn’t open, so there is no file yet. Please press once more.';
  if (delivery !== 'unable') return null;
  return 'No file was saved: this doesn’t work from the home screen. Open the page in Safari and save the file there.';
}

function clickLink(name: string, file: File): void {
  const address = URL.createObjectURL(file);
  const anchor = document.createElement('a');
  anchor.href = address;
  anchor.download = name;
  anchor.click();
  // Some browsers read it only after this returns, so it lives as long as the page.
  addEventListener('pagehide', () => URL.revokeObjectURL(address), { once: true });
}
