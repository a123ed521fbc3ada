/** One finding per span and cause: the first rule of this list that speaks about a span silences the later ones. */
import type { Finding } from './finding.js';

const ORDER = [
  'reference/wrong-number',
  'reference/wrong-figure',
  'obligation/contradicted-figure',
  'obligation/laxer-figure',
  'reference/misnamed-instrument',
  'reference/wrong-penalty',
  'reference/proposal-era',
  'reference/unknown-provision',
  'reference/repealed-provision',
  'reference/renumbered',
  'reference/not-in-force',
  'reference/proposal-as-law',
  'reference/soft-law-as-binding',
  'reference/misattributed-provision',
  'reference/not-yet-applicable',
  'reference/ambiguous-reference',
  'reference/unknown-instrument',
];

/** Findings in order of place, without those that a stronger one about the same words makes needless. */
export function onePerCause(findings: readonly Finding[]): Finding[] {
  const sorted = [...findings].sort((a, b) => a.from - b.from || a.to - b.to || rank(a) - rank(b));
  const silenced = new Set<Finding>();
  sorted.forEach((finding, i) => {
    for (let j = i + 1; j < sorted.length && sorted[j]!.from < finding.to; j++) {
      const other = sorted[j]!;
      if (other.rule !== finding.rule && isOfDuty(finding) && isOfDuty(other)) {
        // To cite the law is the least that one may say of a clause.
        if (finding.rule === LAST) silenced.add(finding);
        if (other.rule === LAST) silenced.add(other);
      }
      if (rank(finding) < 0 || rank(other) < 0 || finding.basis.instrument !== other.basis.instrument) continue;
      if (rank(finding) === rank(other)) continue;
      silenced.add(rank(finding) < rank(other) ? other : finding);
    }
  });
  return sorted.filter((finding) => !silenced.has(finding));
}

const LAST = 'obligation/uncited';

function isOfDuty({ rule }: Finding): boolean {
  return rule.startsWith('obligation/');
}

function rank(finding: Finding): number {
  return ORDER.indexOf(finding.rule);
}
