import { inPlaceOf, showFigure } from '../../catalogue/figures.js';
import { inDraft } from '../../coverage/clause-places.js';
import { mostFor, wordsFor } from '../../coverage/gaps.js';
import { laxerFigures } from '../../coverage/laxer-figures.js';
import { changeTo, defineRule } from '../../engine/rule.js';
import { parseQuantity } from '../../text/quantities.js';

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
  check({ reading, view, coverage, languageAt, report }) {
    if (!coverage) return;
    for (const { obligation, evidence, written, law, sure } of laxerFigures(reading, coverage)) {
      if (!sure) continue;
      const { unit } = evidence.clause;
      const language = languageAt(unit);
      const place = inDraft(reading, unit, written);
      const words = reading.units[unit]!.unit.body.prose.text.slice(written.from, written.to);
      const figure = { ...parseQuantity(law.value)!, kind: law.kind };
      const instead = inPlaceOf(words, figure, language);
      const { instrument, provision } = law.basis ?? obligation;
      report({
        ...place,
        message: law.limit,
        values: {
          ...wordsFor(view, { ...obligation, instrument, provision }, coverage.profile, language),
          right: showFigure(figure, language),
          written: words,
        },
        basis: { instrument, provision, obligation: obligation.id },
        atMost: mostFor(obligation),
        fixes: instead === null ? [] : [changeTo(place, instead)],
      });
    }
  },
});
