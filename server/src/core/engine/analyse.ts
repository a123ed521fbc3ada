/** Text → Analysis: draft, reading and findings of one version of a document, reusing the version before it. */
import type { Catalogue, CatalogueView } from '../catalogue/catalogue.js';
import { type Coverage, coverageOf } from '../coverage/coverage.js';
import { readProfile } from '../coverage/profile.js';
import { createDraft } from '../draft/create.js';
import type { Draft } from '../draft/draft.js';
import { reading as readSteps } from '../reading/read.js';
import type { Reading } from '../reading/reading.js';
import type { IsoDate } from '../text/dates.js';
import { Lines } from '../text/lines.js';
import { isPolicyDraft, lawDate, policyOf } from './draft-date.js';
import type { Rule } from './rule.js';
import { type Findings, run } from './run.js';
import type { Settings } from './settings.js';

export interface AnalysisInput {
  text: string;
  catalogue: Catalogue;
  rules: readonly Rule[];
  settings: Settings;
  /** The real day, which the core does not know. */
  today: IsoDate;
  /** Any earlier analysis of the same document. */
  previous?: Analysis;
  onCrash?: (rule: string, error: unknown) => void;
}

export interface Analysis extends Findings {
  draft: Draft;
  lines: Lines;
  reading: Reading;
  /** Null where the draft gives no profile or is no policy draft. Made when a rule or a feature asks for it: it takes longer than all else. */
  readonly coverage: Coverage | null;
  view: CatalogueView;
  settings: Settings;
}

/** Works in steps, so that a caller can stop between them; the value it ends with is the analysis. */
export function* analysing(input: AnalysisInput): Generator<void, Analysis> {
  const draft = createDraft(input.text, input.previous?.draft);
  yield;
  const view = input.catalogue.at(lawDate(draft, input.settings, input.today));
  const reading = yield* readSteps(draft, view, input.previous?.reading);
  const lines = new Lines(input.text);
  let known: { coverage: Coverage | null } | undefined;
  const coverage = () => (known ??= { coverage: coverageFor(reading, input.settings) }).coverage;
  const findings = run({ ...input, reading, lines, coverage });
  return {
    ...findings,
    draft,
    reading,
    view,
    settings: input.settings,
    lines,
    get coverage() {
      return coverage();
    },
  };
}

function coverageFor(reading: Reading, settings: Settings): Coverage | null {
  if (!isPolicyDraft(reading.draft, settings)) return null;
  const profile = readProfile(reading.view, policyOf(reading.draft), settings.policy);
  return profile.isGiven ? coverageOf(reading, profile) : null;
}

/** The whole analysis in one go. */
export function analyse(input: AnalysisInput): Analysis {
  const steps = analysing(input);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The analysis with a pause between steps; null as soon as `cancelled` says so. */
export async function analyseInSteps(input: AnalysisInput, pause: () => Promise<void>, cancelled: () => boolean): Promise<Analysis | null> {
  const steps = analysing(input);
  for (;;) {
    if (cancelled()) return null;
    const step = steps.next();
    if (step.done) return step.value;
    await pause();
  }
}
