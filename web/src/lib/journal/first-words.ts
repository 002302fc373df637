/** The name of an untitled page in a list: its first sentence, shortened to one line. */
const HEAD_UNITS = 60;
const REST_UNITS = 200;

export function firstWords(text: string): { head: string; rest: string } {
  const whole = text.trim();
  const [first = ''] = whole.split(/(?<=[.!?…。؟।])\s|\n/u, 1);
  const head = first.length <= HEAD_UNITS ? first : shortened(first);
  const rest = whole.slice(head.length, head.length + REST_UNITS).trim();
  return { head: head === first ? head : `${head} …`, rest };
}

/** Cuts at a space if there is one, and never inside a surrogate pair. */
function shortened(sentence: string): string {
  const cut = sentence.slice(0, HEAD_UNITS);
  const space = cut.search(/\s\S*$/u);
  return space > 0 ? cut.slice(0, space) : cut.replace(/[\ud800-\udbff]$/, '');
}
