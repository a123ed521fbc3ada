/** What stands above headings: which duties a section answers, and above the title where the draft as a whole stands. */
import type { Language } from '../text/characters.js';
import { answersOf } from './coverage-groups.js';
import type { CoverageEntry, CoverageReport } from './coverage-report.js';
import { coverageStatus, isListed, openDuties } from './coverage-status.js';

export interface CoverageLens {
  /** Where the heading begins. */
  from: number;
  /** `draft` is the one that speaks of all. */
  about: 'draft' | 'section';
  title: string;
  /** The same by name, one duty a line. */
  detail: string;
  /** The obligations it speaks of. */
  obligations: readonly string[];
}

/** So many letters have room above a line; a Han character takes two. */
const ROOM = 130;

export function coverageLenses(report: CoverageReport): CoverageLens[] {
  const whole = ofDraft(report);
  if (!whole) return [];
  // Duties before recommendations.
  const entries = [...report.duties, ...report.recommendations].filter(isListed);
  const sections = report.sections.flatMap(({ heading, from }, index) => {
    const lens = heading === '' ? null : ofSection(entries, index, report.language);
    return lens ? [{ from, about: 'section' as const, ...lens }] : [];
  });
  return [whole, ...sections];
}

function ofDraft(report: CoverageReport): CoverageLens | null {
  const status = coverageStatus(report);
  const place = report.sections.find(({ heading }) => heading !== '') ?? report.sections[0];
  if (!status || !place) return null;
  const open = [...openDuties(report), ...report.duties.filter(({ state }) => state === 'undetermined')];
  return {
    from: place.from,
    about: 'draft',
    title: `${status.summary} · ${status.profile}`,
    detail: open.map(named(report.language)).join('\n'),
    obligations: open.map(({ id }) => id),
  };
}

/** `Missing: Logs kept by the deployer (AI Act, Article 26(6))`. */
function named(language: Language): (entry: CoverageEntry) => string {
  return ({ stateLabel, title, cites }) => (language === 'zh' ? `${stateLabel}：${title}（${cites}）` : `${stateLabel}: ${title} (${cites})`);
}

function ofSection(entries: readonly CoverageEntry[], section: number, language: Language): Pick<CoverageLens, 'title' | 'detail' | 'obligations'> | null {
  const here = entries.filter((entry) => answersOf(entry).some((answer) => answer.section === section));
  if (here.length === 0) return null;
  const parts = (['contradicts', 'answers', 'partly'] as const).flatMap((kind) => {
    const members = here.filter((entry) => kindOf(entry, section) === kind);
    return members.length === 0 ? [] : [{ kind, members }];
  });
  const names = parts.map(({ members }) => members.map(shortName(language)));
  const shown = names.map(() => 1);
  const title = () => parts.map(({ kind }, i) => LEAD[kind][language] + list(names[i]!, shown[i]!, language)).join(' · ');
  // One name each; then as many as there is room for, of what matters more first.
  for (let i = 0; i < parts.length; i++) {
    while (shown[i]! < names[i]!.length) {
      shown[i]!++;
      if (widthOf(title()) <= ROOM) continue;
      shown[i]!--;
      break;
    }
  }
  return { title: title(), detail: here.map(named(language)).join('\n'), obligations: parts.flatMap(({ members }) => members.map(({ id }) => id)) };
}

function kindOf(entry: CoverageEntry, section: number): keyof typeof LEAD {
  if (answersOf(entry).some((answer) => answer.section === section && answer.shortfall === null)) return 'answers';
  return entry.state === 'contradicted' ? 'contradicts' : 'partly';
}

const LEAD: Record<'answers' | 'partly' | 'contradicts', Record<Language, string>> = {
  answers: { en: 'Answers: ', zh: '回应：' },
  partly: { en: 'Partly: ', zh: '部分回应：' },
  contradicts: { en: 'Contradicts: ', zh: '不符：' },
};

function shortName(language: Language): (entry: CoverageEntry) => string {
  return ({ title, cites }) => (language === 'zh' ? `${title}（${cites}）` : `${title} (${cites.replace(', Article ', ' ')})`);
}

/** The first names; the rest are counted. */
function list(names: readonly string[], shown: number, language: Language): string {
  const zh = language === 'zh';
  const rest = names.length - shown;
  const words = names.slice(0, shown).join(zh ? '、' : ', ');
  return rest === 0 ? words : words + (zh ? `等 ${names.length} 项` : ` and ${rest} more`);
}

function widthOf(words: string): number {
  return [...words].reduce((sum, letter) => sum + (/\p{Script=Han}|[\u3000-\u303f\uff00-\uff60]/u.test(letter) ? 2 : 1), 0);
}
