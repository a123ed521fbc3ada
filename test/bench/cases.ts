/** What is measured, each case with its budget. */
import { readFileSync } from 'node:fs';
import { GFM, parser } from '@lezer/markdown';
import { type Analysis, analyse, Catalogue, type CatalogueData, DEFAULT_SETTINGS, RULES } from '../../server/src/core/index.js';
import { oneFence, oneList, oneTable, onlyCitations, policyDraft } from './drafts.js';
import { largerCatalogue } from './larger-catalogue.js';
import { median, medianOver, seeds, timeOf } from './timing.js';

export interface Result {
  name: string;
  value: number;
  /** `ms`, or `×` for a ratio. */
  unit: 'ms' | '×';
  /** Null where the number is for information only. */
  budget: number | null;
}

const CATALOGUE = new URL('../../dist/catalogue.json', import.meta.url);
const TODAY = '2026-11-20';
const KB = 1024;
const MB = 1024 * KB;

const COLD_BUDGET = 60;
const EDIT_BUDGET = 5;
const LOAD_BUDGET = 50;
/** Four times the text may take this many times as long. */
const LINEAR_BUDGET = 5.5;
/** Ten times the instruments may slow a draft's reading by this much: the scan's tables no longer fit the processor's cache. */
const CATALOGUE_BUDGET = 1.5;

/** Reads the file, parses it, builds the catalogue and its view of a day. */
export function loadCases(): Result[] {
  const load = () => new Catalogue(JSON.parse(readFileSync(CATALOGUE, 'utf8')) as CatalogueData).at(TODAY);
  const first = timeOf(load);
  return [
    { name: 'catalogue: first load, nothing compiled yet', value: first, unit: 'ms', budget: null },
    { name: 'catalogue: read, parse and build', value: medianOver(seeds(15), load), unit: 'ms', budget: LOAD_BUDGET },
  ];
}

export class DraftCases {
  private readonly data = JSON.parse(readFileSync(CATALOGUE, 'utf8')) as CatalogueData;
  private readonly catalogue = new Catalogue(this.data);

  private lint(text: string, previous?: Analysis, catalogue = this.catalogue): Analysis {
    return analyse({ text, catalogue, rules: RULES, settings: DEFAULT_SETTINGS, today: TODAY, previous });
  }

  /** Drafts never seen before, after enough others for the compiler to have done its work; the peer parses the same texts. */
  cold(): Result[] {
    for (const seed of seeds(20)) this.lint(policyDraft(35 * KB, 1000 + seed));
    return [35, 90].flatMap((size) => {
      const texts = seeds(25).map((seed) => policyDraft(size * KB, seed));
      const value = medianOver(texts, (text) => this.lint(text));
      const peer = medianOver(texts, parseOnly);
      return [
        { name: `${size} KB draft: read and linted cold`, value, unit: 'ms' as const, budget: size === 35 ? COLD_BUDGET : null },
        { name: `${size} KB draft: against parsing alone (@lezer/markdown, ${peer.toFixed(1)} ms)`, value: value / peer, unit: '×' as const, budget: null },
      ];
    });
  }

  /** Typing, one character after the other, in the middle of a draft. */
  edits(): Result[] {
    return [35, 90].flatMap((size) => {
      const text = policyDraft(size * KB, 1);
      const places: [string, RegExp][] = [
        ['a paragraph', /\n[A-Z][^\n|]* must keep/g],
        ['a table row', /\n\| [^\n]* \| [^\n]*must/g],
        ['a list item', /\n- [^\n]*must/g],
        ['a heading', /\n## \d+\. [A-Z][a-z]/g],
      ];
      return places.map(([name, pattern]): Result => ({
        name: `${size} KB draft: after an edit in ${name}`,
        value: this.typing(text, pattern),
        unit: 'ms',
        budget: size === 35 && name !== 'a heading' ? EDIT_BUDGET : null,
      }));
    });
  }

  private typing(text: string, pattern: RegExp): number {
    const found = [...text.matchAll(pattern)];
    const place = found[found.length >> 1];
    if (!place) throw new Error(`no place for an edit: ${pattern}`);
    let at = place.index + place[0].length;
    let previous = this.lint(text);
    const times: number[] = [];
    for (const letter of ' quite surely and always with care') {
      const before = previous.draft.text;
      const after = before.slice(0, at) + letter + before.slice(at);
      at++;
      times.push(timeOf(() => (previous = this.lint(after, previous))));
    }
    return median(times);
  }

  /** A quarter of a megabyte and a whole one, of one shape. */
  growth(): Result[] {
    const shapes: [string, (size: number, seed: number) => string][] = [
      ['one table', oneTable],
      ['one list', oneList],
      ['one Markdown fence', oneFence],
      ['citations only', onlyCitations],
      ['a mixed draft', policyDraft],
    ];
    return shapes.flatMap(([name, make]) => {
      const quarter = medianOver(seeds(7).map((seed) => make(MB / 4, seed)), (text) => this.lint(text));
      const wholes = seeds(3).map((seed) => make(MB, seed));
      const whole = medianOver(wholes, (text) => this.lint(text));
      const peer = medianOver(wholes, parseOnly);
      return [
        { name: `1 MB as ${name}: cold`, value: whole, unit: 'ms' as const, budget: null },
        { name: `1 MB as ${name}: against 0.25 MB`, value: whole / quarter, unit: '×' as const, budget: LINEAR_BUDGET },
        { name: `1 MB as ${name}: against parsing alone (${peer.toFixed(0)} ms)`, value: whole / peer, unit: '×' as const, budget: null },
        { name: `1 MB as ${name}: after an edit in the middle`, value: this.typingInTheMiddle(wholes[0]!), unit: 'ms' as const, budget: null },
      ];
    });
  }

  private typingInTheMiddle(text: string): number {
    const at = text.indexOf(' ', text.length >> 1);
    let previous = this.lint(text);
    const edits = ['x', 'xy', 'xyz', 'xyza', 'xyzab'].map((word) => text.slice(0, at) + word + text.slice(at));
    return medianOver(edits, (edited) => (previous = this.lint(edited, previous)));
  }

  /** The same drafts against a catalogue ten times as large, one after the other so that a slow moment hits both. */
  instruments(): Result[] {
    const large = largerCatalogue(this.data, 10);
    const start = performance.now();
    const catalogue = new Catalogue(large);
    const built = performance.now() - start;
    for (const seed of seeds(5)) this.lint(policyDraft(35 * KB, 3000 + seed), undefined, catalogue);
    const pairs = seeds(15).map((seed) => {
      const text = policyDraft(35 * KB, 2000 + seed);
      return { own: timeOf(() => this.lint(text)), large: timeOf(() => this.lint(text, undefined, catalogue)) };
    });
    return [
      { name: `35 KB draft with ${large.instruments.length} instruments: against ${this.data.instruments.length}`, value: median(pairs.map((pair) => pair.large)) / median(pairs.map((pair) => pair.own)), unit: '×', budget: CATALOGUE_BUDGET },
      { name: `catalogue: building ${large.instruments.length} instruments`, value: built, unit: 'ms', budget: null },
    ];
  }
}

const markdown = parser.configure([GFM]);

function parseOnly(text: string): unknown {
  return markdown.parse(text);
}
