/** Clauses: the smallest stretches of a draft that can lay down a norm, with what they inherit from lead-ins, header rows and headings. */
import type { Catalogue } from '../catalogue/catalogue.js';
import { CELL } from '../text/prose.js';
import type { LocalReading } from './local.js';
import type { Reading, UnitReading } from './reading.js';
import { ORDER, type Segment, type Strength, segmentsOf } from './segments.js';
import type { Span } from './spans.js';
import { wordsIn } from './topics.js';

export interface Clause {
  unit: number;
  /** In the unit's prose. */
  span: Span;
  /** Several sentences. */
  together: boolean;
  /** Its words, folded; behind them those of its lead-in and its header row. */
  words: string;
  context: string;
  /** Its parts between commas; offsets in `words`. */
  segments: readonly Segment[];
  /** What its lead-in asks of it; a plain present, an imperative and a checklist item are `must`. */
  inherited: Strength;
  /** The strongest that it asks anywhere. */
  strength: Strength;
  negated: boolean;
  /** The sentence before it in the same block, folded. */
  before: string;
  /** Roles of the profile that it names. */
  roles: readonly string[];
}

const DEFINES = /^["“'‘]?[^.,;:。；：]{1,60}["”'’]? (?:means|refers to|is defined as)\b|^[^，。；：]{1,30}(?:是指|系指|，指|指的是)/;
const EMPTY = /^(?:to be (?:completed|added|defined|decided)|tbd|tbc|n\/a|not applicable|see (?:above|below)|待(?:定|补|补充|完善)|暂无|略)[.。]?$/;

/** What others do is told, not laid down. */
const TOLD =
  /^ ?(?:according to (?:press|media|news|reports)|it (?:is|was|has been) reported|reportedly|it (?:establishes|sets out|applies to|covers|defines|describes|governs)\b|(?:some|many|most|other) (?:companies|firms|banks|organi[sz]ations|platforms)\b|(?:a|our|some) competitors?|others in the (?:industry|sector)|(?:this|the present|our) (?:policy|document|standard|procedure|plan|guideline|section|charter|statement) (?:governs|applies|covers|establishes|sets out|sets forth|describes|defines|explains|outlines|provides|is intended|aims|should be read))|^ ?(?:据(?:报道|悉|媒体|新闻|统计)|有报道|某(?:平台|公司|企业|机构|银行)|(?:其他|同行|一些|部分|不少|欧盟|欧洲|美国|日本|韩国|境外|国外|外国|海外)的?(?:公司|企业|平台|机构)|(?:本|该)(?:制度|办法|政策|规范|文件|细则|规定|手册|章程|指引|标准)(?:适用于|规定了|旨在|明确了|由.{1,12}解释|自.{1,20}(?:施行|生效|实施))|为(?:了)?.{4,40}(?:制定|订定)本)/;

/** Headings of sections that tell and lay nothing down. */
const TELLS =
  /^ ?(?:(?:\d+(?:\.\d+)*|[a-z]|[ivx]+)[.)]? *|第?[一二三四五六七八九十]+[章条、.]? *)?(?:purpose|scope|purpose (?:and|&) scope|scope (?:and|&) purpose|objectives?|background|introduction|preamble|overview|(?:key )?definitions?|definitions and abbreviations|glossary|terms|references?|normative references|(?:applicable|relevant) (?:laws?|law and standards|laws and regulations|legislation|regulations)|legal (?:basis|framework)|regulatory (?:framework|context|references?)|related (?:documents|policies)|revision history|change log|version history|document control|目的|范围|适用范围|目的(?:和|与)(?:适用)?范围|背景|前言|引言|概述|定义|术语|术语(?:和|与)定义|名词解释|规范性引用文件|引用文件|参考文件|参考资料|(?:编制|制定|法律|法规)?依据|法律法规依据|适用法律(?:法规)?|相关文件|修订(?:记录|历史)|版本(?:记录|历史))$/;

/** “Children.” before a sentence. */
const LABEL = /^[a-z'-]+(?: [a-z'-]+){0,3}[.:]$|^\p{Script=Han}{2,6}[。:]$/u;

/** The clauses of a draft, in order: a sentence each, or a row. */
export function clausesOf(reading: Reading): readonly Clause[] {
  return passagesOf(reading).filter(({ together }) => !together);
}

/** The same, and behind the sentences of a short block all of them together, which may say one thing between them. */
export function passagesOf(reading: Reading): readonly Clause[] {
  let passages = KNOWN.get(reading);
  if (!passages) KNOWN.set(reading, (passages = reading.units.flatMap((unit) => keptIn(reading, unit))));
  return passages;
}

/** Passages of a unit's words, for as long as these and what stands above them are unchanged. */
interface Kept {
  above: string;
  passages: readonly Clause[];
}

const KEPT = new WeakMap<LocalReading, Kept>();

function keptIn(reading: Reading, unit: UnitReading): readonly Clause[] {
  const above = aboveOf(reading, unit);
  const kept = KEPT.get(unit.local);
  if (kept?.above === above) {
    const { index } = unit.unit;
    return kept.passages.length === 0 || kept.passages[0]!.unit === index ? kept.passages : kept.passages.map((passage) => ({ ...passage, unit: index }));
  }
  const passages = clausesIn(reading, unit);
  KEPT.set(unit.local, { above, passages });
  return passages;
}

/** All that the reading of a unit's clauses depends on beside its own words. */
function aboveOf(reading: Reading, { unit }: UnitReading): string {
  const heading = reading.draft.sections[unit.section]?.heading ?? -1;
  const words = [unit.leadIn, unit.header, heading].map((at) => (at >= 0 && at !== unit.index ? reading.units[at]!.unit.body.prose.folded : ''));
  const next = reading.draft.units[unit.index + 1];
  const listed = introduces(reading, reading.units[unit.index]!) ? listedUnder(reading, unit.index) : '';
  return [listed, unit.body.kind, unit.quoted, unit.header === unit.index, next?.leadIn === unit.index, unit.body.language, ...words].join('\n');
}

const KNOWN = new WeakMap<Reading, readonly Clause[]>();

function clausesIn(reading: Reading, unit: UnitReading): Clause[] {
  const { body, quoted, header, index } = unit.unit;
  if (quoted || !['paragraph', 'item', 'row'].includes(body.kind) || header === index) return [];
  const { folded } = body.prose;
  const section = reading.draft.sections[unit.unit.section]?.heading ?? -1;
  if (section >= 0 && TELLS.test(reading.units[section]!.unit.body.prose.folded)) return [];
  const lists = introduces(reading, unit);
  if ((lists && !LISTS.test(folded)) || listedBy(reading, unit)) return [];
  const context = lists ? listedUnder(reading, index) : contextOf(reading, unit);
  const lead = unit.unit.leadIn >= 0 ? reading.units[unit.unit.leadIn]!.unit.body.prose.folded : '';
  const { catalogue } = reading.view;
  const above = reading.draft.sections[unit.unit.section]?.heading ?? -1;
  const heading = above >= 0 ? reading.units[above]!.unit.body.prose.folded : '';
  return spansOf(unit).flatMap(({ from, to }, i, spans) => {
    const words = folded.slice(from, to).trimEnd();
    if (words.trim().length < 4 || EMPTY.test(words.trim()) || TOLD.test(words) || (spans.length > 1 && LABEL.test(words.trim())) || DEFINES.test(words.trim()))
      return [];
    const roles = [...new Set(wordsIn('roles', `${words} ${lead}`, catalogue).map(({ id }) => id))];
    const segments = segmentsOf(words, body.language, catalogue);
    const inherited = inheritedFrom(lead, heading, unit, catalogue);
    return [
      {
        unit: index,
        span: { from, to: from + words.length },
        together: spans.length > 1 && from === 0 && to === folded.length,
        words,
        context,
        before: folded.slice(from === 0 ? 0 : spans[i - 1]!.from, from),
        segments,
        inherited,
        strength: ORDER.find((one) => segments.some(({ strength }) => strength === one)) ?? inherited,
        negated: segments.some((one) => one.negated && !one.subordinate),
        roles,
      },
    ];
  });
}

/** A sentence each, and a few sentences together; a row is one clause. */
function spansOf({ unit, local }: UnitReading): Span[] {
  const { folded } = unit.body.prose;
  if (folded.includes(CELL)) return [{ from: 0, to: folded.length }];
  const sentences = local.sentences.map((from, i) => ({ from, to: local.sentences[i + 1] ?? folded.length }));
  return sentences.length > 1 && sentences.length <= TOGETHER ? [...sentences, { from: 0, to: folded.length }] : sentences;
}

const TOGETHER = 4;

/** A lead-in says nothing of its own: its items do. */
function introduces(reading: Reading, { unit }: UnitReading): boolean {
  const next = reading.draft.units[unit.index + 1];
  return next?.leadIn === unit.index && /[:：]\s*$/.test(unit.body.prose.folded);
}

/** “The training covers:”, “This policy applies to:” – what follows are topics, people or cases, and the lead-in says what is asked of them. */
const LISTS =
  /\b(?:covers?|covering|includes?|including|contains?|appl(?:y|ies) to|consists? of|comprises?|is made up of|means|topics|examples?|such as|following (?:topics|areas|subjects|persons|people|roles|systems|incidents|events|cases|laws|regulations|terms|categories|information|elements|data))\b[^:.;]*:\s*$|^ ?(?!.*\b(?:must|shall|do(?:es)?)\b)[^:]*\b(?:any|one|each|either) of the following\b[^:]*:\s*$|^ ?(?:scope|purpose|audience|definitions?|references?|legal basis|applicable law|related documents)\s*:\s*$|^ ?(?:范围|目的|定义|依据|法律依据|适用对象|参考文件|相关文件)\s*[:：]\s*$|(?:包括|包含|涵盖|涉及|适用于|适用范围|内容为|下列(?:内容|事项|情形|人员|系统|信息|法律|术语)|如下(?:内容|事项|情形)?|例如|主题|议题|依据有?)[^:：。；]{0,6}[:：]\s*$/;

function listedBy(reading: Reading, { unit }: UnitReading): boolean {
  return unit.leadIn >= 0 && unit.leadIn !== unit.index && LISTS.test(reading.units[unit.leadIn]!.unit.body.prose.folded);
}

/** The items under a lead-in that lists them. */
function listedUnder({ draft, units }: Reading, index: number): string {
  const items: string[] = [];
  for (let at = index + 1; draft.units[at]?.leadIn === index; at++) items.push(units[at]!.unit.body.prose.folded);
  return items.join(' ');
}

function contextOf(reading: Reading, { unit }: UnitReading): string {
  const above = [unit.leadIn, unit.header].filter((at) => at >= 0 && at !== unit.index);
  return above.map((at) => reading.units[at]!.unit.body.prose.folded).join(' ');
}

/** The strength that a lead-in gives its items. */
function inheritedFrom(lead: string, heading: string, { unit }: UnitReading, catalogue: Catalogue): Strength {
  // “Things nobody may do” over a list is a lead-in; what else a heading says is a name.
  const over = lead === '' && segmentsOf(heading, unit.body.language, catalogue).some(({ strength }) => strength === 'must-not') ? heading : lead;
  const segments = over === '' ? [] : segmentsOf(over, unit.body.language, catalogue);
  return segments.findLast(({ strength }) => strength !== null)?.strength ?? (segments.some(({ negated }) => negated) ? 'must-not' : 'must');
}
