import type { ObligationRecord, Spoken } from '../../catalogue/obligation.js';
import { placeOf } from '../../coverage/clause-places.js';
import type { Coverage, Covered } from '../../coverage/coverage.js';
import type { Evidence } from '../../coverage/evidence.js';
import { isRecommendation, missingParts, mostFor, wordsFor } from '../../coverage/gaps.js';
import { modelClause } from '../../coverage/model-clause.js';
import { isBroken } from '../../coverage/practices.js';
import { defineRule, type FixDraft } from '../../engine/rule.js';
import type { Reading } from '../../reading/reading.js';

/** A duty that is answered in part: something of it is not said, a part of it is missing, or it is only named. Each clause is held to the duty that it says most of. */
export default defineRule({
  id: 'obligation/partial',
  severity: 'information',
  scope: 'draft',
  summary: { en: 'A duty that a clause answers in part only.', zh: '条款只回应了义务的一部分。' },
  messages: {
    unsaid: {
      en: 'This comes near “{title}” ({cited} of {name}, since {since}), but nothing was found here that speaks of: {lacking}.{check}',
      zh: '本条涉及“{title}”（{name}{cited}，自{since}起），但未见提及：{lacking}。{check}',
    },
    parts: {
      en: 'This answers “{title}” ({cited} of {name}, since {since}), but nothing answers these parts of it: {lacking}.{check}',
      zh: '本条回应了“{title}”（{name}{cited}，自{since}起），但其中下列部分没有条款回应：{lacking}。{check}',
    },
    mentioned: {
      en: 'This speaks of “{title}” ({cited} of {name}, since {since}) without laying it down. Say who does what, and by when.{check}',
      zh: '本条提到“{title}”（{name}{cited}，自{since}起），但没有作出规定。请写明由谁、在何时、做什么。{check}',
    },
  },
  check({ reading, view, coverage, languageAt, report }) {
    if (!coverage) return;
    const duties = coverage.covered.filter(({ obligation }) => obligation.needsClause && !isRecommendation(view, obligation));
    const best = new Map<string, Short>();
    for (const covered of duties) {
      const short = shortOf(reading, coverage, covered);
      if (!short || isBroken(reading, coverage, covered.obligation)) continue;
      const { unit, span } = short.evidence.clause;
      const key = `${unit} ${span.from}`;
      const other = best.get(key);
      if (!other || short.evidence.weight > other.evidence.weight) best.set(key, short);
    }
    for (const { obligation, evidence, message, unsaid, parts } of best.values()) {
      const language = languageAt(evidence.clause.unit);
      const lacking = [...unsaid, ...parts.map(({ title }) => title)].map((one) => one[language]);
      report({
        ...placeOf(reading, evidence.clause),
        message,
        values: { ...wordsFor(view, obligation, coverage.profile, language), lacking: lacking.join(language === 'zh' ? '、' : ', ') },
        basis: { instrument: obligation.instrument, provision: obligation.provision, obligation: obligation.id },
        atMost: mostFor(obligation),
        fixes: (message === 'unsaid' ? [obligation] : parts).flatMap((part): FixDraft[] => {
          const model = modelClause(reading, coverage, part);
          const title = { en: 'Insert a clause on “{title}”', zh: '插入“{title}”条款' };
          return model ? [{ title, values: { title: part.title[language] }, safe: false, edits: model.edits }] : [];
        }),
      });
    }
  },
});

/** What a clause lacks of a duty. */
interface Short {
  obligation: ObligationRecord;
  evidence: Evidence;
  message: 'unsaid' | 'parts' | 'mentioned';
  unsaid: readonly Spoken[];
  parts: readonly ObligationRecord[];
}

/** One thing that was not found may stand there in words that nobody thought of; several hardly do. */
const ENOUGH = 2;

/** What is weakened, denied or laxer is the matter of other rules. */
function shortOf(reading: Reading, coverage: Coverage, { obligation, state, evidence, unsaid }: Covered): Short | null {
  const none = { unsaid: [], parts: [] };
  if (state === 'addressed' || state === 'cited') {
    const whole = evidence.find(({ shortfall }) => shortfall === null);
    const parts = missingParts(coverage, obligation).filter((part) => !isRecommendation(reading.view, part));
    return whole && parts.length > 0 ? { ...none, obligation, evidence: whole, message: 'parts', parts } : null;
  }
  const first = state === 'partial' ? evidence[0]! : null;
  if (first?.shortfall === null && unsaid.length >= ENOUGH) return { ...none, obligation, evidence: first, message: 'unsaid', unsaid };
  return first?.shortfall === 'mentioned' && first.cites ? { ...none, obligation, evidence: first, message: 'mentioned' } : null;
}
