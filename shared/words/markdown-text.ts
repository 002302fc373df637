/** People's words inside of Markdown: shown as they were typed, and never read as markup, HTML or a link. */

/** Of one paragraph or more, each line behind `> `, so that nothing in it can end the quote. */
export function quoted(text: string): string {
  return plainLines(text)
    .map((line, index, lines) => {
      const isBreak = line !== '' && index + 1 < lines.length && lines[index + 1] !== '';
      return line === '' ? '>' : `> ${escaped(line)}${isBreak ? '\\' : ''}`;
    })
    .join('\n');
}

/** In one line, for a heading. Marks that turn the writing direction go, as they would turn what follows too. */
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
