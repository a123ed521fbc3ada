/** What stands above headings: which duties a section answers, and above the title where the draft as a whole stands. */
import type { Analysis } from '../engine/analyse.js';
import type { Language } from '../text/characters.js';
import { type CoverageItem, coverageItems } from './coverage-items.js';
import { coverageStatus } from './coverage-status.js';

export interface CoverageLens {
  /** Where the heading stands. */
  from: number;
  to: number;
  /** `draft` is the one that speaks of all. */
  about: 'draft' | 'section';
  title: string;
  /** The same by name, one duty a line. */
  detail: string;
  /** The obligations it speaks of. */
  obligations: readonly string[];
}

/** So many characters have room above a line. */
const ROOM = 110;

export function coverageLenses(analysis: Analysis, language: Language): CoverageLens[] {
  const items = coverageItems(analysis, language);
  const whole = ofDraft(items, analysis, language);
  if (!whole) return [];
  const sections = analysis.draft.sections.flatMap((section, index) => {
    const heading = analysis.draft.units[section.heading];
    const lens = heading && ofSection(items, index, language);
    return lens ? [{ from: heading.from, to: heading.to, about: 'section' as const, ...lens }] : [];
  });
  return [whole, ...sections];
}

function ofDraft(items: readonly CoverageItem[], analysis: Analysis, language: Language): CoverageLens | null {
  const status = coverageStatus(analysis, language);
  if (!status) return null;
  const { units } = analysis.draft;
  const first = units.find(({ body }) => body.kind === 'heading') ?? units.find(({ body }) => body.kind !== 'meta');
  if (!first) return null;
  const open = items.filter(({ isOpen, questions }) => isOpen || questions.length > 0);
  return {
    from: first.from,
    to: first.to,
    about: 'draft',
    title: `${status.summary} · ${status.profile}`,
    detail: open.map(named(language)).join('\n'),
    obligations: open.map(({ obligation }) => obligation),
  };
}

/** `missing: Logs kept by the deployer (AI Act, Article 26(6))`. */
function named(language: Language): (item: CoverageItem) => string {
  return ({ stateLabel, title, cites }) => (language === 'zh' ? `${stateLabel}：${title}（${cites}）` : `${stateLabel}: ${title} (${cites})`);
}

function ofSection(items: readonly CoverageItem[], section: number, language: Language): Pick<CoverageLens, 'title' | 'detail' | 'obligations'> | null {
  const all = items.filter(({ answers }) => answers.some((answer) => answer.section === section));
  if (all.length === 0) return null;
  // Duties before recommendations.
  const here = [...all.filter(({ recommendation }) => !recommendation), ...all.filter(({ recommendation }) => recommendation)];
  const kind = ({ state, answers }: CoverageItem) => {
    if (answers.some((answer) => answer.section === section && answer.lacks === null)) return 'answers';
    return state === 'contradicted' ? 'contradicts' : 'partly';
  };
  const parts = (['contradicts', 'answers', 'partly'] as const).flatMap((one) => {
    const members = here.filter((item) => kind(item) === one);
    return members.length === 0 ? [] : [{ one, members }];
  });
  // What matters more has its room first.
  const room = ROOM / parts.length;
  return {
    title: parts.map(({ one, members }) => LEAD[one][language] + shortList(members, room, language)).join(' · '),
    detail: here.map(named(language)).join('\n'),
    obligations: here.map(({ obligation }) => obligation),
  };
}

const LEAD: Record<'answers' | 'partly' | 'contradicts', Record<Language, string>> = {
  answers: { en: 'Answers: ', zh: '回应：' },
  partly: { en: 'Partly: ', zh: '部分回应：' },
  contradicts: { en: 'Contradicts: ', zh: '抵触：' },
};

/** As many names as there is room for, at least one; the rest are counted. */
function shortList(items: readonly CoverageItem[], room: number, language: Language): string {
  const zh = language === 'zh';
  const names = items.map(({ title, cites }) => (zh ? `${title}（${cites}）` : `${title} (${cites.replace(', Article ', ' ')})`));
  const width = (words: string) => words.length * (zh ? 2 : 1);
  let shown = 1;
  while (shown < names.length && width(names.slice(0, shown + 1).join(', ')) <= room) shown++;
  const rest = names.length - shown;
  const list = names.slice(0, shown).join(zh ? '、' : ', ');
  return rest === 0 ? list : list + (zh ? `等 ${names.length} 项` : ` and ${rest} more`);
}
