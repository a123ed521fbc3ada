/**
 * Whether an event is said of a citation and of nothing else: “The AI Act entered into force on …”, 《办法》自……起施行,
 * and not “This policy, effective …, implements the GDPR”, 本制度自……起施行，依据《个人信息保护法》.
 */
import { isHan } from '../text/characters.js';
import type { Citation } from './reading.js';
import type { Span } from './spans.js';

/** What may stand between a citation and its event, once other events and dates are left out. */
const BETWEEN =
  /^(?:[ ,:："”'’␟(—–-]|\((?:[^()]|\([^()]*\))*\)|\b(?:which|that|has|have|had|been|was|were|is|are|became|becomes?|will|be|and|it|formally|officially|finally|only|already|now|then|first|itself|on|in|since|from|date|of|as)\b)*$/;
const BETWEEN_ZH =
  /^(?:[ ,:：、"”␟(—–-]|\([^()]*\)|(?:由|经)[\u4e00-\u9fff]{2,30}?(?=于|$)|已经?|自|于|将|并|且|起|正式|全面|首次|先后|时间|日期|为|是|的|在|从|现已)*$/;
/** 公布《办法》: the citation is the object. */
const OBJECT = /^了? ?(?:the )?[《“"]?$/;

/** Where a citation may stand as the subject: at the start, behind a mark, behind a conjunction. */
const OPEN =
  /(?:^|[,:：;("“”'␟)—–-]|\b(?:and|but|that|as|since|because|when|while|although|though|whereas|where|once|if|now|so|both)) ?(?:the |an? )?(?:(?:[a-z]+ed|new|current|final) )?$/;
/** What a provision rules may be named as the subject instead of it. */
const RULED = /\b(?:obligations?|duty|duties|requirements?|rules?|provisions?|prohibitions?|bans?)(?: [a-z-]+){0,5}? (?:of|in|under|by|from)(?: the)? $/;
/** Behind these the citation is what something else rests on or is about. */
const BASIS = /(?:\b(?:under|on|of|for|to|per|about|implementing)(?: the)?|根据|依据|依照|按照|依) ?$/;
const BASIS_ZH = /(?:根据|依据|依照|按照|依|落实|执行|遵守|贯彻|结合|参照|遵循|符合|违反|学习|为了?|对) ?$/;

/** `event` is the word and its date together; `others` are the other events and dates of the unit. */
export function isSubjectOf(folded: string, citation: Citation, statement: number, event: Span, isHanWord: boolean, others: readonly Span[]): boolean {
  const [from, to] = [
    Math.min(citation.proseFrom, citation.name?.mention.outerFrom ?? Infinity),
    Math.max(citation.proseTo, citation.name?.mention.outerTo ?? 0),
  ];
  if (from >= event.to) return isHanWord && OBJECT.test(folded.slice(event.to, from));
  if (to > event.from) return false;
  const between = without(folded, { from: to, to: event.from }, others);
  if (!(isHanWord ? BETWEEN_ZH : BETWEEN).test(between)) return false;
  const before = folded.slice(statement, from);
  if (/^,? ?which\b/.test(between)) return true;
  if (/^ ?\((?!.*\))/.test(between)) return !BASIS.test(before);
  return isHanWord
    ? !BASIS_ZH.test(before)
    : OPEN.test(before) || isHan(before.charCodeAt(before.length - 1)) || (citation.provision !== null && RULED.test(before));
}

function without(folded: string, { from, to }: Span, spans: readonly Span[]): string {
  let out = '';
  for (let at = from; at < to; at++) if (!spans.some((span) => at >= span.from && at < span.to)) out += folded[at];
  return out;
}
