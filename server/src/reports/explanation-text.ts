/** What the catalogue has on an instrument or provision, as text for people. */
import { createColors } from 'picocolors';
import {
  actorLabel,
  type Both,
  checkedAgainst,
  type Explanation,
  figureLabel,
  forceLabel,
  fullLabel,
  type IsoDate,
  type Language,
  provisionLabel,
  routeLabel,
  type Scheme,
  schemeOf,
  showDate,
  statusLabel,
} from '../core/index.js';
import { printable } from './printable.js';

export interface ExplanationOptions {
  language: Language;
  colour: boolean;
  /** How an instrument that is named by its id is called. */
  nameOfId: (id: string) => string;
}

type Row = [label: string, ...lines: string[]];
type Provision = NonNullable<Explanation['provision']>;

/** Titles, then one labelled block per matter; matters without data are left out. */
export function explanationAsText(explanation: Explanation, options: ExplanationOptions): string {
  const colours = createColors(options.colour);
  const { record, provision } = explanation;
  const heads = provision ? [provisionHead(explanation, provision, options.language)] : [];
  const titles = [...new Set([record.title[options.language], record.title.en, record.title.zh, record.title.other])].filter((title) => title !== undefined);
  const rows = [...(provision ? provisionRows(explanation, provision, options) : []), ...instrumentRows(explanation, options)];
  const blocks = rows
    .filter(([, ...lines]) => lines.length > 0)
    .map(([label, ...lines]) => [colours.dim(label), ...lines.map((line) => `  ${printable(line)}`)]);
  const [first, ...others] = [...heads, ...titles].map(printable);
  return `${[[colours.bold(first!), ...others], ...blocks].map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function provisionHead({ record }: Explanation, { id }: Provision, language: Language): string {
  return fullLabel(record, id, language);
}

function provisionRows(explanation: Explanation, provision: Provision, options: ExplanationOptions): Row[] {
  const { language } = options;
  const { record } = explanation;
  const label = (unit: string) => provisionLabel(schemeOf(record), unit, language, record.structure?.words);
  /** Says what is of a provision above the one asked for. */
  const of = (unit: string) => (unit === provision.id ? '' : label(unit) + say(language, ': ', '：'));
  const { heading, gist, figures, actors, places, before, movedTo } = provision;
  return [
    [say(language, 'Exists', '是否存在'), existenceLine(explanation.date, provision, label, options)],
    [say(language, 'Heading', '标题'), ...(heading ? [of(heading.unit) + inLanguage(heading.text, language)] : [])],
    [say(language, 'Stands in', '所在位置'), ...places.map((place) => of(place.unit) + inLanguage(place.heading, language))],
    [say(language, 'In short', '要旨'), ...(gist ? [of(gist.unit) + inLanguage(gist.text, language)] : [])],
    [
      say(language, 'Who must act', '义务主体'),
      ...(actors.length > 0 ? [actors.map((actor) => actorLabel(actor, language)).join(say(language, ', ', '、'))] : []),
    ],
    [say(language, 'Figures', '数值'), ...figures.map((figure) => figureLabel(figure, language))],
    [say(language, 'Numbering', '条号变动'), ...numberingLines(explanation, before, movedTo, label, language)],
  ];
}

function existenceLine(date: IsoDate, { existence }: Provision, label: (unit: string) => string, { language, nameOfId }: ExplanationOptions): string {
  const asOf = showDate(date, language);
  switch (existence.is) {
    case 'exists':
      return say(language, `Yes, as of ${asOf}`, `${asOf}的文本中有此条款`);
    case 'unknown-unit':
      return say(language, `No: the text as of ${asOf} has no such provision`, `${asOf}的文本中没有此条款`);
    case 'not-checked':
      return say(language, 'Not known: the catalogue does not hold the text at this depth', '未知：法规库未收录到这一层级');
    case 'repealed': {
      const by = existence.by ? say(language, ` by ${nameOfId(existence.by)}`, `（${nameOfId(existence.by)}）`) : '';
      const next = existence.successor ? say(language, `; see ${label(existence.successor)}`, `；见${label(existence.successor)}`) : '';
      return say(language, `No: deleted on ${showDate(existence.since, language)}${by}${next}`, `已于${showDate(existence.since, language)}删除${by}${next}`);
    }
  }
}

function numberingLines(
  { version }: Explanation,
  before: string | null,
  movedTo: string | null,
  label: (unit: string) => string,
  language: Language,
): string[] {
  if (!version) return [];
  const since = showDate(version.from, language);
  return [
    ...(before ? [say(language, `Was ${label(before)} until ${since}`, `${since}前为${label(before)}`)] : []),
    ...(movedTo ? [say(language, `What had this number until ${since} is now ${label(movedTo)}`, `${since}前的此条现为${label(movedTo)}`)] : []),
  ];
}

function instrumentRows(explanation: Explanation, options: ExplanationOptions): Row[] {
  const { language, nameOfId } = options;
  const { record } = explanation;
  const { checked, link } = record;
  return [
    [say(language, 'Instrument', '文件'), `${record.id} · ${record.jurisdiction} · ${forceLabel(record, language)}`],
    [
      say(language, 'Status', '状态'),
      ...record.status.flatMap((line) => [statusLine(explanation, line, options), ...(line.note ? [`  ${inLanguage(line.note, language)}`] : [])]),
    ],
    [say(language, 'Version', '版本'), ...versionLine(explanation, options)],
    [say(language, 'Applies', '适用'), ...explanation.application.flatMap((entry) => applicationLines(entry, explanation, options))],
    [
      say(language, 'Disputed', '存在争议'),
      ...explanation.contested.map(({ units, note }) => (units ? units + say(language, ': ', '：') : '') + inLanguage(note, language)),
    ],
    [
      say(language, 'Checked', '核对'),
      ...(checked
        ? [
            say(
              language,
              `${showDate(checked.on, 'en')}, against ${checkedAgainst(checked.against, 'en')}`,
              `${showDate(checked.on, 'zh')}，依据${checkedAgainst(checked.against, 'zh')}`,
            ),
          ]
        : []),
      ...(link ? [link] : []),
    ],
    [
      say(language, 'Related', '相关文件'),
      ...(explanation.provision ? [] : (record.relations ?? [])).map(({ type, to }) => `${type}: ${nameOfId(to)} (${to})`),
    ],
  ];
}

function statusLine({ status, date }: Explanation, line: Explanation['record']['status'][number], { language, nameOfId }: ExplanationOptions): string {
  const by = line.by ? say(language, ` by ${nameOfId(line.by)}`, `（${nameOfId(line.by)}）`) : '';
  const now = line === status ? say(language, `  ← on ${showDate(date, 'en')}`, `　← ${showDate(date, 'zh')}`) : '';
  return `${line.from}  ${statusLabel(line.is, language)}${by}${now}`;
}

function versionLine({ version, articles, record }: Explanation, { language, nameOfId }: ExplanationOptions): string[] {
  if (!version) return [];
  const from = say(language, `Text in force since ${showDate(version.from, 'en')}`, `${showDate(version.from, 'zh')}起施行的文本`);
  const amended = version.by ? say(language, `as amended by ${nameOfId(version.by)}`, `经${nameOfId(version.by)}修改`) : null;
  const label = version.label ? inLanguage(version.label, language) : amended;
  const noun = COUNTED[schemeOf(record)] ?? 'articles';
  const count = articles ? say(language, `; ${articles} numbered ${noun}`, `；共${articles}条`) : '';
  return [`${from}${label ? say(language, `, ${label}`, `（${label}）`) : ''}${count}`];
}

const COUNTED: Partial<Record<Scheme, string>> = { sections: 'sections', 'code-sections': 'sections', clauses: 'clauses' };

function applicationLines(
  entry: Explanation['application'][number],
  { record, date, provision }: Explanation,
  { language, nameOfId }: ExplanationOptions,
): string[] {
  const dates = [...(entry.from ? [{ route: '', from: entry.from, was: entry.was, by: entry.by }] : []), ...(entry.routes ?? [])];
  const lines = dates.map(({ route, from, was, by }) => {
    const moved = was ? say(language, `, moved from ${was}${by ? ` by ${nameOfId(by)}` : ''}`, `，原为${was}${by ? `（${nameOfId(by)}）` : ''}`) : '';
    const later = from > date ? say(language, ', not yet', '，尚未适用') : '';
    const of = route ? say(language, ` (${routeLabel(route, schemeOf(record), 'en')})`, `（${routeLabel(route, schemeOf(record), 'zh')}）`) : '';
    return `${from}${of}${provision ? '' : `  ${entry.units}`}${moved}${later}`;
  });
  const disputed = entry.contested ? [say(language, 'This date is disputed.', '该日期存在争议。')] : [];
  return [...lines, ...disputed, ...(entry.note ? [inLanguage(entry.note, language)] : [])];
}

function inLanguage(text: Both, language: Language): string {
  return text[language] ?? text.en ?? text.zh ?? text.other ?? '';
}

function say(language: Language, en: string, zh: string): string {
  return language === 'zh' ? zh : en;
}
