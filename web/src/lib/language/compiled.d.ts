/** The catalogues, compiled from src/locales/*.po by the build. */
declare module '*.compiled.js' {
  export const c: (string | number | unknown[])[];
}

/** What stands in the head of each page (web/texts/first-script.ts). */
declare const HEARD_FIRST_SCRIPT: string;
