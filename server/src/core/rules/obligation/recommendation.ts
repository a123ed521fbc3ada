import { isRecommendation, missingWholes, mostFor, wordsFor } from '../../coverage/gaps.js';
import { modelClause } from '../../coverage/model-clause.js';
import { setAside } from '../../coverage/profile-edits.js';
import { profilePlace } from '../../coverage/profile-places.js';
import { defineRule, type FixDraft } from '../../engine/rule.js';

/** What an adopted framework recommends and no clause takes up. */
export default defineRule({
  id: 'obligation/recommendation',
  severity: 'hint',
  scope: 'draft',
  summary: { en: 'A recommendation of an adopted framework that no clause takes up.', zh: '所采用框架中没有条款回应的建议。' },
  messages: {
    open: {
      en: '{Name} recommends “{title}” ({cited}), and no clause takes it up. It is voluntary: insert one, or say that you do not adopt it.{check}',
      zh: '{name}{cited}建议“{title}”，尚无条款采纳。此为自愿性建议：可以补充条款，也可以写明不予采用。{check}',
    },
  },
  check({ reading, view, coverage, language, report }) {
    if (!coverage) return;
    const { profile } = coverage;
    const { draft } = reading;
    for (const { obligation } of missingWholes(coverage)) {
      if (!isRecommendation(view, obligation)) continue;
      const values = wordsFor(view, obligation, profile, language);
      const model = modelClause(reading, coverage, obligation);
      const aside = setAside(draft, profile, obligation.id, 'not-adopted');
      const fixes: FixDraft[] = [];
      if (model) fixes.push({ title: { en: 'Insert a clause on “{title}”', zh: '插入“{title}”条款' }, values, safe: false, edits: model.edits });
      if (aside) fixes.push({ title: { en: 'Say that “{title}” is not adopted', zh: '写明不采用“{title}”' }, values, safe: false, edits: [aside] });
      report({
        ...profilePlace(draft, profile, obligation, view),
        message: 'open',
        values,
        basis: { instrument: obligation.instrument, provision: obligation.provision, obligation: obligation.id },
        atMost: mostFor(obligation),
        fixes,
      });
    }
  },
});
