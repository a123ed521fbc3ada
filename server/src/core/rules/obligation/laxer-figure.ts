import type { ObligationFigure } from '../../catalogue/obligation.js';
import { mostFor } from '../../coverage/gaps.js';
import { figureWords, laxerFigures } from '../../coverage/laxer-figures.js';
import { changeTo, defineRule } from '../../engine/rule.js';
import type { Language } from '../../text/characters.js';

/** A figure that is laxer than the law's, where the case, another law or the clause leaves room for doubt. */
export default defineRule({
  id: 'obligation/laxer-figure',
  severity: 'warning',
  scope: 'draft',
  summary: { en: 'A figure that may fall short of the law for what its clause answers.', zh: '数字可能低于法律的要求。' },
  messages: {
    ceiling: {
      en: '{Name} allows at most {right} for “{title}” ({cited}, since {since}); this clause has {written}.{room} Take the figure of the law, or say what makes this case another.{check}',
      zh: '{name}{cited}（自{since}起）就“{title}”规定不超过{right}，本条写的是{written}。{room}请改用法定数字，或者写明不同情形。{check}',
    },
    floor: {
      en: '{Name} asks for at least {right} for “{title}” ({cited}, since {since}); this clause has {written}.{room} Take the figure of the law, or say what makes this case another.{check}',
      zh: '{name}{cited}（自{since}起）就“{title}”规定不少于{right}，本条写的是{written}。{room}请改用法定数字，或者写明不同情形。{check}',
    },
  },
  check({ reading, coverage, languageAt, report }) {
    if (!coverage) return;
    for (const found of laxerFigures(reading, coverage)) {
      if (found.sure) continue;
      const language = languageAt(found.evidence.clause.unit);
      const { place, values, basis, instead } = figureWords(reading, coverage, found, language);
      report({
        ...place,
        message: found.law.limit,
        values: { ...values, room: roomFor(found.law, language) },
        basis,
        atMost: mostFor(found.obligation),
        fixes: instead === null ? [] : [changeTo(place, instead)],
      });
    }
  },
});

/** What the law itself leaves open. */
function roomFor({ unless, case: of }: ObligationFigure, language: Language): string {
  const zh = language === 'zh';
  if (unless) return zh ? `例外：${unless.zh}。` : ` It may be otherwise where ${unless.en}.`;
  return of ? (zh ? `该数字针对：${of.zh}。` : ` The figure is for this case: ${of.en}.`) : '';
}
