/** Runs the rules over a reading. Knows no particular rule but the four that speak of suppressions by their ids. */
import type { IsoDate } from '../text/dates.js';
import type { Lines } from '../text/lines.js';
import { isPolicyDraft } from './draft-date.js';
import type { Finding, Severity } from './finding.js';
import { onePerCause } from './precedence.js';
import type { Rule } from './rule.js';
import { languageAt, type RulesInput, runRules, severityOf } from './run-rules.js';
import { suppressionFindings } from './suppression-findings.js';
import { covers, holds, names, readSuppressions, type Suppression } from './suppressions.js';

export interface RunInput extends RulesInput {
  lines: Lines;
  today: IsoDate;
}

export interface Suppressed {
  finding: Finding;
  suppression: Suppression;
}

export interface Findings {
  findings: readonly Finding[];
  /** What suppressions with a reason hold back. */
  suppressed: readonly Suppressed[];
}

/** All findings of a reading, ordered by place. */
export function run(input: RunInput): Findings {
  const { reading, settings, today, lines } = input;
  const { suppressions, broken } = readSuppressions(reading.draft, lines);
  const policy = isPolicyDraft(reading.draft, settings);
  // What cannot show is not looked for, unless it may tell that a suppression is needed.
  const isNeeded = ({ id, severity }: Rule) =>
    policy || speaksAnywhere(id, severityOf(id, severity, settings)) || suppressions.some((suppression) => names(suppression, id));
  const raised = onePerCause(runRules({ ...input, rules: input.rules.filter(isNeeded) }));
  const used = new Set<Suppression>();
  const suppressed: Suppressed[] = [];
  const open = raised.filter((finding) => {
    const suppression = suppressions.find((candidate) => covers(candidate, finding));
    if (!suppression) return true;
    used.add(suppression);
    if (!holds(suppression, today)) return true;
    suppressed.push({ finding, suppression });
    return false;
  });
  const meta = suppressionFindings({ suppressions, broken, used, input, languageAt: (from) => languageAt(reading, settings, from) });
  const cites = reading.units.some(({ resolves }) => resolves);
  const shown = [...open, ...meta].filter((finding) => speaks(finding, policy, cites));
  return { findings: shown.sort((a, b) => a.from - b.from || a.to - b.to || (a.rule < b.rule ? -1 : 1)), suppressed };
}

/** Hints, and rules beyond references, speak in policy drafts only; references wherever law of the catalogue is cited. */
function speaks({ rule, severity }: Finding, policy: boolean, cites: boolean): boolean {
  return policy || rule.startsWith('suppression/') || (cites && speaksAnywhere(rule, severity));
}

function speaksAnywhere(rule: string, severity: Severity | 'off'): boolean {
  return rule.startsWith('reference/') && severity !== 'hint';
}
