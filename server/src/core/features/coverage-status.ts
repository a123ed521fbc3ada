/** Where a draft stands, in one line: gaps are counted beside their names, and no number stands for the whole. */
import type { Language } from '../text/characters.js';
import { type CoverageEntry, type CoverageReport, coverageGaps, type ProfileEntry } from './coverage-report.js';

export interface CoverageStatus {
  /** What the draft is for: `EU · Deployer · Hiring`. */
  profile: string;
  /** For a place with little room: `EU · Deployer · Hiring — 3 open`. */
  short: string;
  /** `3 duties missing, 2 partly answered, 1 question open`. */
  summary: string;
}

/** Null where the draft gives no profile. */
export function coverageStatus(report: CoverageReport): CoverageStatus | null {
  if (!report.profile) return null;
  const zh = report.language === 'zh';
  const profile = profileWords(report.profile, report.language);
  return { profile, short: `${profile} — ${openWords(report, zh)}`, summary: summaryOf(report) };
}

/** Where nothing is decided yet, it is the questions that are open. */
function openWords(report: CoverageReport, zh: boolean): string {
  const open = openDuties(report).length;
  if (open > 0 || report.questions.length === 0) return zh ? `${open} 项待处理` : `${open} open`;
  return questionsOpen(report, zh);
}

/** A question for each key of the profile, whatever number of values it is about. */
function questionsOpen({ questions }: CoverageReport, zh: boolean): string {
  const { size } = new Set(questions.map(({ group }) => group));
  return zh ? `${size} 个问题待确定` : size === 1 ? '1 question open' : `${size} questions open`;
}

/** The duties that the draft contradicts, does not answer or answers in part, in this order. */
export function openDuties(report: CoverageReport): CoverageEntry[] {
  const { contradicted, missing, partial } = coverageGaps(report);
  return [...contradicted, ...missing, ...partial];
}

/** What a list of duties and recommendations shows: not those that no policy has to speak of, unless this one does. */
export function isListed({ state, needsClause }: CoverageEntry): boolean {
  return state !== 'no-clause-needed' && (needsClause || (state !== 'undetermined' && state !== 'not-yet-applicable'));
}

/** So many letters of each kind of value are named, a Han character taking two; the first value always. */
const ROOM = 26;

/** Places by their codes, which are short; in Chinese by their names, which are shorter. */
function profileWords(profile: readonly ProfileEntry[], language: Language): string {
  const values = (key: ProfileEntry['key']) => profile.find((entry) => entry.key === key)?.values ?? [];
  const places = values('jurisdictions').map(({ id, label }) => (language === 'zh' ? label : id));
  const labels = (key: ProfileEntry['key']) => values(key).map(({ label }) => label);
  const parts = [places.length > 0 ? places : labels('frameworks'), labels('roles'), labels('systems')];
  return parts
    .filter(({ length }) => length > 0)
    .map((part) => few(part, language))
    .join(' · ');
}

function few(values: readonly string[], language: Language): string {
  const comma = language === 'zh' ? '、' : ', ';
  const width = (count: number) => values.slice(0, count).join(comma).length * (language === 'zh' ? 2 : 1);
  let shown = 1;
  while (shown < values.length && width(shown + 1) <= ROOM) shown++;
  const rest = values.length - shown;
  return values.slice(0, shown).join(comma) + (rest > 0 ? ` +${rest}` : '');
}

/** How many duties are in each state that calls for something; where none is, how many are answered. */
function summaryOf(report: CoverageReport): string {
  const zh = report.language === 'zh';
  const { contradicted, missing, partial } = coverageGaps(report);
  const parts: string[] = [];
  const say = ({ length }: readonly unknown[], en: string, chinese: string) => {
    if (length > 0) parts.push(zh ? chinese.replace('{}', String(length)) : `${length} ${parts.length > 0 ? '' : length === 1 ? 'duty ' : 'duties '}${en}`);
  };
  say(contradicted, 'contradicted', '{} 项义务与要求不符');
  say(missing, 'missing', '{} 项义务缺失');
  say(partial, 'partly answered', '{} 项义务仅部分回应');
  const answered = report.duties.filter(({ state }) => state === 'addressed' || state === 'cited');
  if (parts.length === 0) say(answered, 'answered', '{} 项义务已回应');
  if (report.questions.length > 0) parts.push(questionsOpen(report, zh));
  return parts.join(zh ? '，' : ', ');
}
