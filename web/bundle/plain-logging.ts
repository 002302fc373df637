/** Stands in for lib0/logging, of which Yjs uses only this, for its warnings. */
export const [ORANGE, RED, BOLD, UNBOLD] = ['', '', '', ''];
export const print = (...words: unknown[]) => console.log(...words);
export const warn = (...words: unknown[]) => console.warn(...words);
