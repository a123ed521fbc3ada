import { inDraft } from '../../coverage/clause-places.js';
import { isRecommendation, mostFor, wordsFor } from '../../coverage/gaps.js';
import { weakWords } from '../../coverage/weak-words.js';
import { changeTo, defineRule } from '../../engine/rule.js';

/** A mandatory duty put as advice, as a choice, or with a hedge that the law does not have. */
export default defineRule({
  id: 'obligation/weakened',
  severity: 'warning',
  scope: 'draft',
  summary: { en: 'A duty put more weakly than the law has it.', zh: '把法定义务写得比法律弱。' },
  messages: {
    weak: {
      en: '“{word}” leaves open what the law does not: “{title}” is a duty since {since} ({cited} of {name}).{check}',
      zh: '“{word}”弱化了法定义务：{name}{cited}自{since}起对“{title}”作出强制规定。{check}',
    },
  },
  check({ reading, view, coverage, languageAt, report }) {
    if (!coverage) return;
    // One clause may be the weak answer to several duties: its words are spoken of once.
    const seen = new Set<number>();
    for (const covered of coverage.covered) {
      const { obligation } = covered;
      const found = isRecommendation(view, obligation) || !obligation.needsClause ? null : weakWords(reading, covered);
      if (!found) continue;
      const place = inDraft(reading, found.unit, found.span);
      if (seen.has(place.from)) continue;
      seen.add(place.from);
      const word = reading.units[found.unit]!.unit.body.prose.text.slice(found.span.from, found.span.to);
      report({
        ...place,
        message: 'weak',
        values: { ...wordsFor(view, obligation, coverage.profile, languageAt(found.unit)), word },
        basis: { instrument: obligation.instrument, provision: obligation.provision, obligation: obligation.id },
        atMost: mostFor(obligation),
        fixes: found.strong === null ? [] : [changeTo(place, found.strong)],
      });
    }
  },
});
