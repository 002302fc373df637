
            import * as _w_c_script_0_ from './main.main.en.compiled.js'
import * as _w_c_script_1_ from './main.main.de.compiled.js'
import * as _w_c_script_2_ from './main.main.es.compiled.js'
            /** @typedef {import("wuchale/runtime").CatalogModule} CatalogMod */
            /** @typedef {{[locale: string]: CatalogMod}} KeyCatalogs */
            /** @type {{[loadID: string]: KeyCatalogs}} */
            const catalogs = {script: {en: _w_c_script_0_,de: _w_c_script_1_,es: _w_c_script_2_}}
            export const loadCatalog = (/** @type {string} */ loadID, /** @type {string} */ locale) => {
                return /** @type {CatalogMod} */ (/** @type {KeyCatalogs} */ (catalogs[loadID])[locale])
            }
            export const loadIDs = ['script']
        