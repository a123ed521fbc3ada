/** What is measured of drafts, each case with its budget. */
import { GFM, parser } from '@lezer/markdown';
import type { Analysis, Catalogue } from '../../server/src/core/index.js';
import { openFile } from '../../server/src/node/open-file.js';
import { CATALOGUE_FILE } from '../support/catalogue.js';
import { citationsOfAllForms } from './citation-forms.js';
import { oneFence, oneList, oneTable, policyDraft } from './drafts.js';
import { inTime, type Result, ratio } from './result.js';
import { type Core, lint } from './shipped-core.js';
import { seeds, summary, type Times, timeOf, timesOver } from './timing.js';

const KB = 1024;
const MB = 1024 * KB;

const COLD_BUDGET = 60;
const EDIT_BUDGET = 5;
/** Four times the text may take this many times as long. */
const LINEAR_BUDGET = 5.5;
/** The same where the text is nothing but citations, which is the most there is to read. */
const CITATIONS_BUDGET = 5;

export class DraftCases {
  private readonly catalogue: Catalogue;

  constructor(private readonly core: Core) {
    this.catalogue = new core.Catalogue(core.readCatalogue(openFile(CATALOGUE_FILE)));
  }

  private lint(text: string, previous?: Analysis): Analysis {
    return lint(this.core, this.catalogue, text, previous);
  }

  /** Drafts never seen before, after enough others for the compiler to have done its work; the peer parses the same texts. */
  cold(): Result[] {
    for (const seed of seeds(40)) this.lint(policyDraft(35 * KB, 1000 + seed));
    return [35, 90].flatMap((size) => {
      const texts = seeds(31).map((seed) => policyDraft(size * KB, seed));
      const own = timesOver(texts, (text) => this.lint(text));
      const peer = timesOver(texts, parseOnly);
      return [
        inTime(`${size} KB draft: read and linted cold`, own, size === 35 ? COLD_BUDGET : null),
        ratio(`${size} KB draft: against parsing alone (@lezer/markdown, ${peer.wall.toFixed(1)} ms)`, own.cpu / peer.cpu),
      ];
    });
  }

  /** Typing, one character after the other, in the middle of a draft; after enough of it for the compiler to have done its work. */
  edits(): Result[] {
    for (const seed of seeds(4)) this.typing(policyDraft(35 * KB, 3000 + seed), /\n[A-Z][^\n|]* must keep/g);
    const places: [string, RegExp][] = [
      ['a paragraph', /\n[A-Z][^\n|]* must keep/g],
      ['a table row', /\n\| [^\n]* \| [^\n]*must/g],
      ['a list item', /\n- [^\n]*must/g],
      ['a heading', /\n## \d+\. [A-Z][a-z]/g],
    ];
    return [35, 90].flatMap((size) => {
      const text = policyDraft(size * KB, 1);
      const budget = (name: string) => (size === 35 && name !== 'a heading' ? EDIT_BUDGET : null);
      return places.map(([name, pattern]) => inTime(`${size} KB draft: after an edit in ${name}`, this.typing(text, pattern), budget(name)));
    });
  }

  private typing(text: string, pattern: RegExp): Times {
    const found = [...text.matchAll(pattern)];
    const place = found[found.length >> 1];
    if (!place) throw new Error(`no place for an edit: ${pattern}`);
    let at = place.index + place[0].length;
    let previous = this.lint(text);
    const times = [...' quite surely and always with care'].map((letter) => {
      const before = previous.draft.text;
      const after = before.slice(0, at) + letter + before.slice(at);
      at++;
      return timeOf(() => (previous = this.lint(after, previous)));
    });
    return summary(times);
  }

  /** A quarter of a megabyte and a whole one, of one shape. Ratios are of processor time, which a busy machine disturbs least. */
  growth(): Result[] {
    const shapes: [string, (size: number, seed: number) => string, number][] = [
      ['one table', oneTable, LINEAR_BUDGET],
      ['one list', oneList, LINEAR_BUDGET],
      ['one Markdown fence', oneFence, LINEAR_BUDGET],
      ['citations of all forms', citationsOfAllForms, CITATIONS_BUDGET],
      ['a mixed draft', policyDraft, LINEAR_BUDGET],
    ];
    return shapes.flatMap(([name, make, budget]) => {
      const quarter = timesOver(
        seeds(5).map((seed) => make(MB / 4, seed)),
        (text) => this.lint(text),
      );
      const whole = timesOver(
        seeds(3).map((seed) => make(MB, seed)),
        (text) => this.lint(text),
      );
      return [
        inTime(`1 MB as ${name}: read and linted cold`, whole),
        ratio(`1 MB as ${name}: against 0.25 MB`, whole.cpu / quarter.cpu, budget),
        inTime(`1 MB as ${name}: after an edit in the middle`, this.typingInTheMiddle(make(MB, 1))),
      ];
    });
  }

  private typingInTheMiddle(text: string): Times {
    const at = text.indexOf(' ', text.length >> 1);
    let previous = this.lint(text);
    const edits = ['x', 'xy', 'xyz'].map((word) => text.slice(0, at) + word + text.slice(at));
    return timesOver(edits, (edited) => (previous = this.lint(edited, previous)));
  }
}

const markdown = parser.configure([GFM]);

function parseOnly(text: string): unknown {
  return markdown.parse(text);
}
