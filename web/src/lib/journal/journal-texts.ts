/** The messages of the journal for what fails. */
import { plural } from '#lib/language/plural.ts';
import type { LockProblem } from '#lib/device/journal-lock.ts';
import type { PageMerge } from './import-pages.ts';
import type { FileProblem } from './journal-file.ts';
import type { OwnPageProblem } from './own-pages.ts';

/** Why a page couldn't be saved in the journal, and what to do. */
export function notSavedText(problem: OwnPageProblem): string {
  switch (problem) {
    case 'full':
      return 'There is no space left on this device, so the journal didn’t take it. Your words are still on this screen: take them as a file.';
    case 'refused':
      return 'This browser keeps nothing for this page, so the journal didn’t take it. Your words are still on this screen: take them as a file.';
    case 'locked':
      return 'The journal is locked. Open it with your passphrase, then save again.';
    case 'too-long':
      return 'This is longer than a page can be. Split it in two; nothing of it is lost.';
  }
}

/** Why nothing was deleted, changed or imported. */
export function notChangedText(problem: LockProblem): string {
  switch (problem) {
    case 'full':
      return 'There is no space left on this device. Nothing was changed. Save your pages as a file, make room, and try again.';
    case 'refused':
      return 'This browser refused to store that. Nothing was changed. Your pages can still be saved as a file.';
    case 'locked':
      return 'The journal is locked. Nothing was changed. Open it with your passphrase and try again.';
    case 'wrong':
      return 'That isn’t the passphrase. Look at capital letters and spaces, and try again.';
    case 'changed':
      return 'The passphrase was just changed or removed in another tab. Nothing was changed here, and no page is lost. Try again if you still want to.';
    case 'unreadable':
      return 'This version of the page can’t read the lock. Reload the page to get the newest one. Nothing was changed.';
  }
}

export interface FileTrouble {
  title: string;
  text: string;
  /** The path in the file. */
  place: string | null;
}

export function fileTrouble(problem: FileProblem): FileTrouble {
  switch (problem.kind) {
    case 'too-large':
      return { title: 'This file is too large.', text: 'A journal can have 16 MB. Nothing was changed.', place: null };
    case 'not-json':
      return {
        title: 'This file can’t be read.',
        text: 'It isn’t a whole JSON file. It may be another file, or a copy that broke off. Nothing was changed.',
        place: null,
      };
    case 'not-a-journal':
      return {
        title: 'This is not a journal of Heard.',
        text: 'Choose the file that “Save all pages as a file” gave you. Nothing was changed.',
        place: null,
      };
    case 'newer':
      return {
        title: 'This file was made by a newer version.',
        text: 'Reload this page to get the newest version, then try again. Nothing was changed.',
        place: null,
      };
    case 'damaged':
      return {
        title: 'This file is damaged.',
        text: `${problem.reason} So nothing of the file was taken, and nothing was changed.`,
        place: readablePlace(problem.place),
      };
  }
}

/** Counted from 1 for people, while paths in the file count from 0. */
function readablePlace(place: string): string {
  const index = /^pages\[(\d+)\]/.exec(place)?.[1];
  return index === undefined ? place : `page ${Number(index) + 1} of the file, at ${place}`;
}

/** What the import will do, one sentence per kind of change. */
export function bringingInTexts({ added, changed, older, same }: PageMerge): string[] {
  return [
    added > 0 ? plural(added, ['# page will be added.', '# pages will be added.']) : '',
    changed > 0
      ? plural(changed, [
          '# page here will be replaced by a newer version from the file.',
          '# pages here will be replaced by a newer version from the file.',
        ])
      : '',
    older > 0
      ? plural(older, [
          '# page in the file is older than here. Yours stays as it is.',
          '# pages in the file are older than here. Yours stay as they are.',
        ])
      : '',
    same > 0 ? plural(same, ['# page is here already.', '# pages are here already.']) : '',
  ].filter((text) => text !== '');
}
