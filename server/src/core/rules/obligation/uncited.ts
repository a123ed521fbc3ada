import { addCitation } from '../../coverage/cite.js';
import { placeOf } from '../../coverage/clause-places.js';
import type { Coverage, Covered } from '../../coverage/coverage.js';
import { shareMet } from '../../coverage/demands-met.js';
import type { Evidence } from '../../coverage/evidence.js';
import { isRecommendation, mostFor, wordsFor } from '../../coverage/gaps.js';
import { isAbout } from '../../coverage/plain-answer.js';
import { isBroken } from '../../coverage/practices.js';
import { defineRule } from '../../engine/rule.js';
import type { Reading } from '../../reading/reading.js';

/** How likely it must be the answer. */
const PLAIN = 0.85;

/** A clause that plainly answers a duty and does not say which. */
export default defineRule({
  id: 'obligation/uncited',
  severity: 'hint',
  scope: 'draft',
  summary: { en: 'A clause that plainly answers a duty without citing it.', zh: '条款明显回应了某项义务，但没有写明依据。' },
  messages: {
    add: {
      en: 'This answers “{title}”; cite {cited} of {name} (a duty since {since}), so that a reader sees why the clause is here.{check}',
      zh: '本条回应了“{title}”；可以注明依据{name}{cited}（自{since}起适用），使读者知道本条因何而设。{check}',
    },
  },
  check({ reading, view, coverage, languageAt, houseStyle, report }) {
    if (!coverage) return;
    const best = new Map<string, { covered: Covered; evidence: Evidence }>();
    for (const covered of coverage.covered) {
      const evidence = covered.state === 'addressed' && !isRecommendation(view, covered.obligation) ? plainAnswer(reading, coverage, covered) : undefined;
      if (!evidence || saysWhy(coverage, evidence)) continue;
      const key = `${evidence.clause.unit} ${evidence.clause.span.from}`;
      const other = best.get(key);
      if (!other || evidence.weight > other.evidence.weight) best.set(key, { covered, evidence });
    }
    for (const { covered, evidence } of best.values()) {
      const { obligation } = covered;
      const values = wordsFor(view, obligation, coverage.profile, languageAt(evidence.clause.unit));
      const edit = addCitation(reading, evidence.clause, obligation, houseStyle);
      report({
        ...placeOf(reading, evidence.clause),
        message: 'add',
        values,
        basis: { instrument: obligation.instrument, provision: obligation.provision, obligation: obligation.id },
        atMost: mostFor(obligation),
        fixes: edit ? [{ title: { en: 'Cite {cited} of {name}', zh: '注明{name}{cited}' }, values, safe: false, edits: [edit] }] : [],
      });
    }
  },
});

/**
 * Where the clause names the law already, which provision it means is another rule's question; and where another clause denies, breaks or
 * weakens the duty, whether it is answered is.
 */
function plainAnswer(reading: Reading, coverage: Coverage, { obligation, evidence }: Covered): Evidence | undefined {
  if (evidence.some(({ shortfall }) => shortfall !== null && shortfall !== 'mentioned') || isBroken(reading, coverage, obligation)) return undefined;
  const first = evidence.find(({ clause }) => !clause.together) ?? evidence[0];
  if (!first || first.shortfall !== null || first.likely < PLAIN || shareMet(first.met) < 1 || !isAbout(reading, obligation, first)) return undefined;
  if (obligation.duty === 'must-not' && !forbids(first)) return undefined;
  const { unit, span } = first.clause;
  const { citations } = reading.units[unit]!;
  const names = citations.some(({ instrument, proseFrom }) => instrument === obligation.instrument && proseFrom >= span.from && proseFrom < span.to);
  return names ? undefined : first;
}

/** A clause that cites a law to which it comes nearer says why it is here. */
function saysWhy({ covered }: Coverage, { clause, near }: Evidence): boolean {
  return covered.some(({ evidence }) =>
    evidence.some((other) => other.cites && other.clause.unit === clause.unit && other.near >= near && overlaps(other, clause)),
  );
}

function overlaps({ clause: { span } }: Evidence, { span: { from, to } }: Evidence['clause']): boolean {
  return span.from < to && from < span.to;
}

function forbids({ asked: { strength, negated, restricts } }: Evidence): boolean {
  return strength === 'must-not' || negated || restricts;
}
