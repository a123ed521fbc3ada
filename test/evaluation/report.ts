/** The report as Markdown, for the terminal and the page alike: in short, what must hold; then the numbers. */
import type { Check, Results } from './checks.js';
import { apartTable, finderTable, kindTable } from './fault-tables.js';
import type { Measured } from './measure.js';
import type { Slice } from './slices.js';
import { checkTable, ruleTable, scoreTable, severityTable } from './tables.js';

export interface Report {
  /** When and on what, and what must hold. */
  summary: string;
  numbers: string;
}

/** What the report says beyond what the checks look at. */
export interface Reported extends Results {
  /** Instruments that the catalogue is not for. */
  others: readonly Slice[];
  checks: readonly Check[];
  /** The day of measuring, and the day as of which the law is read. */
  measuredOn: string;
  asOf: string;
  /** Instruments in the catalogue. */
  catalogued: number;
}

export function reportOf(reported: Reported): Report {
  const { measured, mission, others, faults, verdicts, checks } = reported;
  const provable = faults.filter(({ group }) => group === 'provable');
  const numbers = [
    `### Citations of the instruments that the catalogue is for\n\n${scoreTable(mission)}`,
    `### Errors that rules are meant to prove\n\n${kindTable(provable)}\n\n${finderTable(provable)}`,
    `### Findings on annotated documents\n\n${severityTable(measured, verdicts)}\n\n${ruleTable(measured, verdicts)}\n\n${unjudgedOf(measured)}`,
    `### Errors that stand apart\n\n${apartTable(faults)}`,
    `### Citations of other instruments\n\n${scoreTable(others)}`,
  ];
  return { summary: `${measuredOn(reported)}\n\n${checkTable(checks)}`, numbers: numbers.join('\n\n') };
}

function measuredOn({ measured, measuredOn, asOf, catalogued, faults }: Reported): string {
  const { drafts } = measured;
  const annotated = drafts.flatMap(({ annotations }) => (annotations ? [annotations] : []));
  const citations = annotated.flat().filter(({ form }) => form !== 'claim').length;
  return [
    `Measured on ${measuredOn}, with the law as of ${asOf} and a catalogue of ${catalogued} instruments,`,
    `on ${drafts.length} documents: ${annotated.length} annotated, with ${citations} citations and ${faults.length} errors, of which ${faults.filter(({ group }) => group === 'provable').length} count.`,
  ].join('\n');
}

/** What is said and not judged: on the other documents, and in policy drafts only. */
function unjudgedOf({ drafts, elsewhere, findings, asPolicies }: Measured): string {
  const others = Object.entries(elsewhere).map(([severity, count]) => `${severity} ${count}`);
  const plain = countByRule(findings);
  const more = [...countByRule(asPolicies)].map(([rule, count]) => [rule, count - (plain.get(rule) ?? 0)] as const).filter(([, count]) => count !== 0);
  return [
    `Not judged: findings on the other ${drafts.filter(({ annotations }) => annotations === null).length} documents (${others.join(', ')}),`,
    `and what shows in policy drafts only (${more.length === 0 ? 'nothing' : more.map(([rule, count]) => `${rule} ${count}`).join(', ')}).`,
  ].join('\n');
}

function countByRule(findings: Measured['findings']): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { finding } of findings) counts.set(finding.rule, (counts.get(finding.rule) ?? 0) + 1);
  return counts;
}
