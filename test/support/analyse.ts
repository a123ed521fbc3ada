/** Whole analyses for tests, with all rules, on the day of the tests. */
import type { Catalogue } from '../../server/src/core/catalogue/catalogue.js';
import { type Analysis, analyse } from '../../server/src/core/engine/analyse.js';
import type { Citation } from '../../server/src/core/reading/reading.js';
import { DEFAULT_SETTINGS, type Settings } from '../../server/src/core/engine/settings.js';
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

/** The citations of a text in short: its words, the instrument, and the provision where it has one. */
export function citationsOf(text: string): string[] {
  const { reading } = analyseText(text);
  return reading.citations.filter(({ form }) => form !== 'anaphor').map((citation) => shortly(text, citation));
}

function shortly(text: string, { from, to, instrument, provision }: Citation): string {
  return `${text.slice(from, to)} → ${instrument ?? '?'}${provision ? ` ${provision}` : ''}`;
}
