/** What is measured of the catalogue, each case with its budget: it opens at once, and its size is nobody's burden. */
import { compileCatalogue } from '../../server/build/compile-catalogue.js';
import type { CatalogueData } from '../../server/src/core/catalogue/data.js';
import type { Catalogue } from '../../server/src/core/index.js';
import { openFile } from '../../server/src/node/open-file.js';
import { CATALOGUE_FILE, TODAY } from '../support/catalogue.js';
import { policyDraft } from './drafts.js';
import { copiesOf, largerData, withCompiledFile } from './larger-catalogue.js';
import { inTime, type Result, ratio } from './result.js';
import { type Core, lint } from './shipped-core.js';
import { ratioOf, seeds, timesOver } from './timing.js';

const LOAD_BUDGET = 50;
/** Ten times the instruments may slow loading, and reading a draft, by this much. */
const LARGER_BUDGET = 1.2;
/** Nine times as many as are bundled, added by a workspace. */
const ADDING_BUDGET = 300;

const TIMES = 10;
const SIZE = 35 * 1024;
/** A single opening is too short for the clock. */
const OPENINGS = 20;

export class CatalogueCases {
  constructor(private readonly core: Core) {}

  /** Opens the file, makes the catalogue and its view of a day, and hands it over. */
  private load<Result>(path: string, use: (catalogue: Catalogue) => Result): Result {
    const file = openFile(path);
    try {
      const catalogue = new this.core.Catalogue(this.core.readCatalogue(file));
      catalogue.at(TODAY);
      return use(catalogue);
    } finally {
      file.close();
    }
  }

  /** What is read of the file when it is opened, and what is when the first draft is. */
  opening(): Result[] {
    const draft = policyDraft(SIZE, 1);
    return [
      inTime(
        'catalogue: opened',
        timesOver(seeds(25), () => this.load(CATALOGUE_FILE, () => {})),
        LOAD_BUDGET,
      ),
      inTime(
        'catalogue: opened, and all strings found in a first 35 KB',
        timesOver(seeds(25), () => this.load(CATALOGUE_FILE, (catalogue) => catalogue.scan(draft, () => {}))),
        LOAD_BUDGET,
      ),
    ];
  }

  /** The real file against one with ten times the instruments, and a workspace that adds as many. */
  growth(): Result[] {
    const data = compileCatalogue();
    return [...withCompiledFile(largerData(data, TIMES), (larger) => this.against(larger, data.instruments.length)), this.adding(data)];
  }

  private against(larger: string, count: number): Result[] {
    const name = (what: string) => `${count * TIMES} instruments: ${what}, against ${count}`;
    const both = [CATALOGUE_FILE, larger] as const;
    const draft = (seed: number) => policyDraft(SIZE, 2000 + seed);
    const openings = ratioOf(
      seeds(21),
      both.map((path) => () => {
        for (let i = 0; i < OPENINGS; i++) this.load(path, () => {});
      }),
    );
    const firstDrafts = ratioOf(
      seeds(21),
      both.map((path) => (seed) => this.load(path, (catalogue) => lint(this.core, catalogue, draft(seed)))),
    );
    return this.load(CATALOGUE_FILE, (own) =>
      this.load(larger, (large) => {
        const catalogues = [own, large];
        const text = policyDraft(20 * SIZE, 1).toLowerCase();
        for (const catalogue of catalogues) for (const seed of seeds(5)) lint(this.core, catalogue, draft(100 + seed));
        const scans = ratioOf(
          seeds(21),
          catalogues.map((catalogue) => () => catalogue.scan(text, () => {})),
        );
        const drafts = ratioOf(
          seeds(21),
          catalogues.map((catalogue) => (seed) => lint(this.core, catalogue, draft(seed))),
        );
        return [
          ratio(name('opened'), openings, LARGER_BUDGET),
          ratio(name('opened, and a first 35 KB draft linted'), firstDrafts, LARGER_BUDGET),
          ratio(name('scanned for'), scans, LARGER_BUDGET),
          ratio(name('35 KB draft linted'), drafts, LARGER_BUDGET),
        ];
      }),
    );
  }

  private adding({ instruments }: CatalogueData): Result {
    const copies = copiesOf(instruments, TIMES);
    return this.load(CATALOGUE_FILE, () => {
      const file = openFile(CATALOGUE_FILE);
      const bundle = this.core.readCatalogue(file);
      const times = timesOver(seeds(15), () => new this.core.Catalogue(bundle, copies).scan('', () => {}));
      file.close();
      return inTime(`catalogue: ${copies.length} instruments added by a workspace`, times, ADDING_BUDGET);
    });
  }
}
