/** The catalogues, compiled from src/locales/*.po by the build. */
declare module '*.compiled.js' {
  export const c: (string | number | unknown[])[];
}
