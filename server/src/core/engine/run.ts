/** Runs the rules over a reading. Knows no particular rule but the four that speak of suppressions by their ids. */
import type { Reading } from '../reading/reading.js';
import type { Language } from '../text/characters.js';
import type { IsoDate } from '../text/dates.js';
import type { Lines } from '../text/lines.js';
import { isPolicyDraft } from './draft-date.js';
import { type Finding, SEVERITIES, type Severity } from './finding.js';
import { onePerCause } from './precedence.js';
import { fill, type Report, type Rule } from './rule.js';
import type { Settings } from './settings.js';
import { covers, holds, readSuppressions, type Suppression } from './suppressions.js';
import { suppressionFindings } from './suppression-findings.js';

export interface RunInput {
  reading: Reading;
  lines: Lines;
  rules: readonly Rule[];
  settings: Settings;
  today: IsoDate;
  /** A rule that throws is reported here; the others still speak. */
  onCrash?: (rule: string, error: unknown) => void;
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
  const raised = onePerCause(input.rules.flatMap((rule) => runRule(rule, input)));
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
  const policy = isPolicyDraft(reading.draft, settings);
  const cites = reading.citations.some(({ instrument }) => instrument !== null);
  const shown = [...open, ...meta].filter((finding) => speaks(finding, policy, cites));
  return { findings: shown.sort((a, b) => a.from - b.from || a.to - b.to || (a.rule < b.rule ? -1 : 1)), suppressed };
}

/** Hints, and rules beyond references, speak in policy drafts only; references wherever law of the catalogue is cited. */
function speaks(finding: Finding, policy: boolean, cites: boolean): boolean {
  if (policy || finding.rule.startsWith('suppression/')) return true;
  return cites && finding.rule.startsWith('reference/') && finding.severity !== 'hint';
}

function runRule(rule: Rule, input: RunInput): Finding[] {
  const severity = severityOf(rule.id, rule.severity, input.settings);
  if (severity === 'off') return [];
  const out: Finding[] = [];
  const { reading, settings } = input;
  try {
    rule.check({
      reading,
      view: reading.view,
      languageAt: (unit) => settings.language ?? reading.draft.units[unit]?.body.language ?? 'en',
      report: (report) => out.push(toFinding(rule, severity, report, reading, languageAt(reading, settings, report.from))),
    });
  } catch (error) {
    if (!input.onCrash) throw error;
    input.onCrash(rule.id, error);
  }
  return out;
}

/** Makes the finding of a report: words in the language of the place, severity within its bounds. */
export function toFinding(rule: Rule, severity: Severity, report: Report<string>, reading: Reading, language: Language): Finding {
  const { from, to, values } = report;
  return {
    from,
    to,
    rule: rule.id,
    severity: report.atMost ? lower(severity, report.atMost) : severity,
    message: fill(rule.messages[report.message]!, language, values),
    language,
    words: reading.draft.text.slice(from, to),
    fixes: (report.fixes ?? []).map((fix) => ({ title: fill(fix.title, language, fix.values), safe: fix.safe, edits: fix.edits })),
    basis: report.basis ?? {},
    related: (report.related ?? []).map((related) => ({ from: related.from, to: related.to, message: fill(related.message, language, related.values) })),
    dead: report.dead ?? false,
  };
}

function lower(a: Severity, b: Severity): Severity {
  return SEVERITIES[Math.max(SEVERITIES.indexOf(a), SEVERITIES.indexOf(b))]!;
}

/** The severity set for a rule or its group, or the rule's own. */
export function severityOf(id: string, own: Severity, settings: Settings): Severity | 'off' {
  return settings.rules[id] ?? settings.rules[id.split('/')[0]!] ?? own;
}

/** The language of messages at an offset: the setting, else that of the unit there. */
export function languageAt(reading: Reading, settings: Settings, offset: number): Language {
  if (settings.language) return settings.language;
  const { units } = reading.draft;
  let low = 0;
  let high = units.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (units[middle]!.from <= offset) low = middle;
    else high = middle - 1;
  }
  return units[low]?.body.language ?? 'en';
}
