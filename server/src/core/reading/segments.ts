/** The parts of a sentence between commas, each with what it asks: so that a negation or a “may” counts for its own part only. */
import type { Catalogue } from '../catalogue/catalogue.js';
import type { Language } from '../text/characters.js';
import { CELL } from '../text/prose.js';
import type { Span } from './spans.js';
import { outsiderIn } from './subject.js';
import { wordsIn } from './topics.js';

export type Strength = 'must' | 'must-not' | 'should' | 'should-not' | 'may' | 'need-not';

/** A part of a clause; offsets in its words. */
export interface Segment extends Span {
  /** Null where it has no modal of its own. */
  strength: Strength | null;
  /** The modal, where there is one. */
  modal: Span | null;
  /** It denies what it speaks of: “is not fed”, 不解释. */
  negated: boolean;
  /** “Where possible”, 原则上. */
  softener: Span | null;
  /** It keeps something from happening: “the filter blocks”, 拒绝生成; or lets it happen on a condition only: “only with their consent”, 方可. */
  restricts: boolean;
  /** Somebody outside the house who acts in it; offsets in the words of the clause. */
  outsider: Span | null;
  /** A condition, or what a relative clause says of somebody: 不提供的, “who asks why …”. */
  subordinate: boolean;
}

/** The parts of folded words, in order; together they are all of them. */
export function segmentsOf(words: string, language: Language, catalogue: Catalogue): Segment[] {
  const norms = wordsIn('norms', words, catalogue);
  return partsOf(words).map(({ from, to }) => {
    const text = words.slice(from, to);
    const own = norms.filter((norm) => norm.from >= from && norm.from < to);
    const modal = ORDER.flatMap((strength) => own.filter((norm) => norm.id === strength && !isOthers(words, norm, strength)))[0];
    const strength = (modal?.id as Strength | undefined) ?? null;
    const negations = own
      .filter(({ id }) => id === 'negation')
      .filter((norm) => !own.some((other) => other.id === 'must-not' && other.from <= norm.from && other.to >= norm.to));
    return {
      from,
      to,
      strength,
      modal: modal ?? null,
      softener: own.find(({ id }) => id === 'softener') ?? null,
      restricts: own.some(({ id }) => id === 'refusal' || id === 'limit'),
      outsider: moved(outsiderIn(text, language), from),
      negated: strength !== 'must-not' && strength !== 'need-not' && negations.some((norm) => denies(words, from, to, norm, language)),
      subordinate: language === 'zh' ? CONDITION_ZH.test(text) : CONDITION_EN.test(text),
    };
  });
}

function moved(span: Span | null, by: number): Span | null {
  return span && { from: span.from + by, to: span.to + by };
}

/** The strongest counts. */
export const ORDER: readonly Strength[] = ['must-not', 'must', 'should', 'should-not', 'need-not', 'may'];

const BREAK = new RegExp(`[,;:。${CELL}]|\\.(?= )|(?<=[a-z)]) - `, 'g');

function partsOf(words: string): Span[] {
  const parts: Span[] = [];
  let from = 0;
  for (const { index } of words.matchAll(BREAK)) {
    if (index + 1 - from > 3) {
      parts.push({ from, to: index + 1 });
      from = index + 1;
    }
  }
  if (from < words.length) parts.push({ from, to: words.length });
  return parts;
}

const CONDITION_EN =
  /^ ?(?:(?:and|or|but) )?(?:if|when|whenever|where|wherever|once|unless|in case|should|as soon as|because|since|although|while|who|which|whose|whom)\b/;
const CONDITION_ZH = /^ ?(?:如|若|凡|一旦|倘|因|由于|经|除|对|对于|未经|鉴于)|(?:的|时|后|前|之日起|情况下|情形下|条件下)[，,；;：:]?$/;

/** What others may do is no choice of the one who writes, and “should a risk appear” no advice. */
const OTHERS: Partial<Record<Strength, RegExp>> = {
  may: /(?:users?|people|staff|personnel|colleagues|owners?|managers?|reviewers?|operators?|analysts?|persons?|individuals?|applicants?|candidates?|customers?|consumers?|clients?|borrowers?|anybody|anyone|everybody|everyone|employees|workers|staff members?|parents?|guardians?|they|he or she|subjects?|tenants?|patients?|students?|pupils?|members?|drivers?|riders?|visitors?|members? of the public|who|that|which|用户|个人|员工|职工|当事人|使用者|消费者|家长|监护人|任何人|公众|客户|学员|考生|求职者|应聘者|骑手|会员|学生|读者|患者|孩子|其) ?(?:均|都|也|随时|亦)?$/,
  should: /(?:^|[,;] ?)$/,
};

function isOthers(words: string, { from, to }: Span, strength: Strength): boolean {
  const before = words.slice(Math.max(0, from - 60), from);
  // “What a system may do to people”, “whether they can” are nobody's choice; “customers may be shown” is the writer's.
  if ((strength === 'may' || strength === 'should') && WITHIN.test(before)) return true;
  if (/^ be\b/.test(words.slice(to, to + 4))) return false;
  if (OTHERS[strength]?.test(before)) return true;
  return strength === 'may' && OPENED_BY_OTHERS.test(words.slice(Math.max(0, words.lastIndexOf('。', from) + 1, words.lastIndexOf('. ', from) + 2), from));
}

/** A sentence that begins with somebody else: “Anyone outside can drop a note”, 用户在反馈页可以投诉. */
const OPENED_BY_OTHERS =
  /^ ?(?:any(?:one|body)|every(?:one|body)|users?|customers?|consumers?|clients?|people|persons?|individuals?|applicants?|candidates?|employees|workers|staff|patients?|students?|parents|members?|drivers?|riders?|visitors?)\b[^.;]*$|^ ?(?:第[^ ,]{1,4}条|关于[^,，]{1,8}[,，]|[^,，:：]{1,8}[:：])? ?(?:用户|个人|员工|职工|当事人|使用者|消费者|家长|监护人|任何人|公众|客户|学员|考生|求职者|应聘者|骑手|会员|学生|读者|患者|孩子|未成年人)(?!的)[^。；;]*$/;
const WITHIN = /\b(?:what|how|whether|which|who|that|why|where) [^,;.]*$/;

/** “Nobody publishes before …”, “not without”, “no longer than”: the other side of a duty. */
const LIMITS_EN =
  /^(?:not|no|never|nobody|no one|none|nor|cannot)?[^,;]*?\b(?:before|until|unless|without|except|beyond|more than|longer than|later than|older than|only|other than|solely|merely|alone)\b/;
const LIMITS_ZH = /未经|之前|以前|前[，,]?$|方可|除.{1,20}外|不超过|不少于|不得不|仅|只/;
/** Before a negation: it belongs to what is said of somebody, or to a condition. */
const WITHIN_EN = /\b(?:if|when|whenever|where|who|whom|whose|which|that|why|whether|because|unless|once|what|how|so)\b[^,;]*$/;
/** Words with a negation in them that deny nothing. */
const NO_DENIAL_EN =
  /^(?:no (?:longer than|more than|less than|later than|older than|doubt|part|matter|cost|charge|fee)|not (?:only|just|merely|necessarily)|without)\b/;
const NO_DENIAL_ZH =
  /^(?:不(?:符合|合格|合规|良|当|法|实|满|足|动产|可|利|明|同|一致|低于|少于|超过|迟于|晚于|短于|高于|断|仅|限|论|管|特定|真实|准确|完整|必要|正常|正当|再需要|安全|公平|公正|合理|相关|透明|稳定)|无(?:关|休|误|效|人|障碍|论|条件|偿|线|缝|痕|形|差别|歧视)|未(?:成年|来|授权|公开|知|满|经|遂)|非(?:法|常|个性化|公开|授权|必要|歧视|本人|自愿|结构化))/;

function denies(words: string, from: number, to: number, norm: Span, language: Language): boolean {
  const behind = words.slice(norm.from, to);
  if (language === 'zh') return !NO_DENIAL_ZH.test(behind) && !LIMITS_ZH.test(words.slice(from, to)) && !/[的时后][，,；;]?$/.test(behind.trimEnd());
  return (
    !NO_DENIAL_EN.test(behind) &&
    !LIMITS_EN.test(behind) &&
    !WITHIN_EN.test(words.slice(from, norm.from).replace(/^\s*(?:what|because)\b.*\b(?:is|are)\s*$/, ''))
  );
}
