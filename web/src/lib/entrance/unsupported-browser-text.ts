import { FATAL, lacksOf, lackText, type Lack } from '#lib/room/capabilities.ts';
import type { FullPageMessageText } from '#lib/site/full-page-message.ts';

/** What to say if this browser lacks an API that a room needs; null if it has all of them. */
export function unsupportedBrowserText(lacks: readonly Lack[] = lacksOf()): FullPageMessageText | null {
  const lack = lacks.find((each) => FATAL.includes(each));
  if (!lack) return null;
  return {
    title: 'This browser is too old for a room.',
    happened: lackText(lack),
    words: 'Your room and everything in it are untouched.',
    todo: 'Your link works in any newer browser, on any device.',
  };
}
