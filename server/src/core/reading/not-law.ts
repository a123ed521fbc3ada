/** Pinpoints that are not of the catalogue's law: of the draft itself, of a contract or handbook, or of a law that the catalogue does not have. */
import { BARRIER, type Prose } from '../text/prose.js';
import type { Mention, PinGroup, Signal } from './local.js';
import type { ReadGroup } from './pinpoints-en.js';
import { firstBeyond, overlapsAny } from './spans.js';

/** What drafts, contracts and companies call their own texts. */
const OWN_NOUN =
  '(?:polic(?:y|ies)|document|procedure|standard|plan|agreement|addendum|guide|guidance|template|report|contract|manual|handbook|framework|dpa|msa|sow|register|section|order|act|regulation|article|chapter|law|directive|annex|memorandum|charter|by-?laws)';
const OWN_AFTER = new RegExp(
  `^ (?:of|in|to|under) (?:(?:this|our|the (?:company|organi[sz]ation)'s) ${OWN_NOUN}|(?:our|your|their) [a-z]|the (?:(?:service|master|data|processing|employment|supply|licen[cs]e) )*(?:contract|agreement|handbook|by-?laws|manual|dpa|msa|sow)\\b)|^ (?:above|below) ?[.,;)]`,
);
const FILE_BEFORE = new RegExp(`(?:${BARRIER}|\\.md|\\.ya?ml|\\.json) ?$`);
const OWN_BEFORE =
  /(?:本(?:政策|制度|办法|规定|规范|文件|指南|手册|协议|合同|公约|细则|方案|指引|条例|法)(?:的|之)?|(?:公司|单位|集团|劳动|服务|采购|委托|许可|用户|员工)(?:章程|合同|协议|手册|制度|政策|规程)(?:的|之)?|(?<!标准)(?:合同|协议|章程|手册)(?:的|之)?|[a-z0-9]{2,}[-_][a-z0-9_-]+ |\b(?:this|our) (?:policy|document|procedure|standard|agreement|plan)(?:'s)? )$/;
/** 见附件二, 详见第五章 */
const SEE = /(?:^|[^参可])(?:详见|参见|参阅|请见|见|填写)(?:本.{0,4})?$/;
const SAME_SENTENCE = /[^。；;!?！？]*$/;
/** Between members of one list. */
const LIST = /^(?:,? ?(?:and|or|&) |, |; |[、,和及与或]|以及)$/;

/** Says which pinpoints are of the draft itself, or of a document with a file name or an internal number that is no law's. */
export function isInternal(prose: Prose, group: ReadGroup, mentions: readonly Mention[], previous: PinGroup | undefined): boolean {
  const { folded, text } = prose;
  const { from, to, items } = group;
  // “Section 4. Scope.” opens a section of the draft's own.
  if (from === 0 && items[0]!.pin.kind === 'section' && /^(?:[.:]| ?[-–—]|$)/.test(text.slice(to, to + 2))) return true;
  if (OWN_AFTER.test(folded.slice(to, to + 70))) return true;
  const name = mentions[firstBeyond(mentions, from, (mention) => mention.outerTo) - 1];
  if (name && from - name.outerTo <= 2 && !/[。;；]/.test(folded.slice(name.outerTo, from))) return false;
  const before = folded.slice(Math.max(0, from - 40), from);
  if (FILE_BEFORE.test(before) || (items[0]!.pin.bound && isSeen(prose, group, mentions))) return true;
  if (previous?.internal && LIST.test(folded.slice(previous.to, from))) return true;
  if (!OWN_BEFORE.test(before)) return false;
  const id = /([A-Za-z0-9]{2,}[-_][A-Za-z0-9_-]+) $/.exec(text.slice(Math.max(0, from - 40), from));
  return !id || /\d|_/.test(id[1]!);
}

/** Behind 见 or 详见, in a sentence that names no law: what is referred to may well be the draft's own. */
export function isSeen({ folded }: Prose, { from }: ReadGroup, mentions: readonly Mention[], previous?: PinGroup): boolean {
  if (previous?.seen && LIST.test(folded.slice(previous.to, from))) return true;
  if (!SEE.test(folded.slice(Math.max(0, from - 8), from))) return false;
  const sentence = SAME_SENTENCE.exec(folded.slice(Math.max(0, from - 120), from))![0].length;
  const name = mentions[firstBeyond(mentions, from, (mention) => mention.outerTo) - 1];
  return !name || name.outerTo < from - sentence;
}

/** “Article 5 of the Swiss Data Act”: words with a capital before the noun, at least one of which is more than a place. */
const OF_LAW =
  /^,? (?:of|under|in|to) (?:the )?((?:(?:[A-Z][\w&'’-]*|of|and|on|for|the) ){1,8}?)(?:Act|Law|Regulation|Directive|Code|Convention|Treaty|Constitution|Ordinance|Statute|Decree)\b/;
const NO_QUALIFIER = /^(?:EU|European|Union|AI|of|and|on|for|the|This|That|Same|Final|General|Artificial|Intelligence|Chinese|US)$/;
const BOOK_TITLE = /》(?:\([^()]{0,30}\))?的?$/;
/** 劳动合同法第三十九条, 宪法第四十条 */
const CHINESE_LAW =
  /(?:^|[^\u4e00-\u9fff]|[据照按依和及与的、])(?:(?![据照按依和及与的在])[\u4e00-\u9fff]){1,10}(?<![办方做立执司看想算违依该本此守])(?<!(?:^|[^合])同)法(?:典)?的?$/;

/** Whether a pinpoint stands at a law that is no name of the catalogue. `laws` are the short names of such laws in the unit. */
export function isOfOtherLaw({ text, folded }: Prose, { from, to }: ReadGroup, laws: readonly Signal[], mentions: readonly Mention[]): boolean {
  const before = folded.slice(Math.max(0, from - 44), from);
  const title = BOOK_TITLE.exec(before);
  // 《网络安全法》（2016年）第二十一条: the title is one that we know.
  const titleEnd = title ? from - before.length + title.index + 1 : -1;
  if (title && !mentions.some(({ outerTo }) => outerTo === titleEnd)) return true;
  if (folded[from] === '第' && CHINESE_LAW.test(before)) return true;
  if (laws.some((law) => isBeside(folded, law, from, to) && /[A-Z]/.test(text[law.from]!))) return true;
  const named = OF_LAW.exec(text.slice(to, to + 90));
  if (!named || overlapsAny(mentions, { from: to, to: to + named[0].length })) return false;
  return (
    named[1]!.trim() !== '' &&
    named[1]!
      .trim()
      .split(' ')
      .some((word) => !NO_QUALIFIER.test(word))
  );
}

function isBeside(folded: string, law: Signal, from: number, to: number): boolean {
  if (law.from >= to) return /^,? ?(?:of |of the )?\(?$/.test(folded.slice(to, law.from));
  return law.to <= from && /^[ ,:]{0,2}$/.test(folded.slice(law.to, from));
}
