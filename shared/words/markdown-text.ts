/** Escapes people's words for Markdown: they are shown as typed, and never read as markup, HTML or a link. */

/** A quote of any number of paragraphs. Each line begins with `> `, so that nothing in it can end the quote. */
export function quoted(text: string): string {
  return plainLines(text)
    .map((line, index, lines) => {
      const isBreak = line !== '' && index + 1 < lines.length && lines[index + 1] !== '';
      return line === '' ? '>' : `> ${escaped(line)}${isBreak ? '\\' : ''}`;
    })
    .join('\n');
}

/** One line, for a heading. Characters that change the writing direction are removed: they would also affect what follows. */
export function inline(text: string): string {
  const line = plainLines(text)
    .join(' ')
    .replace(/[\u202a-\u202e\u2066-\u2069]/gu, '')
    .trim();
  return escaped(line);
}

function plainLines(text: string): string[] {
  return text.split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/u).map((line) => line.replace(CONTROLS, ' ').trim());
}

const CONTROLS = /\p{Cc}+/gu;

function escaped(line: string): string {
  return line
    .replace(/[\\`*_[\]<>#|~&$!{}]/gu, '\\$&')
    .replace(/\/\//gu, '\\/\\/')
    .replace(/\bwww\./giu, (www) => `${www.slice(0, -1)}\\.`)
    .replace(/^([-+=:])/u, '\\$1')
    .replace(/^(\d+)([.)])/u, '$1\\$2');
}
