/**
 * What a workspace adds to the drafts in it: `.clausewright.yml` and further instrument files.
 * Texts in, plain data out; who reads the files (editor, browser, command line) is not known here. Imports the core and yaml only.
 */
export { type ReviewedFile, reviewCatalogues } from './catalogue-review.js';
export { readCatalogues, type WorkspaceCatalogues } from './catalogues.js';
export { CONFIG_NAME, type Config, configPlaces, folderOf, readConfig, resolveBelow } from './config.js';
export type { ConfigFault, Fault } from './fault.js';
export { matchesAny } from './glob.js';
export type { OptionFault } from './option-values.js';
export { layOver, NO_OPTIONS, type Options, readOptions, ruleNames, toSettings } from './options.js';
