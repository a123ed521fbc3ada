/** Clauses that permit or plan what the law of the profile forbids. */
import type { ObligationRecord } from '../catalogue/obligation.js';
import { tellingWords } from '../catalogue/telling-words.js';
import type { Clause } from '../reading/clauses.js';
import type { Reading } from '../reading/reading.js';
import { topicsIn, wordsIn } from '../reading/topics.js';
import { fold } from '../text/fold.js';
import { separateClauses } from './clause-places.js';
import type { Coverage, Covered } from './coverage.js';
import { isRecommendation } from './gaps.js';
import type { Profile } from './profile.js';

export interface ForbiddenPractice {
  clause: Clause;
  /** What forbids it. */
  obligation: ObligationRecord;
  /** The law forbids this in so many words, its record was compared with the text, and nothing in the clause hints at an exception. */
  sure: boolean;
}

const KNOWN = new WeakMap<Coverage, readonly ForbiddenPractice[]>();

/** Each clause once. */
export function forbiddenPractices(reading: Reading, coverage: Coverage): readonly ForbiddenPractice[] {
  let practices = KNOWN.get(coverage);
  if (!practices) KNOWN.set(coverage, (practices = readPractices(reading, coverage)));
  return practices;
}

/** What a clause breaks is not merely unanswered. */
export function isBroken(reading: Reading, coverage: Coverage, { id }: ObligationRecord): boolean {
  return forbiddenPractices(reading, coverage).some(({ obligation }) => obligation.id === id);
}

function readPractices(reading: Reading, coverage: Coverage): ForbiddenPractice[] {
  const owed = new Map(coverage.covered.filter(isOwed).map(({ obligation }) => [obligation.id, obligation]));
  const named = practicesIn(reading, owed, coverage.profile);
  const known = new Set(named.map(({ clause }) => keyOf(clause)));
  const permitted = coverage.covered.flatMap((covered) => (owed.has(covered.obligation.id) ? permittedIn(reading, covered) : []));
  for (const one of permitted.sort((a, b) => b.likely - a.likely)) {
    const key = keyOf(one.clause);
    if (known.has(key)) continue;
    known.add(key);
    named.push({ clause: one.clause, obligation: one.obligation, sure: false });
  }
  return named.sort((a, b) => a.clause.unit - b.clause.unit || a.clause.span.from - b.clause.span.from);
}

function keyOf({ unit, span }: Clause): string {
  return `${unit} ${span.from}`;
}

/** What the lexicon knows as a practice. */
function practicesIn(reading: Reading, owed: ReadonlyMap<string, ObligationRecord>, profile: Profile): ForbiddenPractice[] {
  const { practices } = reading.view.catalogue.phrases.lists;
  if (!Object.values(practices).some(({ breaks, mayBreak = [] }) => [...breaks, ...mayBreak].some((id) => owed.has(id)))) return [];
  return separateClauses(reading).flatMap((clause) => practiceIn(reading, clause, owed, profile) ?? []);
}

/** How plainly a clause must be about what is forbidden, and nothing else be nearer. */
const LIKELY = 0.58;
const RANK = 0.95;

/** Other clauses that are about what is forbidden and let it happen. */
function permittedIn(reading: Reading, { obligation, state, evidence }: Covered): { clause: Clause; obligation: ObligationRecord; likely: number }[] {
  if (state !== 'contradicted' || obligation.duty !== 'must-not' || isRecommendation(reading.view, obligation)) return [];
  return evidence.flatMap(({ clause, shortfall, likely, rank }) => {
    const isPlain = shortfall === 'permitted' && !clause.together && likely >= LIKELY && rank >= RANK;
    return isPlain && isAffirmed(reading, clause, clause.words.length) ? [{ clause, obligation, likely }] : [];
  });
}

function isOwed({ state }: Covered): boolean {
  return state !== 'set-aside' && state !== 'undetermined' && state !== 'not-yet-applicable';
}

function practiceIn(reading: Reading, clause: Clause, owed: ReadonlyMap<string, ObligationRecord>, profile: Profile): ForbiddenPractice | null {
  const { catalogue } = reading.view;
  for (const { entry, from } of wordsIn('practices', clause.words, catalogue)) {
    const id = [...entry.breaks, ...(entry.mayBreak ?? [])].find((one) => owed.has(one));
    if (id === undefined || !isAffirmed(reading, clause, from)) continue;
    const topics = topicsIn(`${clause.words} ${clause.context} ${headingsOver(reading, clause, 1)}`, catalogue);
    if (entry.near && !isOnly(entry.only, profile) && !entry.near.some((topic) => topics.has(topic))) continue;
    const obligation = owed.get(id)!;
    const { against } = obligation.checked;
    const isChecked = against === 'official-text' || against === 'unofficial-text';
    const hasRoom = entry.room?.some((topic) => topics.has(topic)) || mayBeExcepted(reading, clause, obligation);
    return { clause, obligation, sure: entry.exact && entry.breaks.includes(id) && isChecked && !hasRoom };
  }
  return null;
}

/** The clause has an exception, or speaks of what the provision excepts. */
function mayBeExcepted({ units, view: { catalogue } }: Reading, { unit, words }: Clause, { qualifiers }: ObligationRecord): boolean {
  if (wordsIn('norms', words, catalogue).some(({ id }) => id === 'exception')) return true;
  const said = tellingWords(words);
  return [...tellingWords(fold((qualifiers?.[units[unit]!.unit.body.language] ?? []).join(' ')))].some((word) => said.has(word));
}

function isOnly(systems: readonly string[] | undefined, { groups }: Profile): boolean {
  return systems !== undefined && groups.systems.size > 0 && [...groups.systems].every((one) => systems.includes(one));
}

/** Words before a practice that name it in order to forbid it, to find it or to stop it; and what becomes of it behind it. */
const AGAINST =
  /\b(?:prohibit|forbid|forbidden|ban|bans|banned|illegal|unlawful|against|prevents?\b|preventing|stops?\b|stopped|refus|reject|block|avoid|detects? (?:and|whether|if)|report|complain|whether|finds?\b|notic|discover|suspect|learns?\b|sees?\b|whoever|anyone who|anybody who|train|lists?\b|registers?\b|inventor|describes?\b|explains?\b|audits?\b|reviews? (?:tools|any|every|each|all)|example|risks? of|no\b|not\b|never|nobody|none|disable)|禁止|严禁|不得|防止|避免|发现|拒绝|检查|排查|举报|投诉|登记|列明|列出|说明|审计|制止|杜绝|关闭|停用|是否|例如|风险|培训|不(?!同|断|限|少|超|低)|违法|违规|处罚/;
const ENDED =
  /\b(?:(?:is|are|be|gets?) (?:immediately |promptly |at once )?(?:blocked|stopped|rejected|refused|removed|reported|banned|prohibited|forbidden|disabled|switched off|disciplined|out of bounds)|off limits|breach|reports? (?:it|this|them))|(?:予以|立即|一律|将被|应被|属于)(?:制止|删除|封禁|禁止|停止|上报|举报|关闭|拒绝|处罚|违规|违法)/;
const HEADED_AGAINST =
  /\b(?:prohibit|forbid|forbidden|ban|bans|banned|not allowed|never|nobody|no one|none|must not|may not|red lines?|unacceptable|do not|don't)|禁止|不得|严禁|禁用|不准|不做|红线|负面清单/;
const NOT_AFFIRMED: ReadonlySet<string> = new Set(['must-not', 'should-not', 'need-not', 'negation']);
/** Words of a permission, or of whom it is about, that look like a denial. */
const PERMITTED_SO =
  /不另行征得|无需[^，。]{0,8}同意|不经[^，。]{0,8}同意|未经同意|without (?:asking|approval|authori[sz]ation|consent|their consent|opt in|telling)|未满十八周岁|未满18周岁|未成年/g;

function isAffirmed(reading: Reading, clause: Clause, from: number): boolean {
  if (clause.strength === 'must-not' || clause.strength === 'should-not' || clause.strength === 'need-not') return false;
  const words = clause.words.replace(PERMITTED_SO, (found) => ' '.repeat(found.length));
  if (AGAINST.test(words.slice(0, from)) || ENDED.test(words.slice(from)) || AGAINST.test(clause.context)) return false;
  if (HEADED_AGAINST.test(headingsOver(reading, clause, 2))) return false;
  const norms = wordsIn('norms', words, reading.view.catalogue);
  // “If a tool reads emotions, …” plans nothing; “… when they will pay” and “where in doubt, officers may …” do.
  return !norms.some((norm) => NOT_AFFIRMED.has(norm.id) || (norm.id === 'condition' && norm.from < from && clause.strength !== 'may'));
}

/** The headings above a clause from a level down: the title of a draft, at level 1, says what it is about and nothing of what is forbidden. */
function headingsOver({ draft, units }: Reading, { unit }: Clause, least: number): string {
  const out: string[] = [];
  for (let at = draft.units[unit]!.section; at >= 0; at = draft.sections[at]!.parent) {
    const { heading, level } = draft.sections[at]!;
    if (heading >= 0 && level >= least) out.push(units[heading]!.unit.body.prose.folded);
  }
  return out.join(' ');
}
