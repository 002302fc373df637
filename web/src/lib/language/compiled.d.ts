/** The catalogues, compiled from src/locales/*.po by the build. */
declare module '*.compiled.js' {
  export const c: (string | number | unknown[])[];
}

/** What stands in the head of each page (web/texts/first-script.ts). */
declare const HEARD_FIRST_SCRIPT: string;
/** Of a part of the texts, with LANGUAGE and PART in it; null while developing. */
declare const HEARD_TEXTS_ADDRESS: string | null;
declare const HEARD_OLD_BROWSER_SCRIPT: string;
declare const HEARD_MISSING_FILES_SCRIPT: string;

/** Parts of the catalogues (web/texts/part-modules.ts): texts by number, and in the first part the rule for plural forms. */
declare module 'virtual:texts/*' {
  export const runs: [from: number, texts: (string | (string | number)[])[]][];
  export const p: ((count: number) => number) | undefined;
}
