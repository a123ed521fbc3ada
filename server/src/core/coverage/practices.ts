/** Clauses that permit or plan what the law of the profile forbids. */
import type { ObligationRecord } from '../catalogue/obligation.js';
import { type Clause, clausesOf } from '../reading/clauses.js';
import type { Reading } from '../reading/reading.js';
import { topicsIn, wordsIn } from '../reading/topics.js';
import type { Coverage, Covered } from './coverage.js';

export interface ForbiddenPractice {
  clause: Clause;
  /** What forbids it. */
  obligation: ObligationRecord;
  /** The law forbids this in so many words, its record was compared with the text, and nothing in the clause hints at an exception. */
  sure: boolean;
}

/** Each clause once. */
export function forbiddenPractices(reading: Reading, coverage: Coverage): ForbiddenPractice[] {
  const { practices } = reading.view.catalogue.phrases.lists;
  const owed = new Map(coverage.covered.filter(isOwed).map(({ obligation }) => [obligation.id, obligation]));
  if (!Object.values(practices).some(({ breaks }) => breaks.some((id) => owed.has(id)))) return [];
  return clausesOf(reading).flatMap((clause) => {
    const found = practiceIn(reading, clause, owed);
    return found ? [found] : [];
  });
}

function isOwed({ state }: Covered): boolean {
  return state !== 'set-aside' && state !== 'undetermined' && state !== 'not-yet-applicable';
}

function practiceIn(reading: Reading, clause: Clause, owed: ReadonlyMap<string, ObligationRecord>): ForbiddenPractice | null {
  const { catalogue } = reading.view;
  for (const { entry } of wordsIn('practices', clause.words, catalogue)) {
    const id = entry.breaks.find((one) => owed.has(one));
    if (id === undefined || !isAffirmed(reading, clause)) continue;
    const topics = topicsIn(`${clause.words} ${clause.context} ${headingsOver(reading, clause)}`, catalogue);
    if (entry.near && !entry.near.some((topic) => topics.has(topic))) continue;
    const obligation = owed.get(id)!;
    const { against } = obligation.checked;
    const isChecked = against === 'official-text' || against === 'unofficial-text';
    const hasRoom = entry.room?.some((topic) => topics.has(topic)) || wordsIn('norms', clause.words, catalogue).some((norm) => norm.id === 'exception');
    return { clause, obligation, sure: entry.exact && isChecked && !hasRoom };
  }
  return null;
}

/** A clause that names what is forbidden in order to forbid it, to find it or to stop it. */
const AGAINST =
  /\b(?:prohibit|forbid|forbidden|ban|bans|banned|illegal|unlawful|against|prevent|stop|stops|stopped|refus|reject|block|avoid|detect (?:and|whether)|report|complain|whether|train|example|risk of|no |not |never|nobody|none|without exception|switch(?:ed)? off|disable|removed from)|禁止|严禁|不得|防止|避免|发现|拒绝|检查|排查|举报|投诉|制止|杜绝|关闭|停用|是否|例如|风险|培训|不(?!同|断|限|少|超|低)|未经授权|违法|违规|处罚/;
const HEADED_AGAINST =
  /\b(?:prohibit|forbid|forbidden|ban|banned|not allowed|never|must not|red lines?|unacceptable|do not|don't)|禁止|不得|严禁|禁用|红线|负面清单/;
const NOT_AFFIRMED: ReadonlySet<string> = new Set(['must-not', 'should-not', 'need-not', 'negation', 'condition']);
/** Words around a permission that look like a denial. */
const PERMITTED_SO =
  /不另行征得|无需[^，。]{0,8}同意|不经[^，。]{0,8}同意|未经同意|without (?:asking|approval|authori[sz]ation|consent|their consent|opt in|telling)|未满十八周岁|未满18周岁|未成年/g;

function isAffirmed(reading: Reading, clause: Clause): boolean {
  if (clause.strength === 'must-not' || clause.strength === 'should-not' || clause.strength === 'need-not') return false;
  const words = clause.words.replace(PERMITTED_SO, ' ');
  if (AGAINST.test(words) || AGAINST.test(clause.context) || HEADED_AGAINST.test(headingsOver(reading, clause))) return false;
  return !wordsIn('norms', words, reading.view.catalogue).some(({ id }) => NOT_AFFIRMED.has(id));
}

/** The headings above a clause, without the title of the draft. */
function headingsOver({ draft, units }: Reading, { unit }: Clause): string {
  const out: string[] = [];
  for (let at = draft.units[unit]!.section; at >= 0; at = draft.sections[at]!.parent) {
    const { heading, level } = draft.sections[at]!;
    if (heading >= 0 && level > 1) out.push(units[heading]!.unit.body.prose.folded);
  }
  return out.join(' ');
}
