/** Coverage as Markdown, for a file beside the draft or a comment on a change. Text of the draft is never taken as markup. */
import { type CoverageEntry, type CoverageReport, type EvidenceEntry, MARKDOWN, showDate, unsaidLabel } from '../core/index.js';
import { groupsOf } from './coverage-groups.js';
import {
  countsLabel,
  coverageWords,
  datesLabel,
  type FileCoverage,
  limitLines,
  noticeLines,
  PROFILE_EXAMPLE,
  placeLabel,
  setAsideText,
  whyLabel,
} from './coverage-words.js';
import { printable } from './printable.js';

export function coverageAsMarkdown({ file, report }: FileCoverage): string {
  const words = coverageWords(report.language);
  const colon = report.language === 'zh' ? '：' : ': ';
  const head = [
    `# ${words.report}${colon}${text(report.title ?? file)}`,
    noticeLines(report)
      .map((line) => `> ${text(line)}`)
      .join('\n>\n'),
  ];
  const parts = report.profile ? body(report) : [text(words.noProfile), ['```yaml', ...PROFILE_EXAMPLE, '```'].join('\n')];
  return `${[...head, ...parts, ...limits(report)].join('\n\n')}\n`;
}

function text(words: string): string {
  return MARKDOWN.text(printable(words));
}

function body(report: CoverageReport): string[] {
  const { duties, recommendations, questions, language, profile } = report;
  const words = coverageWords(language);
  const { gaps, answered, later, setAside, noClause } = groupsOf(report);
  const [comma, colon, stop] = language === 'zh' ? ['、', '：', '。'] : [', ', ': ', '.'];
  return [
    profile!.map(({ label, values }) => `- **${label}**${colon}${values.map((value) => text(value.label)).join(comma)}`).join('\n'),
    duties.length + recommendations.length === 0 ? words.nothing : `${countsLabel(report)}${stop}`,
    ...section(
      words.gaps,
      gaps.map((entry) => entryItem(entry, report)),
      { otherwise: duties.length > 0 ? words.noGaps(showDate(report.date, language)) : '' },
    ),
    ...section(
      words.questions,
      questions.map(({ label, entries }) => [`- ${text(label)}`, ...entries.map((entry) => `  - ${name(entry)}`)].join('\n')),
      { about: words.aboutQuestions },
    ),
    ...table(words.answered, answered, report),
    ...section(
      words.later,
      later.map((entry) => `- ${name(entry)}${colon}${text(datesLabel(entry, report))}`),
      { about: words.aboutLater(showDate(report.date, language)) },
    ),
    ...section(
      words.setAside,
      setAside.map((entry) => `- ${name(entry)}${colon}${text(setAsideText(entry.setAside!, language))}`),
      { about: words.aboutSetAside },
    ),
    ...section(
      words.noClause,
      noClause.map((entry) => `- ${name(entry)}`),
      { about: words.aboutNoClause },
    ),
    ...table(words.recommendations, recommendations, report, words.aboutRecommendations),
  ];
}

/** A heading with a list and what it is about; without items what is said instead, or nothing at all. */
function section(heading: string, items: readonly string[], { about = '', otherwise = '' }: { about?: string; otherwise?: string }): string[] {
  if (items.length === 0) return otherwise === '' ? [] : [`## ${heading}`, otherwise];
  return [`## ${heading}`, ...(about === '' ? [] : [about]), items.join('\n')];
}

function name({ title, cites }: CoverageEntry): string {
  return `**${text(title)}** — ${text(cites)}`;
}

function entryItem(entry: CoverageEntry, report: CoverageReport): string {
  const lines = [
    `- ${text(entry.stateLabel)}${report.language === 'zh' ? '：' : ': '}${name(entry)}`,
    text(entry.says),
    ...(entry.unsaid.length > 0 ? [text(unsaidLabel(entry.unsaid, report.language))] : []),
  ];
  return [...lines, ...entry.evidence.map((one) => `- ${evidenceLine(one, report)}`)].map((line, i) => (i === 0 ? line : `  ${line}`)).join('\n');
}

function evidenceLine(one: EvidenceEntry, report: CoverageReport): string {
  const [comma, colon] = report.language === 'zh' ? ['；', '：'] : ['; ', ': '];
  const why = [one.falls ?? '', whyLabel(one, report.language)].filter((part) => part !== '').join(comma);
  return `${text(placeLabel(one, report))}${colon}“${text(one.words)}” (${text(why)})`;
}

function table(heading: string, entries: readonly CoverageEntry[], report: CoverageReport, about = ''): string[] {
  if (entries.length === 0) return [];
  const words = coverageWords(report.language);
  const rows = entries.map((entry) => {
    const places = entry.evidence.filter(({ shortfall }) => shortfall === null || entry.state === 'partial' || entry.state === 'contradicted');
    return `| ${text(entry.title)} | ${text(entry.cites)} | ${text(entry.stateLabel)} | ${text(places.map((one) => placeLabel(one, report)).join('; '))} |`;
  });
  const head = [words.duty, words.provision, words.state, words.where].map((word, i) => (i === 0 && about !== '' ? words.recommendation : word));
  return [`## ${heading}`, ...(about === '' ? [] : [about]), [`| ${head.join(' | ')} |`, '| --- | --- | --- | --- |', ...rows].join('\n')];
}

function limits(report: CoverageReport): string[] {
  const words = coverageWords(report.language);
  const { citations } = report.notChecked;
  const cited = citations.length === 0 ? [] : [`- ${words.citations}`, ...citations.map((one) => `  - ${text(one)}`)];
  return section(words.notChecked, [...limitLines(report).map((line) => `- ${text(line)}`), ...cited], {});
}
