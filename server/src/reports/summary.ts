/** The last lines of a text report: how much was found, what it rests on, what was not checked, and what to do next. */
import { type Finding, type IsoDate, type Language, SEVERITIES, type Severity, showDate } from '../core/index.js';
import type { CheckedDraft } from './checked-draft.js';

/** Older catalogues are said to be old: law moves. */
const OLD_AFTER_DAYS = 90;

export interface SummaryInput {
  drafts: readonly CheckedDraft[];
  language: Language;
  today: IsoDate;
  /** The day of the bundled catalogue. */
  catalogueDate: IsoDate;
  /** How many safe fixes `--fix` has just applied, or null where it was not asked for. */
  fixed: number | null;
}

/** Without colours; the first line says what was found, the last what to do next. */
export function summaryLines(input: SummaryInput): string[] {
  const { drafts, language, fixed } = input;
  const findings = drafts.flatMap(({ analysis }) => analysis.findings);
  const say = language === 'zh' ? ZH : EN;
  const files = drafts.length;
  return [
    ...(fixed === null ? [] : [say.fixed(fixed)]),
    findings.length === 0 ? say.nothing(files) : say.found(countsOf(findings), files),
    ...restsOn(input, say),
    say.next(nextStep(findings)),
  ];
}

function restsOn({ drafts, language, today, catalogueDate }: SummaryInput, say: Words): string[] {
  const citations = drafts.flatMap(({ analysis }) => analysis.reading.citations.filter(({ form }) => form !== 'anaphor'));
  const open = citations.filter(({ instrument }) => instrument === null).length;
  const unknown = drafts.reduce((sum, { analysis }) => sum + analysis.reading.unknown.length, 0);
  const held = drafts.reduce((sum, { analysis }) => sum + analysis.suppressed.length, 0);
  const dates = drafts.map(({ analysis }) => analysis.view.date).sort();
  const [first, last] = [dates[0] ?? today, dates.at(-1) ?? today].map((date) => showDate(date, language)) as [string, string];
  return [
    say.rests(citations.length - open, first === last ? first : say.period(first, last), showDate(catalogueDate, language)),
    ...(open + unknown > 0 ? [say.unchecked(open, unknown)] : []),
    ...(held > 0 ? [say.held(held)] : []),
    ...(daysBetween(catalogueDate, today) > OLD_AFTER_DAYS ? [say.old(daysBetween(catalogueDate, today))] : []),
  ];
}

function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

type Counts = Record<Severity, number>;

function countsOf(findings: readonly Finding[]): Counts {
  const counts: Counts = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
}

type Next = { is: 'clean' } | { is: 'fix'; safe: number; rule: string } | { is: 'explain'; rule: string };

function nextStep(findings: readonly Finding[]): Next {
  const worst = SEVERITIES.flatMap((severity) => findings.filter((finding) => finding.severity === severity))[0];
  if (!worst) return { is: 'clean' };
  const safe = findings.filter(({ fixes }) => fixes.some((fix) => fix.safe)).length;
  return safe > 0 ? { is: 'fix', safe, rule: worst.rule } : { is: 'explain', rule: worst.rule };
}

/** The words of the summary in one language. */
interface Words {
  fixed(count: number): string;
  nothing(files: number): string;
  found(counts: Counts, files: number): string;
  period(first: string, last: string): string;
  rests(citations: number, asOf: string, catalogue: string): string;
  unchecked(open: number, unknown: number): string;
  held(count: number): string;
  old(days: number): string;
  next(step: Next): string;
}

function many(count: number, noun: string, plural = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : plural}`;
}

const EN: Words = {
  fixed: (count) => `Applied ${many(count, 'safe fix', 'safe fixes')}.`,
  nothing: (files) => `Nothing found in ${many(files, 'file')}.`,
  found: ({ error, warning, information, hint }, files) => {
    const parts = [
      many(error, 'error'),
      many(warning, 'warning'),
      ...(information > 0 ? [`${information} information`] : []),
      ...(hint > 0 ? [many(hint, 'hint')] : []),
    ];
    return `${parts.join(', ')} in ${many(files, 'file')}.`;
  },
  period: (first, last) => `${first} to ${last}`,
  rests: (citations, asOf, catalogue) => `Checked ${many(citations, 'citation')} against the law as of ${asOf} (catalogue of ${catalogue}). Not legal advice.`,
  unchecked: (open, unknown) => {
    const parts = [
      ...(open > 0 ? [`${many(open, 'citation')} that could not be resolved`] : []),
      ...(unknown > 0 ? [`${many(unknown, 'text')} that the catalogue does not have`] : []),
    ];
    return `Not checked: ${parts.join(', ')}.`;
  },
  held: (count) => `${many(count, 'finding')} held back by suppressions with a reason.`,
  old: (days) => `The catalogue is ${days} days old: law may have changed since. Update Clausewright.`,
  next: (step) => {
    if (step.is === 'clean') return 'Next: “clausewright citations FILE” lists what was read as law.';
    const explain = `“clausewright explain ${step.rule}” says more about a finding`;
    return step.is === 'fix'
      ? `Next: add --fix to apply ${many(step.safe, 'safe fix', 'safe fixes')}; ${explain}.`
      : `Next: mend the drafts and run this again; ${explain}.`;
  },
};

const ZH: Words = {
  fixed: (count) => `已应用${count}项安全修正。`,
  nothing: (files) => `${files}个文件中没有发现问题。`,
  found: ({ error, warning, information, hint }, files) => {
    const parts = [`${error}项错误`, `${warning}项警告`, ...(information > 0 ? [`${information}项信息`] : []), ...(hint > 0 ? [`${hint}项提示`] : [])];
    return `${files}个文件中共${parts.join('、')}。`;
  },
  period: (first, last) => `${first}至${last}`,
  rests: (citations, asOf, catalogue) => `按${asOf}的法律核对了${citations}处引用（法规库日期：${catalogue}）。本结果不构成法律意见。`,
  unchecked: (open, unknown) =>
    `未核对：${[...(open > 0 ? [`${open}处无法确定所指的引用`] : []), ...(unknown > 0 ? [`${unknown}份法规库中没有的文件`] : [])].join('、')}。`,
  held: (count) => `另有${count}项发现已由写明理由的抑制注释抑制。`,
  old: (days) => `法规库已有${days}天未更新，其间法律可能有变。请更新 Clausewright。`,
  next: (step) => {
    if (step.is === 'clean') return '下一步：用“clausewright citations 文件”查看被识别为法律引用的内容。';
    const explain = `“clausewright explain ${step.rule}”可查看详细说明`;
    return step.is === 'fix' ? `下一步：加 --fix 应用${step.safe}项安全修正；${explain}。` : `下一步：修改文稿后重新运行；${explain}。`;
  },
};
