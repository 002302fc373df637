/** Exports a page that the user wrote as a text file: title, day and text, unchanged. */
import { dateText, fileName } from '#lib/calendar/dates.ts';
import type { TextFile } from '#lib/design/save-file.ts';
import type { OwnPage } from './own-pages.ts';

export function ownPageText({ title, text, at }: OwnPage, locale?: string): string {
  const head = title.trim() === '' ? dateText(at, locale) : `# ${title.trim()}\n\n${dateText(at, locale)}`;
  return `${head}\n\n${text.trim()}\n`;
}

export function ownPageFile(page: OwnPage): TextFile {
  return { name: fileName(page.at, 'md'), type: 'text/markdown', text: ownPageText(page) };
}
