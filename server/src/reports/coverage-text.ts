/** Coverage as text for people at a terminal: what to act on first, by name. */
import { createColors } from 'picocolors';
import { type CoverageEntry, type CoverageReport, showDate, unsaidLabel } from '../core/index.js';
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

type Colours = ReturnType<typeof createColors>;

export function coverageAsText({ file, report }: FileCoverage, colour: boolean): string {
  const colours = createColors(colour);
  const lines = [colours.bold(printable(file)), ...(report.profile ? body(report, colours) : noProfile(report)), '', ...ending(report)];
  return `${lines.join('\n')}\n`;
}

function noProfile({ language }: CoverageReport): string[] {
  return ['', coverageWords(language).noProfile, '', ...PROFILE_EXAMPLE.map((line) => `  ${line}`)];
}

function body(report: CoverageReport, colours: Colours): string[] {
  const { profile, duties, recommendations, questions, language } = report;
  const words = coverageWords(language);
  const { gaps, answered, later, setAside, noClause, takenUp, notTakenUp } = groupsOf(report);
  const [comma, colon] = language === 'zh' ? ['、', '：'] : [', ', ': '];
  const name = (entry: CoverageEntry) => nameLine(entry, language);
  const full = (entries: readonly CoverageEntry[]) => entries.flatMap((entry) => entryLines(entry, report, colours));
  const list = (heading: string, lines: readonly string[]) => (lines.length === 0 ? [] : ['', colours.bold(heading), ...lines]);
  const noGaps = duties.length > 0 ? [`  ${words.noGaps(showDate(report.date, language))}`] : [];
  return [
    ...profile!.map(({ label, values }) => colours.dim(printable(`  ${label}${colon}${values.map((value) => value.label).join(comma)}`))),
    '',
    duties.length + recommendations.length === 0 ? words.nothing : countsLabel(report),
    ...list(words.gaps, gaps.length > 0 ? full(gaps) : noGaps),
    ...list(
      words.questions,
      questions.flatMap(({ label, entries }) => [`  ${label}`, ...entries.map((entry) => `      ${name(entry)}`)].map(printable)),
    ),
    ...list(words.answered, full(answered)),
    ...list(
      words.later,
      later.map((entry) => printable(`  ${name(entry)}${colon}${datesLabel(entry, report)}`)),
    ),
    ...list(
      words.setAside,
      setAside.flatMap((entry) => [`  ${name(entry)}`, `      ${setAsideText(entry.setAside!, language)}`].map(printable)),
    ),
    ...list(
      words.noClause,
      noClause.map((entry) => printable(`  ${name(entry)}`)),
    ),
    ...list(words.recommendations, [...full(takenUp), ...notTakenUp.map((entry) => `  ${colours.dim(entry.stateLabel)}  ${printable(name(entry))}`)]),
  ];
}

function nameLine({ title, cites }: CoverageEntry, language: CoverageReport['language']): string {
  return language === 'zh' ? `${title}（${cites}）` : `${title} (${cites})`;
}

function entryLines(entry: CoverageEntry, report: CoverageReport, colours: Colours): string[] {
  const { language } = report;
  const paint = entry.state === 'contradicted' ? colours.red : entry.state === 'missing' || entry.state === 'partial' ? colours.yellow : colours.green;
  return [
    `  ${paint(entry.stateLabel)}  ${printable(nameLine(entry, language))}`,
    `      ${colours.dim(printable(entry.says))}`,
    ...(entry.unsaid.length > 0 ? [`      ${colours.yellow(printable(unsaidLabel(entry.unsaid, language)))}`] : []),
    ...entry.evidence.flatMap((one) => [
      `      ${printable(`${placeLabel(one, report)}${language === 'zh' ? '：' : ': '}${clipped(one.words)}`)}`,
      `        ${colours.dim(printable([one.falls ?? '', whyLabel(one, language)].filter((part) => part !== '').join(language === 'zh' ? '；' : '; ')))}`,
    ]),
  ];
}

/** Longer clauses are shown by their start. */
const MOST = 160;

function clipped(words: string): string {
  const all = [...words];
  return all.length > MOST ? `${all.slice(0, MOST).join('').trimEnd()}…` : words;
}

function ending(report: CoverageReport): string[] {
  const words = coverageWords(report.language);
  const { citations } = report.notChecked;
  const unchecked = [...limitLines(report), ...(citations.length > 0 ? [words.citations, ...citations.map((one) => `  ${one}`)] : [])];
  return [...(unchecked.length > 0 ? [`${words.notChecked}`, ...unchecked.map((line) => `  ${printable(line)}`), ''] : []), ...noticeLines(report)];
}
