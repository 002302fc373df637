/** Inline scripts of every page (vite.config.ts). */
declare const HEARD_FIRST_SCRIPT: string;
declare const HEARD_OLD_BROWSER_SCRIPT: string;
declare const HEARD_MISSING_FILES_SCRIPT: string;
