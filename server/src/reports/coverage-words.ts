/** The words of coverage reports in both languages; no report says that a draft meets the law. */
import { type CoverageEntry, type CoverageReport, type EvidenceEntry, type Language, type SetAsideEntry, showDate, type UnknownPlace } from '../core/index.js';
import { countsOf } from './coverage-groups.js';

/** A report is about one file. */
export interface FileCoverage {
  /** The path as given or found. */
  file: string;
  report: CoverageReport;
}

/** What a draft puts in its front matter to say what it is for. */
export const PROFILE_EXAMPLE = ['---', 'policy:', '  jurisdictions: [EU]', '  roles: [deployer]', '  systems: [hiring]', '  risk: high', '---'];

/** The words of the reports in one language. */
export interface CoverageWords {
  report: string;
  profile: string;
  noProfile: string;
  nothing: string;
  lawAt: string;
  catalogueOf: string;
  file: string;
  gaps: string;
  noGaps(date: string): string;
  questions: string;
  aboutQuestions: string;
  answered: string;
  matrix: string;
  aboutMatrix: string;
  beforeHeadings: string;
  timeline: string;
  noDay: string;
  later: string;
  aboutLater(date: string): string;
  setAside: string;
  aboutSetAside: string;
  noClause: string;
  aboutNoClause: string;
  recommendations: string;
  aboutRecommendations: string;
  notChecked: string;
  allChecked: string;
  citations: string;
  place(place: UnknownPlace): string;
  framework(label: string): string;
  value(key: string, id: string): string;
  line(number: number): string;
  lines(numbers: readonly number[]): string;
  section(heading: string): string;
  more(count: number): string;
  whyTopics: string;
  whyWords: string;
  citesIt: string;
  citesNot: string;
  from(date: string): string;
  since(date: string): string;
  contested: string;
  until(date: string): string;
  doubt: Record<NonNullable<SetAsideEntry['doubt']>, string>;
  old(days: number): string;
  basis(asOf: string, catalogue: string): string;
  notAdvice: string;
  reads: string;
  duty: string;
  recommendation: string;
  provision: string;
  where: string;
  state: string;
  date: string;
  duties: string;
  skip: string;
  /** What a section does for a duty. */
  parts: Record<'cited' | 'addressed' | 'partial' | 'contradicted', string>;
  timelineIs(dates: number, first: string, last: string): string;
}

const EN: CoverageWords = {
  report: 'Coverage report',
  profile: 'What this draft is for',
  noProfile: 'This draft does not say what it is for, so no duty was looked for. Put a profile in its front matter, such as:',
  nothing: 'The catalogue has no duties for this profile.',
  lawAt: 'Law as of',
  catalogueOf: 'Catalogue of',
  file: 'File',
  gaps: 'Gaps',
  noGaps: (date) => `No gap was found among the duties that apply on ${date}.`,
  questions: 'Open questions',
  aboutQuestions: 'The profile does not say. Each answer decides whether the duties below it apply.',
  answered: 'Answered duties',
  matrix: 'Duties by section',
  aboutMatrix: 'Duties down, sections of the draft across. A cell says how the section bears on the duty, and on which line.',
  beforeHeadings: 'Before the first heading',
  timeline: 'When the duties apply',
  noDay: 'No day set',
  later: 'Not yet applicable',
  aboutLater: (date) => `These duties of the profile apply only after ${date}.`,
  setAside: 'Set aside by the drafter',
  aboutSetAside: 'Setting a duty aside records a reason; it does not end the duty.',
  noClause: 'Duties that need no clause',
  aboutNoClause: 'They bind, but a policy need not speak of them.',
  recommendations: 'Recommendations of adopted frameworks',
  aboutRecommendations: 'Voluntary texts recommend; nobody owes what stands here.',
  notChecked: 'What was not checked',
  allChecked: 'Every citation of the draft was found in the catalogue.',
  citations: 'Cited, but not found in the catalogue or open in meaning:',
  place: ({ id, label, memberState, within }) => {
    if (memberState) return `The law of ${label} itself is not in the catalogue; law of the European Union was read.`;
    if (within) return `The catalogue has no duties of ${label} itself; law of the places that contain it was read.`;
    return `The catalogue has no duties of “${label === id ? id : label}”: nothing was read for it.`;
  },
  framework: (label) => `The catalogue has no recommendations of “${label}”.`,
  value: (key, id) => `“${id}” (${key}) is no value that Clausewright knows, so it decided nothing.`,
  line: (number) => `line ${number}`,
  lines: (numbers) => `${numbers.length === 1 ? 'line' : 'lines'} ${numbers.join(', ')}`,
  section: (heading) => `“${heading}”`,
  more: (count) => `and ${count} more ${count === 1 ? 'clause' : 'clauses'}`,
  whyTopics: 'topics',
  whyWords: 'words',
  citesIt: 'cites the provision',
  citesNot: 'does not cite the provision',
  from: (date) => `from ${date}`,
  since: (date) => `since ${date}`,
  contested: 'the date is disputed',
  until: (date) => `until ${date}`,
  doubt: {
    expired: 'This has expired.',
    'no-kind': 'It does not say in which sense.',
    'no-reason': 'It gives no reason.',
    'no-document': 'It does not name the document that answers.',
    'duty-not-adopted': 'A duty of law is not a matter of adoption.',
  },
  old: (days) => `The catalogue is ${days} days old: law may have changed since. Update Clausewright.`,
  basis: (asOf, catalogue) => `Law as of ${asOf}, from the Clausewright catalogue of ${catalogue}.`,
  notAdvice: 'Not legal advice.',
  reads: 'A clause counts where its words and topics are those of the provision. This is a reading of the draft, not of what is done in practice.',
  duty: 'Duty',
  recommendation: 'Recommendation',
  provision: 'Provision',
  where: 'Where',
  state: 'State',
  date: 'Date',
  duties: 'Duties',
  skip: 'Skip to the report',
  parts: { cited: 'answers and cites', addressed: 'answers', partial: 'answers in part', contradicted: 'contradicts' },
  timelineIs: (dates, first, last) => `${dates} ${dates === 1 ? 'date' : 'dates'} from ${first} to ${last}; the table below says the same in words.`,
};

const ZH: CoverageWords = {
  report: '覆盖情况报告',
  profile: '本文稿的适用范围',
  noProfile: '本文稿没有说明适用范围，因此未核对任何义务。请在文首元数据中写明，例如：',
  nothing: '法规库中没有适用于该范围的义务。',
  lawAt: '法律状态截至',
  catalogueOf: '法规库日期',
  file: '文件',
  gaps: '缺口',
  noGaps: (date) => `在${date}适用的义务中未发现缺口。`,
  questions: '有待确定的问题',
  aboutQuestions: '适用范围未予说明。每一答案决定其下所列义务是否适用。',
  answered: '已回应的义务',
  matrix: '各章节对应的义务',
  aboutMatrix: '纵列为义务，横列为文稿章节。单元格说明该章节与该义务的关系及所在行。',
  beforeHeadings: '首个标题之前',
  timeline: '义务适用日期',
  noDay: '日期未定',
  later: '尚未适用',
  aboutLater: (date) => `以下义务属于适用范围，但在${date}之后才适用。`,
  setAside: '起草人搁置的义务',
  aboutSetAside: '搁置只是记录理由，并不使义务消失。',
  noClause: '无须专设条款的义务',
  aboutNoClause: '这些义务有约束力，但制度文件不必专门规定。',
  recommendations: '所采用框架的建议',
  aboutRecommendations: '自愿性文件仅提出建议，以下各项均非义务。',
  notChecked: '未核对的内容',
  allChecked: '文稿的引用均可在法规库中找到。',
  citations: '已引用但法规库中没有，或者所指不明：',
  place: ({ id, label, memberState, within }) => {
    if (memberState) return `法规库未收录${label}本国法律；已按欧盟法核对。`;
    if (within) return `法规库未收录${label}自身的义务；已按其所属法域的法律核对。`;
    return `法规库未收录“${label === id ? id : label}”的义务，未作任何核对。`;
  },
  framework: (label) => `法规库未收录“${label}”的建议。`,
  value: (key, id) => `Clausewright 不识别“${id}”（${key}），未据此作任何判断。`,
  line: (number) => `第${number}行`,
  lines: (numbers) => `第${numbers.join('、')}行`,
  section: (heading) => `“${heading}”`,
  more: (count) => `另有${count}条`,
  whyTopics: '主题',
  whyWords: '用语',
  citesIt: '已引用该条款',
  citesNot: '未引用该条款',
  from: (date) => `自${date}起`,
  since: (date) => `自${date}起`,
  contested: '日期存在争议',
  until: (date) => `至${date}`,
  doubt: {
    expired: '已过期。',
    'no-kind': '未说明搁置的类型。',
    'no-reason': '未写明理由。',
    'no-document': '未写明由哪份文件回应。',
    'duty-not-adopted': '法定义务不以采纳为前提。',
  },
  old: (days) => `法规库已有${days}天未更新，其间法律可能有变。请更新 Clausewright。`,
  basis: (asOf, catalogue) => `法律状态截至${asOf}，依据 Clausewright 法规库（${catalogue}）。`,
  notAdvice: '本报告不构成法律意见。',
  reads: '条款的用语和主题与法律规定相符的，即计为回应。本报告只读文稿，不涉及实际做法。',
  duty: '义务',
  recommendation: '建议',
  provision: '条款',
  where: '位置',
  state: '状态',
  date: '日期',
  duties: '义务',
  skip: '跳至正文',
  parts: { cited: '回应并引用', addressed: '回应', partial: '部分回应', contradicted: '不符' },
  timelineIs: (dates, first, last) => `共${dates}个日期，${first}至${last}；下表以文字说明同样内容。`,
};

export function coverageWords(language: Language): CoverageWords {
  return language === 'zh' ? ZH : EN;
}

/** `since 2 February 2025`, `from 2 December 2027 (Annex III)`; empty where no day is set. */
export function datesLabel({ applies }: CoverageEntry, { date, language }: CoverageReport): string {
  const words = coverageWords(language);
  const dates = applies.dates.map(({ from, route }) => {
    const day = showDate(from, language);
    const of = route === null ? '' : language === 'zh' ? `（${route}）` : ` (${route})`;
    return (from > date ? words.from(day) : words.since(day)) + of;
  });
  const disputed = applies.contested ? [words.contested] : [];
  return (dates.length > 0 ? [...dates, ...disputed] : [words.noDay]).join(language === 'zh' ? '，' : ', ');
}

/** Why a clause counts: the topics and the words that it shares with what is asked. */
export function whyLabel({ topics, shared, cites }: EvidenceEntry, language: Language): string {
  const words = coverageWords(language);
  const comma = language === 'zh' ? '、' : ', ';
  const colon = language === 'zh' ? '：' : ': ';
  const parts = [
    ...(topics.length > 0 ? [words.whyTopics + colon + topics.map(({ label }) => label).join(comma)] : []),
    ...(shared.length > 0 ? [words.whyWords + colon + shared.join(comma)] : []),
    cites ? words.citesIt : words.citesNot,
  ];
  return parts.join(language === 'zh' ? '；' : '; ');
}

/** Where a clause stands: its section and line. */
export function placeLabel({ section, line }: EvidenceEntry, { sections, language }: CoverageReport): string {
  const words = coverageWords(language);
  const heading = sections[section]?.heading;
  return [heading ? words.section(heading) : '', words.line(line)].filter((part) => part !== '').join(language === 'zh' ? '，' : ', ');
}

/** What a person should know before relying on a report. */
export function noticeLines({ date, catalogue, language }: CoverageReport): string[] {
  const words = coverageWords(language);
  return [
    `${words.basis(showDate(date, language), showDate(catalogue.date, language))}${language === 'zh' ? '' : ' '}${words.notAdvice}`,
    ...(catalogue.old ? [words.old(catalogue.age)] : []),
    words.reads,
  ];
}

/** What was not checked, a sentence each; citations are listed apart. */
export function limitLines({ notChecked, language }: CoverageReport): string[] {
  const words = coverageWords(language);
  return [
    ...notChecked.places.map((place) => words.place(place)),
    ...notChecked.frameworks.map(({ label }) => words.framework(label)),
    ...notChecked.values.map(({ label, id }) => words.value(label, id)),
  ];
}

/** How many duties are in each state, in words. */
export function countsLabel(report: CoverageReport): string {
  const zh = report.language === 'zh';
  return countsOf(report)
    .map(({ label, count }) => (zh ? `${label}${count}项` : `${count} ${label.toLowerCase()}`))
    .join(zh ? '，' : ', ');
}

/** What somebody set aside, in which sense, why and until when. */
export function setAsideText({ label, reason, document, until, doubt }: SetAsideEntry, language: Language): string {
  const words = coverageWords(language);
  const parts = [label, document ?? '', reason, until === null ? '' : words.until(showDate(until, language)), doubt === null ? '' : words.doubt[doubt]];
  return parts.filter((part) => part !== '').join(language === 'zh' ? '；' : '; ');
}
