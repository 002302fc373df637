/** Dates, times and numbers in the format of the reader's language and region. */
import { isOnDevice, language } from './language.ts';
import { regionalFor } from './languages.ts';

/** For `Intl`: the browser's own variant of the page's language where it has one (`en-GB`, `de-AT`), else the language itself. */
export function formatLocale(): string {
  return isOnDevice ? regionalFor(language.current, navigator.languages) : language.current;
}

export function numberText(value: number): string {
  return new Intl.NumberFormat(formatLocale()).format(value);
}
