/**
 * Whether a figure is said of the provision that its statement cites, or of something beside it: an own follow-up, a copy, a contract,
 * the event from which a period runs (“within 60 days of a report under Article 73”), a condition, an example.
 */
import { tellingWords } from '../catalogue/telling-words.js';
import { CELL } from '../text/prose.js';
import { outerOf, withoutCitations } from './attributed.js';
import type { Figure } from './figures.js';
import type { Citation, UnitReading } from './reading.js';
import type { Span } from './spans.js';

/** A part of a statement with a verb of its own. */
const COORDINATOR = /[;；]|,? (?:and|but|while|whereas|then|after which|yet)\b|[,，]?(?:并且|并|同时|且|随后|然后|再由|另|而(?!是|非))/g;
/** A citation that opens its sentence governs all that follows. */
const OPENING =
  /^(?:and |but |also |as )?(?:under|by|in|pursuant to|according to|in accordance with|as required by|required by|as per|per|in line with|根据|依据|依照|按照|按|在)?(?: ?the)? ?$/;

/** The event from which a period runs, named by the provision: “of a report under Article 73”; knowledge of a breach is the law's own event. */
const TRIGGER =
  /^ ?(?:of|after|from|following) (?!(?:(?:first |actually )?(?:becoming|learning|discover|detect|being|having|it |they |we ))|knowledge|awareness)[^,;]*$/;
const TRIGGER_ZH = /^(?:的|所|提交|作出|发出|完成|进行|开展|规定)[^,，;；应须需]*(?:后|之后|之日起|起)?[^,，;；应须需]*$/;
const TRIGGER_END_ZH = /(?:后|之后|之日起|起) ?(?:的)?$/;

/** Whom one informs inside the house; the law's period is for authorities and those concerned. */
const INSIDE_EN =
  '(?:us|the (?:board|management|leadership|executive|steering|ethics|audit|risk|legal|compliance|security|privacy|product|incident|internal|group|parent|head|chief|owner|project|works council|supervisory board)|(?:executive |senior |top |line )?management|(?:our|its|their) |internal|legal\\b|(?:the )?(?:dpo|ciso|cto|ceo|cio|coo|data protection officer|ai officer|compliance)|leadership)';
const INSIDE = new RegExp(
  `\\b(?:inform|notif|tell|told|brief|alert|warn)[a-z]* (?:to )?${INSIDE_EN}|\\b(?:report|present|escalat|submit|send|sent|hand|given|pass|notif|disclos|explain)[a-z]* (?:[a-z]+ ){0,6}?to ${INSIDE_EN}|\\b(?:board|management|leadership|dpo|ciso)\\b[^.;]{0,20}\\b(?:informed|told|briefed|notified|hears|receives|gets)\\b|(?:向|报|通知|告知|提请|知会)(?:本?公司|集团)?(?:的)?(?:董事会|管理层|高级?管|总经理|领导|我们|我司|我方|本公司|公司|法务|合规|内审|内部|委员会|伦理|安全部|信息安全部|数据保护官|负责人|总部|母公司)|(?:${CELL}| )board within`,
);
const OUTSIDE =
  /\b(?:authorit|regulator|commission|supervisory authority|data subjects?|agency|attorney general|office of|ico\b|cnil\b)|监管|主管部门|网信|监督机构|公安|用户|个人信息主体|数据主体/;

/** What a house does of its own will once the duty is met. */
const FOLLOW_UP =
  /\b(?:review|approv|sign(?:s|ed)\b|resolv|clos(?:e|es|ed|ing)\b|debrief|train(?!ing (?:run|data|compute|set))|learn|onboard|joining|post-mortem|root[- ]cause|lessons|meets?\b|rehears|drill|remediat|internal (?:target|deadline|aim|goal)|supplement|follow-up|further (?:report|information)|(?:final|full|complete) report|reasons\b)|补充|后续|续报|终报|最终报告|复盘|整改|培训|会议|归档|入职|根因|内部(?:时限|期限|目标)|演练/;
/** What is kept besides the thing itself. */
const COPY = /\b(?:backups?|copies|copy|caches?|cached|hot|warm|online|of which|readily|searchable|raw)\b|备份|副本|草稿|在线|热存储|缓存|其中|原始数据|临时/;
/** Other grounds for a period. */
const OTHER_BASIS =
  /\b(?:contract|contracts|contractual|contractually|agreement|agreements|sla|service levels?|insurers?|insurance|national law|state law|local law|member state law|collective)\b|合同|协议约定|约定|保险|国内法|地方(?:法|性)/;
const EXAMPLE = /\b(?:for example|for instance|e\.g\.|such as|suppose|imagine)|例如|比如|譬如|假如|假设/;
/** A figure that is turned down. */
const DENIED_BEFORE =
  /\b(?:not|never|instead of|rather than|no longer|wait(?:s|ed|ing)?|formerly|previously|even)(?: the| for| a| an| in| within)? ?$|(?:不是|而非|并非|而不是|原为|原定|不再是|不应等到?) ?$/;
const DENIED_AFTER =
  /\b(?:would|will|is|are) (?:breach|violate|infringe|not (?:enough|suffice|sufficient|allowed)|be (?:too|insufficient|a breach)|too (?:late|long|short))|(?:太晚|过晚|过长|过短|不足以|即违反|将违反|会违反|构成违反|不符合|违反)/;
const CONDITION = /^(?:and |but )?(?:if|when|where|unless|should|once|in case|whenever|until)\b|^(?:如果|如|若|倘若|一旦|当)/;
/** Something that happened. */
const COUNTED = /\b(?:rose|fell|grew|increased|decreased|declined|received|counted)\b|上升|下降|增长|减少/;
/** The provision is named for what it does not reach. */
const APART =
  /\b(?:not (?:covered|caught|governed|required) by|not subject to|not (?:fall|falling|coming) under|outside(?: of)?|beyond|in addition to|unlike|besides|apart from|other than|exempt from)(?: the)? ?$|(?:除了?|不属于|不适用|不同于|有别于|区别于|未达到|不受) ?$/;
/** An authority that acts is not the one who writes. */
const AUTHORITY =
  /^(?:the |an? )?(?:[a-z]+ ){0,3}(?:authorit(?:y|ies)|commission|regulators?|courts?|ai office|agency)(?! (?:is|are|must be|has to be|will be) (?:notified|informed|told))\b|^(?:监管机构|主管部门|网信部门|监督机构|欧盟委员会|法院)(?!被)/;
/** A range is no one figure. */
const RANGE = /(?:\d|[一二三四五六七八九十]) ?(?:-|–|—|~|to|and|至|到) ?$/;

/** The words that a figure belongs to: its part of the statement, between verbs of their own. */
function partOf(folded: string, { from, to, statement }: Figure): Span {
  let [start, end] = statement;
  for (const { index, 0: word } of folded.slice(statement[0], statement[1]).matchAll(COORDINATOR)) {
    const at = statement[0] + index;
    if (at + word.length <= from) start = at + word.length;
    else if (at >= to) {
      end = at;
      break;
    }
  }
  return { from: start, to: end };
}

/** The words between the commas around a figure. */
function clauseOf(folded: string, { from, to, statement: [start, end] }: Figure): Span {
  const left = /[,，;；:：\u241f][^,，;；:：\u241f]*$/.exec(folded.slice(start, from));
  const right = /[,，;；\u241f]/.exec(folded.slice(to, end));
  return { from: left ? start + left.index + 1 : start, to: right ? to + right.index : end };
}

/** Whether a figure is plainly said of something else than the provision cited beside it, or where none is than of a duty to others. */
export function isBeside(unit: UnitReading, figure: Figure, citation: Citation | null): boolean {
  const { folded } = unit.unit.body.prose;
  const [start, end] = figure.statement;
  const statement = folded.slice(start, end);
  const before = folded.slice(Math.max(start, figure.from - 24), figure.from);
  if (EXAMPLE.test(statement) || COUNTED.test(statement) || OTHER_BASIS.test(withoutCitations(unit, { from: start, to: end }))) return true;
  if (DENIED_BEFORE.test(before) || DENIED_AFTER.test(folded.slice(figure.to, end)) || RANGE.test(before)) return true;
  if (citation) {
    const [pinned] = outerOf(citation);
    if (APART.test(folded.slice(Math.max(start, pinned - 32), pinned))) return true;
  }
  if (AUTHORITY.test(folded.slice(partOf(folded, figure).from, figure.from).trimStart())) return true;
  const clause = clauseOf(folded, figure);
  const words = folded.slice(clause.from, clause.to);
  if (CONDITION.test(folded.slice(clause.from, figure.from).trimStart())) return true;
  if (citation && isTrigger(folded, figure, citation)) return true;
  if (figure.kind === 'deadline' && (FOLLOW_UP.test(words) || isInside(folded, figure))) return true;
  if (figure.kind === 'retention' && COPY.test(words)) return true;
  return citation !== null && isAnotherPart(unit, figure, citation);
}

function isTrigger(folded: string, figure: Figure, citation: Citation): boolean {
  const [from, to] = outerOf(citation);
  if (from >= figure.to) return TRIGGER.test(folded.slice(figure.to, from));
  if (to > figure.from || figure.kind !== 'deadline') return false;
  const between = folded.slice(to, figure.from);
  return TRIGGER_ZH.test(between) && TRIGGER_END_ZH.test(between);
}

/** The one informed is inside the house; where both are named, the nearest before the figure counts. */
function isInside(folded: string, { from, to, statement: [start, end] }: Figure): boolean {
  const inside = lastOf(INSIDE, folded.slice(start, from));
  const outside = lastOf(OUTSIDE, folded.slice(start, from));
  if (inside >= 0 || outside >= 0) {
    const next = /^[^,，;；]*/.exec(folded.slice(to, end))![0];
    return inside > outside || (INSIDE.test(next) && !OUTSIDE.test(next));
  }
  return INSIDE.test(folded.slice(start, end)) && !OUTSIDE.test(folded.slice(start, end));
}

function lastOf(form: RegExp, text: string): number {
  let last = -1;
  for (const found of text.matchAll(new RegExp(form, 'g'))) last = found.index;
  return last;
}

/** Another part of the statement, with a verb of its own, than the one that the citation stands in. */
function isAnotherPart(unit: UnitReading, figure: Figure, citation: Citation): boolean {
  const { folded } = unit.unit.body.prose;
  if (folded.includes(CELL)) return false;
  const part = partOf(folded, figure);
  const [from, to] = outerOf(citation);
  if (from < part.to && to > part.from) return false;
  const opens = to <= part.from && OPENING.test(folded.slice(figure.statement[0], from).trimStart());
  if (opens) return false;
  const own = withoutCitations(unit, part).replace(/\b(?:within|later|latest|most|least|than|days?|hours?|months?|years?|working|business)\b/g, ' ');
  return tellingWords(own).size > 0;
}
