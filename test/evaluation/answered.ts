/** Holds what the engine says of labelled drafts against their labels. */
import type { CoverageState } from '../../server/src/core/coverage/coverage.js';
import { isRecommendation } from '../../server/src/core/coverage/gaps.js';
import type { Finding } from '../../server/src/core/index.js';
import { analyseText } from '../support/analyse.js';
import type { Label, LabelledDraft } from './labelled.js';

/** A label and what was read. */
export interface Answered {
  draft: LabelledDraft;
  label: Label;
  /** Null where the profile does not bring the obligation in. */
  state: CoverageState | null;
  /** The rule that should speak. */
  rule: string | null;
  /** What the obligation is part of. */
  whole: string | null;
  /** A finding says what the label asks for. */
  isSaid: boolean;
  /** The likeliest clause and how it falls short, for a listing. */
  evidence: string;
}

/** A finding of obligation/ and whether the labels bear it out; null where none is about its obligation. */
export interface Judged {
  draft: LabelledDraft;
  finding: Finding;
  isRight: boolean | null;
}

export interface Answers {
  answered: readonly Answered[];
  judged: readonly Judged[];
}

const GROUP = 'obligation/';

/** These speak of the profile, not of how a clause answers. */
const OF_PROFILE: ReadonlySet<string> = new Set(['obligation/undetermined', 'obligation/set-aside', 'obligation/out-of-profile']);

/** Analyses labelled drafts as policy drafts. */
export function answersIn(drafts: readonly LabelledDraft[]): Answers {
  const all = drafts.map(answersOf);
  return { answered: all.flatMap(({ answered }) => answered), judged: all.flatMap(({ judged }) => judged) };
}

function answersOf(draft: LabelledDraft): Answers {
  const { coverage, findings, view } = analyseText(draft.text, { settings: { policyDraft: true, policy: draft.profile ?? {} } });
  if (!coverage) throw new Error(`${draft.file}: it has no profile`);
  const covered = new Map(coverage.covered.map((one) => [one.obligation.id, one]));
  const known = new Map(view.catalogue.obligations.map((obligation) => [obligation.id, obligation]));
  const answered = draft.labels.map((label) => {
    const obligation = known.get(label.obligation);
    if (!obligation) throw new Error(`${draft.file}: nothing in the catalogue is called ${label.obligation}`);
    const rule = isRecommendation(view, obligation) ? ofRecommendation(label) : ofDuty(label);
    const { state = null, evidence: [first] = [] } = covered.get(obligation.id) ?? {};
    const evidence = first ? `${first.shortfall ?? 'whole'}: ${first.clause.words.slice(0, 70)}` : '';
    return { draft, label, state, rule, whole: obligation.partOf ?? null, isSaid: false, evidence };
  });
  const judged = findings
    .filter(({ rule, basis }) => rule.startsWith(GROUP) && !OF_PROFILE.has(rule) && basis.obligation !== undefined)
    .map((finding) => ({ draft, finding, isRight: isRight(finding, answered) }));
  const right = judged.filter((one) => one.isRight);
  return { answered: answered.map((one) => ({ ...one, isSaid: right.some(({ finding }) => says(finding, one)) })), judged };
}

/** What answers a duty and cites nothing is uncited, whether or not the reader wrote it down. */
function ofDuty({ state, finding }: Label): string | null {
  return finding ?? (state === 'addressed' ? 'uncited' : null);
}

/** What a framework recommends is at most recommended again: no other rule speaks of it. */
function ofRecommendation({ state }: Label): string | null {
  return state === 'missing' ? 'recommendation' : null;
}

/** Rules that say the same with more or less doubt, or of a duty and of a recommendation. */
const SAME: Readonly<Record<string, string>> = {
  'laxer-figure': 'contradicted-figure',
  'prohibited-risk': 'prohibited-practice',
  recommendation: 'missing',
};

function matterOf(rule: string): string {
  const name = rule.replace(GROUP, '');
  return SAME[name] ?? name;
}

/** What is wrong with words is said once, whichever of several obligations it is said of. */
const OF_WORDS: ReadonlySet<string> = new Set(['contradicted-figure', 'prohibited-practice', 'weakened', 'wrong-actor']);

/** Whether a finding says what a label asks for: of its obligation, of what that is part of, or of its words. */
function says({ rule, basis, from, to }: Finding, { draft: { text }, label, rule: wanted, whole, state }: Answered): boolean {
  if (wanted === null) return false;
  const [given, asked] = [matterOf(rule), matterOf(wanted)];
  if (basis.obligation === label.obligation) return given === asked;
  if (basis.obligation === whole && asked === 'missing') return state === 'missing' && (given === 'missing' || given === 'partial');
  return given === asked && OF_WORDS.has(given) && label.quotes.some((quote) => isOver(text, quote, from, to));
}

function isOver(text: string, quote: string, from: number, to: number): boolean {
  const start = text.indexOf(quote);
  return start >= 0 && start < to && from < start + quote.length;
}

function isRight(finding: Finding, answered: readonly Answered[]): boolean | null {
  const own = answered.filter(({ label }) => label.obligation === finding.basis.obligation);
  if (own.some((one) => says(finding, one))) return true;
  // A whole that is there is not missing because a part of it is.
  if (own.length > 0 && matterOf(finding.rule) === 'missing') return false;
  if (answered.some((one) => says(finding, one))) return true;
  return own.length > 0 ? false : null;
}
