/** Replaces lib0/logging (an alias in vite.config.ts). Yjs uses only these exports, for warnings. */
export const [ORANGE, RED, BOLD, UNBOLD] = ['', '', '', ''];
export const print = (...words: unknown[]) => console.log(...words);
export const warn = (...words: unknown[]) => console.warn(...words);
