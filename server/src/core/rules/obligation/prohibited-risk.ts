import { placeOf } from '../../coverage/clause-places.js';
import { mostFor, wordsFor } from '../../coverage/gaps.js';
import { forbiddenPractices } from '../../coverage/practices.js';
import { defineRule } from '../../engine/rule.js';

/** A clause that may permit or plan what the law of the profile forbids: an exception may hold, or part of it is not said. */
export default defineRule({
  id: 'obligation/prohibited-risk',
  severity: 'warning',
  scope: 'draft',
  summary: { en: 'A clause that may permit or plan what the law of the profile forbids.', zh: '条款可能允许或者计划实施法律禁止的做法。' },
  messages: {
    forbidden: {
      en: 'This clause may plan what {cited} of {name} has forbidden since {since} (“{title}”). Say which exception holds, or forbid it.{check}',
      zh: '本条安排的做法可能为{name}{cited}所禁止（“{title}”，自{since}起）。请写明适用何种例外，或者改为禁止。{check}',
    },
  },
  check({ reading, view, coverage, languageAt, report }) {
    if (!coverage) return;
    for (const { clause, obligation, sure } of forbiddenPractices(reading, coverage)) {
      if (sure) continue;
      report({
        ...placeOf(reading, clause),
        message: 'forbidden',
        values: wordsFor(view, obligation, coverage.profile, languageAt(clause.unit)),
        basis: { instrument: obligation.instrument, provision: obligation.provision, obligation: obligation.id },
        atMost: mostFor(obligation),
      });
    }
  },
});
