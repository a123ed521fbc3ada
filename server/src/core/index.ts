/** The only door of the core. What is not exported here is nobody's business outside. */
export { Catalogue, CatalogueView, type Application } from './catalogue/catalogue.js';
export type { CatalogueData } from './catalogue/data.js';
export { nameOf, provisionLabel, statusLabel, titleOf } from './catalogue/labels.js';
export { mergeParts } from './catalogue/merge.js';
export type { Both, InstrumentRecord, StatusWord, UnitRecord } from './catalogue/record.js';
export type { Existence } from './catalogue/structure.js';
export { expandSections, expandUnits } from './catalogue/unit-list.js';
export { type Analysis, type AnalysisInput, analyse, analyseInSteps } from './engine/analyse.js';
export { isPolicyDraft, lawDate, policyOf } from './engine/draft-date.js';
export { type Basis, type Edit, type Finding, type Fix, SEVERITIES, type Severity } from './engine/finding.js';
export { fill, type Message, type Rule } from './engine/rule.js';
export { DEFAULT_SETTINGS, type Settings } from './engine/settings.js';
export { SUPPRESSION_RULES } from './engine/suppression-findings.js';
export type { Citation, CitationForm, Reading } from './reading/reading.js';
export { RULES } from './rules/index.js';
export type { Language } from './text/characters.js';
export { type IsoDate, isIsoDate, showDate } from './text/dates.js';
export { Lines, type Position } from './text/lines.js';
