/** What the sentence around a citation says of it: that it is past, only proposed, or that it compels. */
import { type Signal, statementAt } from './local.js';
import type { Citation, Reading } from './reading.js';

export interface Tone {
  /** The sentence itself says that the text is revoked, replaced or former, or tells dated history. */
  past: boolean;
  /** The sentence, or the place it stands at, says that the text is only proposed. */
  pending: boolean;
  /** The sentence says that something does not hold yet. */
  notYet: boolean;
  /** The text is said to compel: as the subject of “requires”, or by “required by”, “a federal mandate such as”. */
  compels: boolean;
  /** Compelled in the strong sense: by law, not merely as a condition. */
  strongly: boolean;
  /** Compliance with it is spoken of as with law. */
  complied: boolean;
  /** Contract, choice or certification is named as what makes it bind, or it is called voluntary. */
  adopted: boolean;
  /** The provision is said to have been deleted. */
  deleted: boolean;
  /** It opens an item of a list under “Federal requirements”, 法定要求. */
  listedAsLaw: boolean;
  /** It is said to be in force, as law is. */
  inForce: boolean;
  /** It is called guidance, stands in a list of such, or is said to recommend; with the words that say so. */
  softened: { list: string; words: string } | null;
  /** It is said to bind companies, or the one who writes: “M-25-21 requires vendors”, “we are required by the Directive”. */
  bindsCompanies: boolean;
}

/** Words that may stand between a name and the verb it governs. */
const TO_VERB =
  /^\)?(?: ?\([^()]{0,40}\))?(?: (?:also|explicitly|now|strictly|expressly|generally|therefore|specifically|currently|further|itself|framework|standard|guidelines?))*,? ?$/;
const TO_VERB_ZH = /^\)?(?:\([^()]{0,30}\))?(?:也|均|还|都|则|已|明确|进一步|标准|框架|指南)*$/;
/** Words that may stand between a name and “a legal requirement”, 法定要求. */
const TO_CLAIM =
  /^\)?(?: \([^()]{0,40}\))?(?: ?(?:certification|compliance|conformity|认证))? ?(?:(?:is|are|as|constitutes?|becomes?|represents?) ?|, ?|(?:是|作为|属于|为)(?:一项|一种|[\u4e00-\u9fff]{1,6}的)?)?(?:an? |the |now )?$/;
const BY_NAME = /^ ?(?:the |both |either )?$/;
/** 要求 is a verb only with someone or something behind it that is to act. */
const ZH_OBJECT =
  /^(?:企业|组织|机构|部署者|提供者|所有|各|必须|应|在|对|用人单位|公司|供应商|经营者|我们|其|开发者|使用者|每|取得|建立|设立|开展|完成|制定|指定|履行|落实|保存|留存|报告|报送|备案|登记|标识|公开|告知|进行)/;
const ZH_NOUN_BEFORE = /(?:落实|达到|对标|响应|执行|符合|满足|按照?|根据|依据|遵循|遵守|对照|参照|参考|结合)[^,，。；]{0,30}$/;

const TONES = new WeakMap<Citation, Tone>();

/** The tone of a citation, read once. */
export function toneOf(reading: Reading, citation: Citation): Tone {
  let tone = TONES.get(citation);
  if (!tone) TONES.set(citation, (tone = readTone(reading, citation)));
  return tone;
}

function readTone(reading: Reading, citation: Citation): Tone {
  const { unit, local } = reading.units[citation.unit]!;
  const { folded } = unit.body.prose;
  const [from, to] = statementAt(local, folded, citation.proseFrom);
  const here = local.signals.filter((signal) => signal.from >= from && signal.to <= to);
  const has = (list: string) => here.some((signal) => signal.list === list);
  const heading = headingSignals(reading, citation);
  const dated = has('record') && /(?:^|[^0-9])(?:19|20)[0-9]{2}(?![0-9])/.test(folded.slice(from, to));
  const subject = here.some((signal) => isSubject(folded, citation, signal));
  const strong = here.some((signal) => isStrong(folded, citation, signal, here));
  return {
    past: has('history') || dated || heading.some((signal) => signal.list === 'history-heading'),
    pending: has('pending') || heading.some((signal) => signal.list === 'pending'),
    notYet: has('not-yet'),
    compels: subject || strong || here.some((signal) => isAgent(folded, citation, signal)),
    strongly: strong,
    complied: here.some((signal) => signal.list === 'comply' && signal.to <= citation.proseFrom && citation.proseFrom - signal.to < 60),
    adopted: has('adopted-by') || (has('certified-by') && !strong),
    deleted: here.some((signal) => isSaidDeleted(folded, citation, signal)),
    listedAsLaw: isListedAsLaw(reading, citation),
    softened: readSoftened(folded, citation, here, [from, to]),
    bindsCompanies: (subject || here.some((signal) => isAgent(folded, citation, signal))) && has('addressee-company') && !has('addressee-state'),
    inForce: !has('event-not') && here.some((signal) => isSaidInForce(reading, citation, signal)),
  };
}

/** What may stand between a law and what it is called, and between a list and its first member. */
const CALLED =
  /^\)? ?(?:is|are|as|remains?|constitutes?|provides?|offers?|是|属于|作为|仅是|只是|不过是|为)(?: ?(?:only|merely|just|purely|simply|largely|an?|the|some|useful|一份|一项|一种|一个))* ?$/;
const AMONG = /^[,，:：]? ?[(（]?(?:such as|including|like|e\.g\.,?|for example|例如|如|包括|诸如)[:：,]? ?(?:the )?$/;
/** Beyond its scope a law may well be followed by choice. */
const OUT_OF_SCOPE =
  /\b(?:minimal[- ]risk|low[- ]risk|limited[- ]risk|outside|not apply|not applicable|not subject|not covered|not bound|exempt|voluntary codes?|third countr|elsewhere|other countries|worldwide|globally)|不适用|不受|范围(?:之)?外|境外|最小风险|低风险|豁免|全球/;
/** A text about the law: “the guidelines on the AI Act are non-binding”. */
const ABOUT =
  /\b(?:guidelines?|guidance|recommendations?|opinions?|codes?|commentary|recitals?|preamble|templates?|notes?|faqs?|handbook|factsheets?|reports?|toolkit|standards?|drafts?|checklists?)\b[^,.;]{0,40}\b(?:on|of|to|under|about|for|accompanying|implementing) (?:the |eu )*$/;
/** What a law does recommend. */
const OF_CHOICE = /^[^.;。；]{0,40}(?:voluntar|codes? of (?:conduct|practice)|自愿|行为准则|实践准则)/;
const DENIED = /\b(?:not|no|never|rather than|unlike|instead of|beyond|more than)\b|不是|并非|而非|不属于|除.{0,4}外/;

function readSoftened(folded: string, citation: Citation, here: readonly Signal[], statement: readonly [number, number]): Tone['softened'] {
  const end = endOf(citation);
  for (const { list, from, to } of here) {
    const words = folded.slice(from, to);
    const between = from >= end ? folded.slice(end, from) : folded.slice(to, citation.proseFrom);
    const fits =
      (list === 'soft-claim' && from >= end && CALLED.test(between) && isWholeClaim(folded, to)) ||
      (list === 'soft-list' && to <= citation.proseFrom && AMONG.test(between)) ||
      (list === 'soft-verb' &&
        from >= end &&
        (TO_VERB.test(between) || TO_VERB_ZH.test(between)) &&
        !/guideline|framework|standard|指南|框架|标准/.test(between) &&
        isVerb(folded, words, to) &&
        !OF_CHOICE.test(folded.slice(to)));
    if (fits && !DENIED.test(folded.slice(Math.max(0, citation.proseFrom - 24), to)) && !isElsewhere(folded, citation, statement)) return { list, words };
  }
  return null;
}

/** Said of a recital, of a text about the law, or of where it does not reach. */
function isElsewhere(folded: string, { provision, proseFrom }: Citation, [start, end]: readonly [number, number]): boolean {
  if (provision?.startsWith('recital-')) return true;
  return (
    OUT_OF_SCOPE.test(folded.slice(Math.max(start, proseFrom - FAR), Math.min(end, proseFrom + FAR))) ||
    ABOUT.test(folded.slice(Math.max(start, proseFrom - FAR), proseFrom))
  );
}

const FAR = 200;

/** “voluntary”, “guidance that …”, not “voluntary codes of conduct for others”. */
function isWholeClaim(folded: string, to: number): boolean {
  return /^(?: ?$|[.,;:)。，；：）]| ?(?:framework|guidance|guideline|guidelines|standard|document|instrument|tool|text|only|and |or |that |which |for |的|性|文件|标准|框架))/.test(
    folded.slice(to, to + 14),
  );
}

/** 建议 is a verb only with someone that is to act behind it. */
function isVerb(folded: string, words: string, to: number): boolean {
  return !/[\u4e00-\u9fff]/.test(words) || ZH_OBJECT.test(folded.slice(to));
}

/** Longest heading or lead-in of a list of law. */
const MOST_OF_LEAD = 60;

function isListedAsLaw(reading: Reading, { unit: index, proseFrom }: Citation): boolean {
  const { unit } = reading.units[index]!;
  if (proseFrom > 2 || (unit.body.kind !== 'item' && unit.body.kind !== 'row')) return false;
  const above = unit.leadIn >= 0 ? unit.leadIn : (reading.draft.sections[unit.section]?.heading ?? -1);
  const lead = above >= 0 ? reading.units[above]! : null;
  if (!lead || lead.unit.body.prose.folded.length > MOST_OF_LEAD) return false;
  return lead.local.signals.some(({ list }) => list === 'compel-strong') && !lead.local.signals.some(({ list }) => list === 'adopted-by');
}

/** “The NIST AI RMF and the AI Act are in force”: nothing but other names stands between. */
function isSaidInForce(reading: Reading, citation: Citation, { list, from }: Signal): boolean {
  if ((list !== 'event-in-force' && list !== 'state-in-force') || from < endOf(citation)) return false;
  const { unit, citations } = reading.units[citation.unit]!;
  let between = unit.body.prose.folded.slice(endOf(citation), from);
  for (const other of citations) {
    if (other !== citation && other.proseFrom >= endOf(citation) && endOf(other) <= from)
      between = between.replace(unit.body.prose.folded.slice(other.proseFrom, endOf(other)), '');
  }
  return /^(?:[ ,、]|and|the|both|are|is|has|have|been|now|already|和|与|及|以及|已|均|都|也|自|于|起|正式|全面|[0-9]+[年月日])*$/.test(between);
}

function headingSignals(reading: Reading, citation: Citation): readonly Signal[] {
  const { unit } = reading.units[citation.unit]!;
  const { sections } = reading.draft;
  const out: Signal[] = [];
  for (let at = unit.section; at >= 0; at = sections[at]!.parent) {
    const { heading, level } = sections[at]!;
    // The document's own title says what it is about, not in what time.
    if (heading >= 0 && level > 1) out.push(...reading.units[heading]!.local.signals);
  }
  if (unit.leadIn >= 0) out.push(...reading.units[unit.leadIn]!.local.signals.filter(({ list }) => list === 'history-heading'));
  return out;
}

/** Where the words of a citation end: behind its pinpoint or its name, whichever comes later. */
function endOf({ proseTo, name }: Citation): number {
  return Math.max(proseTo, name?.mention.outerTo ?? 0);
}

/** “Article 10(5) of the AI Act was deleted”, 第十条第五款已被删除. */
function isSaidDeleted(folded: string, citation: Citation, { list, from }: Signal): boolean {
  return list === 'deleted' && from >= citation.proseTo && /^[^,;。]{0,30}$/.test(folded.slice(endOf(citation), from));
}

function isSubject(folded: string, citation: Citation, { list, from, to }: Signal): boolean {
  if (from < endOf(citation)) return false;
  const between = folded.slice(endOf(citation), from);
  if (list === 'compel-verb') return TO_VERB.test(between) || TO_VERB_ZH.test(between);
  if (list !== 'compel-zh' || !TO_VERB_ZH.test(between)) return false;
  return ZH_OBJECT.test(folded.slice(to)) && !ZH_NOUN_BEFORE.test(folded.slice(0, citation.proseFrom));
}

function isAgent(folded: string, citation: Citation, { list, to }: Signal): boolean {
  return list === 'compelled-by' && to <= citation.proseFrom && BY_NAME.test(folded.slice(to, citation.proseFrom));
}

/** “federal mandates, including the NIST AI RMF”; “the NIST AI RMF is mandatory”. */
function isStrong(folded: string, citation: Citation, { list, from, to }: Signal, here: readonly Signal[]): boolean {
  if (list !== 'compel-strong') return false;
  if (to <= citation.proseFrom) {
    const between = here.some((other) => other.list === 'such-as' && other.from >= to && other.to <= citation.proseFrom);
    return between && citation.proseFrom - to < 200;
  }
  return from >= endOf(citation) && TO_CLAIM.test(folded.slice(endOf(citation), from));
}
