import { inPlaceOf, showFigure } from '../../catalogue/figures.js';
import type { ObligationFigure } from '../../catalogue/obligation.js';
import { inDraft } from '../../coverage/clause-places.js';
import { mostFor, wordsFor } from '../../coverage/gaps.js';
import { laxerFigures } from '../../coverage/laxer-figures.js';
import { changeTo, defineRule } from '../../engine/rule.js';
import type { Language } from '../../text/characters.js';
import { parseQuantity } from '../../text/quantities.js';

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
  check({ reading, view, coverage, languageAt, report }) {
    if (!coverage) return;
    for (const { obligation, evidence, written, law, sure } of laxerFigures(reading, coverage)) {
      if (sure) continue;
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
          room: roomFor(law, language),
        },
        basis: { instrument, provision, obligation: obligation.id },
        atMost: mostFor(obligation),
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
