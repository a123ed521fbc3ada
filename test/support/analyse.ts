/** Whole analyses for tests, with all rules, on the day of the tests. */
import type { Catalogue } from '../../server/src/core/catalogue/catalogue.js';
import { type Analysis, analyse } from '../../server/src/core/engine/analyse.js';
import { DEFAULT_SETTINGS, type Settings } from '../../server/src/core/engine/settings.js';
import type { Citation } from '../../server/src/core/reading/reading.js';
import { RULES } from '../../server/src/core/rules/index.js';
import { bundledCatalogue, TODAY } from './catalogue.js';

export interface TestInput {
  previous?: Analysis;
  settings?: Partial<Settings>;
  catalogue?: Catalogue;
}

/** The analysis of a text against the bundled catalogue. */
export function analyseText(text: string, { previous, settings, catalogue = bundledCatalogue() }: TestInput = {}): Analysis {
  return analyse({ text, catalogue, rules: RULES, settings: { ...DEFAULT_SETTINGS, ...settings }, today: TODAY, previous });
}

/** What a text cites, without anaphors, in order: `instrument provision`. */
export function citedIn(text: string, settings?: Partial<Settings>): string[] {
  return cited(text, settings).map(({ instrument, provision }) => `${instrument ?? '?'}${provision ? ` ${provision}` : ''}`);
}

/** The same with the words that cite: `words → instrument provision`. */
export function citationsOf(text: string): string[] {
  return cited(text).map(({ from, to, instrument, provision }) => `${text.slice(from, to)} → ${instrument ?? '?'}${provision ? ` ${provision}` : ''}`);
}

function cited(text: string, settings?: Partial<Settings>): readonly Citation[] {
  return analyseText(text, { settings }).reading.citations.filter(({ form }) => form !== 'anaphor');
}
