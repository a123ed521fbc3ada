import { mostFor } from '../../coverage/gaps.js';
import { figureWords, laxerFigures } from '../../coverage/laxer-figures.js';
import { changeTo, defineRule } from '../../engine/rule.js';

/** A figure that is laxer than the law's for the very case of its clause, with no room left. */
export default defineRule({
  id: 'obligation/contradicted-figure',
  severity: 'error',
  scope: 'draft',
  summary: { en: 'A figure that falls short of the law for the very case of its clause.', zh: '数字低于法律对同一情形的要求。' },
  messages: {
    ceiling: {
      en: '{Name} allows at most {right} for “{title}” ({cited}, since {since}); this clause allows {written}.{check}',
      zh: '{name}{cited}（自{since}起）就“{title}”规定不超过{right}，本条写的是{written}。{check}',
    },
    floor: {
      en: '{Name} asks for at least {right} for “{title}” ({cited}, since {since}); this clause has {written}.{check}',
      zh: '{name}{cited}（自{since}起）就“{title}”规定不少于{right}，本条写的是{written}。{check}',
    },
  },
  check({ reading, coverage, languageAt, report }) {
    if (!coverage) return;
    for (const found of laxerFigures(reading, coverage)) {
      if (!found.sure) continue;
      const language = languageAt(found.evidence.clause.unit);
      const { place, values, basis, instead } = figureWords(reading, coverage, found, language);
      report({
        ...place,
        message: found.law.limit,
        values,
        basis,
        atMost: mostFor(found.obligation),
        fixes: instead === null ? [] : [changeTo(place, instead)],
      });
    }
  },
});
