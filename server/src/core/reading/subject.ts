/** Who acts in a clause, where that is somebody outside the house: “The supplier must …”, “is the task of each customer”, 由供应商负责. */
import type { Language } from '../text/characters.js';
import type { Span } from './spans.js';

const OUTSIDER_EN =
  '(?:suppliers?|vendors?|(?:the )?manufacturers?|makers?|providers?|customers?|clients?|deployers?|users?|licensees?|licensors?|contractors?|subcontractors?|importers?|distributors?|buyers?|purchasers?|resellers?|parents|guardians)';
const ACTS_EN = new RegExp(
  `^ *(?:in (?:addition|practice), )?(?:the |our |each |every |any |all |such |an? )?(?:external |third[- ]party |cloud |ai |system |model |software |service |corporate |business )*(${OUTSIDER_EN})(?: themselves| itself| alone| voluntarily)? (?:(?:must|shall|will|should|has to|have to|is to|are to)(?! (?:[a-z]+ly |also |not |always )*(?:be|receive|get|have the right)\\b)|is responsible|are responsible|decides?|does|do|sees to|takes? care|keeps?|keep|informs?|tells?|registers?|reports?|carries|carry|bears?|trains?|assess(?:es)?|provides?|offers?)\\b`,
);
const TASK_EN = new RegExp(
  `\\b(?:is|are|remains?|rests?|lies?|left) (?:solely |entirely )?(?:the |a )?(?:task|job|duty|responsibility|business|matter)?(?: of| for| with| to)(?: the| each| every| our)? (${OUTSIDER_EN})\\b`,
);
const OUTSIDER_ZH =
  '(?:供应商|供货商|厂商|服务商|服务提供商|开发商|甲方|客户|用户|使用方|采购方|合作方|第三方|外包方|承包商|家长|商家|作者|被许可方|经销商|主播)';
const ACTS_ZH = new RegExp(`^ *(?:各|有关|相关)?(${OUTSIDER_ZH})(?:应当|应|须|必须|需|负责|自行|自愿|自主|承担|负有)`);
const TASK_ZH = new RegExp(`由(?:各|有关|相关)?(${OUTSIDER_ZH})(?:自行|自愿|自主|负责|承担|完成|办理|履行|把握|决定|提供)`);

/** The words for the outsider that acts in a part of a clause; offsets in the part. */
export function outsiderIn(text: string, language: Language): Span | null {
  for (const form of language === 'zh' ? [ACTS_ZH, TASK_ZH] : [ACTS_EN, TASK_EN]) {
    const found = form.exec(text);
    if (found) {
      const from = found.index + found[0].indexOf(found[1]!);
      return { from, to: from + found[1]!.length };
    }
  }
  return null;
}
