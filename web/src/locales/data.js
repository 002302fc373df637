/** @typedef {('en'|'de'|'es')} Locale */
/** @type {Locale[]} */
export const locales = ['en','de','es']