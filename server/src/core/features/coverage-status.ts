/** Where a draft stands, in one line: gaps are counted beside their names, and no number stands for the whole. */
import type { Analysis } from '../engine/analyse.js';
import type { Language } from '../text/characters.js';
import { type CoverageItem, coverageItems } from './coverage-items.js';
import { profileLabel } from './coverage-words.js';

export interface CoverageStatus {
  /** What the draft is for. */
  profile: string;
  /** For a place with little room: `EU · Deployer · Hiring — 3 open`. */
  short: string;
  /** `3 duties missing, 2 partly answered, 1 question open`. */
  summary: string;
}

/** Null where the draft gives no profile. */
export function coverageStatus(analysis: Analysis, language: Language): CoverageStatus | null {
  const { coverage, view } = analysis;
  if (!coverage) return null;
  const items = coverageItems(analysis, language);
  const profile = profileLabel(coverage.profile, view, language);
  const open = items.filter(({ isOpen }) => isOpen).length;
  return { profile, short: `${profile} — ${language === 'zh' ? `${open} 项待处理` : `${open} open`}`, summary: summaryOf(items, language) };
}

/** How many duties are in each state that calls for something. */
function summaryOf(items: readonly CoverageItem[], language: Language): string {
  const zh = language === 'zh';
  const count = (state: CoverageItem['state']) => items.filter((item) => item.state === state && !item.recommendation).length;
  const [missing, partial, contradicted, answered] = [count('missing'), count('partial'), count('contradicted'), count('addressed') + count('cited')];
  const questions = new Set(items.flatMap((item) => item.questions)).size;
  const parts: string[] = [];
  const duties = (number: number) => (parts.length > 0 ? '' : number === 1 ? ' duty' : ' duties');
  if (contradicted > 0) parts.push(zh ? `${contradicted} 项义务相抵触` : `${contradicted}${duties(contradicted)} contradicted`);
  if (missing > 0) parts.push(zh ? `缺少 ${missing} 项义务` : `${missing}${duties(missing)} missing`);
  if (partial > 0) parts.push(zh ? `${partial} 项仅部分回应` : `${partial}${duties(partial)} partly answered`);
  if (parts.length === 0) parts.push(zh ? `${answered} 项义务已回应` : `${answered}${duties(answered)} answered`);
  if (questions > 0) parts.push(zh ? `${questions} 个问题待确定` : questions === 1 ? '1 question open' : `${questions} questions open`);
  return parts.join(zh ? '，' : ', ');
}
