/** Words that lay nothing down: definitions, blanks, questions, what others do, what a document says of itself. */
import type { Language } from '../text/characters.js';
import { CELL } from '../text/prose.js';

const DEFINES =
  /^["“'‘]?(?![^.,;:。；：]{1,60}\b(?:must|shall|should|may|will|has to|have to)\b)[^.,;:。；：]{1,60}["”'’]? (?:means|refers to|is defined as)\b|^[^，。；：]{1,30}(?:是指|系指|，指|指的是)/;
const EMPTY = /^(?:to be (?:completed|added|defined|decided)|tbd|tbc|n\/a|not applicable|see (?:above|below)|待(?:定|补|补充|完善)|暂无|略)[.。]?$/;
/** What others do is told, not laid down. */
const TOLD =
  /^ ?(?:according to (?:press|media|news|reports)|it (?:is|was|has been) reported|reportedly|it (?:establishes|sets out|applies to|covers|defines|describes|governs)\b|(?:some|many|most|other) (?:companies|firms|banks|organi[sz]ations|platforms)\b|(?:a|our|some) competitors?|others in the (?:industry|sector)|(?:this|the present|our) (?:policy|document|standard|procedure|plan|guideline|section|charter|statement) (?:governs|applies|covers|establishes|sets out|sets forth|describes|defines|explains|outlines|provides|is intended|aims|should be read))|^ ?(?:据(?:报道|悉|媒体|新闻|统计)|有报道|某(?:平台|公司|企业|机构|银行)|(?:其他|同行|一些|部分|不少|欧盟|欧洲|美国|日本|韩国|境外|国外|外国|海外)的?(?:公司|企业|平台|机构)|(?:本|该)(?:制度|办法|政策|规范|文件|细则|规定|手册|章程|指引|标准)(?:适用于|规定了|旨在|明确了|由.{1,12}解释|自.{1,20}(?:施行|生效|实施))|为(?:了)?.{4,40}(?:制定|订定)本)/;
/** A number to call, an address to write to, a version: nothing is asked of anybody. */
const FURNITURE =
  /(?:\d{3,4}[- ]?\d{6,8}|\+\d[\d -]{6,}|\b[\w.]+@[\w.]+\.\w+|热线[:：]|电话[:：]|\b(?:phone|tel|fax|hotline|e-?mail)\b[.:]|\bversion:? ?\d|last (?:updated|reviewed|modified)[: ])/;
/** Blanks to fill in. */
const BLANKS = /\[[^\]]*\]|\{\{[^}]*\}\}|<[^>]*>|_{2,}|\.{4,}|…{2,}|【[^】]*】/g;

/** Whether words ask nothing of anybody. */
export function tellsOnly(words: string): boolean {
  const trimmed = words.trim();
  if (trimmed.length < 4 || EMPTY.test(trimmed) || TOLD.test(words) || DEFINES.test(trimmed)) return true;
  if (/[?？]$|吗。?$/.test(trimmed) || (trimmed.length < 160 && FURNITURE.test(trimmed))) return true;
  return isBlank(trimmed);
}

function isBlank(words: string): boolean {
  const rest = words.replace(BLANKS, ' ');
  return rest.length < words.length && (rest.match(/\p{Script=Han}|[a-z]{2,}/gu) ?? []).length < 5;
}

/** Headings of sections that tell and lay nothing down. */
export const TELLING_HEADING =
  /^ ?(?:(?:\d+(?:\.\d+)*|[a-z]|[ivx]+)[.)]? *|第?[一二三四五六七八九十]+[章条、.]? *)?(?:purpose|scope|purpose (?:and|&) scope|scope (?:and|&) purpose|objectives?|background|introduction|preamble|overview|(?:key )?definitions?|definitions and abbreviations|glossary|terms|references?|normative references|(?:applicable|relevant) (?:laws?|law and standards|laws and regulations|legislation|regulations)|legal (?:basis|framework)|regulatory (?:framework|context|references?)|related (?:documents|policies)|revision history|change log|version history|document control|目的|范围|适用范围|目的(?:和|与)(?:适用)?范围|背景|前言|引言|概述|定义|术语|术语(?:和|与)定义|名词解释|规范性引用文件|引用文件|参考文件|参考资料|(?:编制|制定|法律|法规)?依据|法律法规依据|适用法律(?:法规)?|相关文件|修订(?:记录|历史)|版本(?:记录|历史))$/;

/** “Children.” before a sentence. */
export const LABEL = /^[a-z'-]+(?: [a-z'-]+){0,3}[.:]$|^\p{Script=Han}{2,6}[。:]$/u;

/** “The training covers:”, “This policy applies to:” – what follows are topics, people or cases, and the lead-in says what is asked of them. */
export const LISTS =
  /\b(?:covers?|covering|includes?|including|contains?|appl(?:y|ies) to|consists? of|comprises?|is made up of|means|topics|examples?|such as|following (?:topics|areas|subjects|persons|people|roles|systems|incidents|events|cases|laws|regulations|terms|categories|information|elements|data))\b[^:.;]*:\s*$|^ ?(?!.*\b(?:must|shall|do(?:es)?)\b)[^:]*\b(?:any|one|each|either) of the following\b[^:]*:\s*$|^ ?(?:scope|purpose|audience|definitions?|references?|legal basis|applicable law|related documents)\s*:\s*$|^ ?(?:范围|目的|定义|依据|法律依据|适用对象|参考文件|相关文件)\s*[:：]\s*$|(?:包括|包含|涵盖|涉及|适用于|适用范围|内容为|下列(?:内容|事项|情形|人员|系统|信息|法律|术语)|如下(?:内容|事项|情形)?|例如|主题|议题|依据有?)[^:：。；]{0,6}[:：]\s*$/;

/** Bare forms in which an item of a list begins where it asks for something; and those forms of the plain present that are no nouns. */
const ACTS =
  'accept|access|acknowledge|act|add|adopt|advise|agree|align|allow|analyse|analyze|annotate|announce|anonymi[sz]e|answer|appoint|apply|approve|archive|ask|assess|assign|attach|audit|avoid|back up|ban|block|build|calculate|carry out|check|choose|cite|classify|collect|communicate|complete|comply|conduct|confirm|consider|consult|contact|contain|control|coordinate|correct|create|decide|declare|define|delete|deliver|demonstrate|describe|design|destroy|detect|determine|develop|disable|disclose|discuss|display|document|do not|draft|draw up|educate|eliminate|enable|encrypt|enforce|ensure|enter|erase|escalate|establish|evaluate|examine|exclude|explain|feed|file|follow|forbid|get|give|grade|guarantee|guard|halt|hand|have|hold|identify|implement|inform|inspect|integrate|investigate|invite|involve|isolate|issue|keep|label|learn|limit|list|log|maintain|make|manage|map|mark|measure|mitigate|monitor|name|never|no|note|notify|obtain|offer|open|oversee|pass|perform|place|plan|post|preserve|prevent|produce|prohibit|promote|protect|provide|publish|put|rate|read|record|reduce|refer|refrain|refuse|register|reject|release|remind|remove|report|request|require|research|resolve|respond|restrict|retain|return|reveal|review|revise|revoke|run|screen|secure|seek|select|send|separate|set|share|show|shut|sign|state|stop|store|submit|suspend|switch|take|teach|tell|terminate|test|trace|track|train|translate|treat|update|use|validate|verify|warn|watch|withdraw|withhold|write';
const IMPERATIVE = new RegExp(
  `^ *(?:[-*•]|\\[[ x]\\]|\\(?[a-z0-9]{1,3}[.)])? *(?:always |also |promptly |immediately |regularly |clearly |then |we |to )?(?:${ACTS})\\b`,
);
const FINITE =
  /\b(?:is|are|was|has|have|does|do|be|been|will|we|it|they|he|she|you|nobody|everyone|everybody|ensures?|informs?|keeps?|tells?|assigns?|appoints?|approves?|publishes|trains|verifies|decides?|gives?|gets?|takes?|makes?|sends?|goes|comes|runs?|writes?|holds?|shows?|says?|states|names|lists|sits?|stays?|stops?|asks?|knows?|reads|uses|meets|sees|looks?|works|applies|covers|requires?|receives?|provides?|contains?|describes?|explains?|maintains?|monitors|oversees?|assesses|evaluates?|reviews the|records? the|reports? (?:to|the|any|all|it|every)|checks? (?:the|that|whether|each|every|all))\b/;
const LONGEST_NOMINAL = 14;

/** Whether an item or the cells of a row only name something: “User feedback collection and analysis”. Chinese ones are read as they stand. */
export function isNominal(words: string, language: Language): boolean {
  return language !== 'zh' && words.split(CELL).every((cell) => cell.split('; ').every(isName));
}

function isName(words: string): boolean {
  const text = words.trim().replace(/^[^:]{1,40}: (?=\S)/, '');
  return text.split(/\s+/).length <= LONGEST_NOMINAL && !/[.;!]$/.test(text) && !IMPERATIVE.test(text) && !FINITE.test(text) && !/\b\d/.test(text);
}
