/** Runs rules unit by unit, and keeps what they said of a unit for as long as it and its surroundings are unchanged. */
import type { Coverage } from '../coverage/coverage.js';
import { draftLanguage } from '../draft/language.js';
import type { Reading, UnitReading } from '../reading/reading.js';
import type { Language } from '../text/characters.js';
import { type Finding, SEVERITIES, type Severity } from './finding.js';
import { fill, type Report, type Rule, type RuleContext } from './rule.js';
import type { Settings } from './settings.js';

export interface RulesInput {
  reading: Reading;
  rules: readonly Rule[];
  settings: Settings;
  coverage: () => Coverage | null;
  /** A rule that throws is reported here; the others still speak. */
  onCrash?: (rule: string, error: unknown) => void;
}

interface Kept {
  /** Whatever else findings depend on: settings and the rules themselves. */
  key: string;
  rules: readonly Rule[];
  /** Where the unit stood. */
  from: number;
  findings: readonly Finding[];
}

const KEPT = new WeakMap<object, Kept>();

/** What the rules say of a reading, in no particular order. */
export function runRules(input: RulesInput): Finding[] {
  const { reading, rules, settings } = input;
  const active = rules.map((rule) => ({ rule, severity: severityOf(rule.id, rule.severity, settings) })).filter((one): one is Active => one.severity !== 'off');
  const ofUnits = active.filter(({ rule }) => rule.scope !== 'draft');
  const key = JSON.stringify([settings.rules, settings.language]);
  const out: Finding[] = [];
  for (const unit of reading.units) if (saysAnything(unit)) for (const finding of ofUnit(unit, ofUnits, key, input)) out.push(finding);
  out.push(
    ...runOver(
      reading.units,
      active.filter(({ rule }) => rule.scope === 'draft'),
      input,
    ),
  );
  return out;
}

/** A rule that is not switched off, with the severity set for it. */
interface Active {
  rule: Rule;
  severity: Severity;
}

function saysAnything({ isEmpty, local }: UnitReading): boolean {
  return !isEmpty || local.shortTitles.length > 0 || local.anaphors.length > 0;
}

function ofUnit(unit: UnitReading, active: readonly Active[], key: string, input: RulesInput): readonly Finding[] {
  const kept = KEPT.get(unit.stamp);
  const at = unit.unit.from;
  // The rules are compared one by one: the list is made anew for each run.
  const same = kept !== undefined && kept.key === key && kept.rules.length === active.length && kept.rules.every((rule, i) => rule === active[i]!.rule);
  const findings = same ? kept.findings.map((finding) => moved(finding, at - kept.from)) : runOver([unit], active, input);
  KEPT.set(unit.stamp, { key, rules: same ? kept.rules : active.map(({ rule }) => rule), from: at, findings });
  return findings;
}

function moved(finding: Finding, by: number): Finding {
  if (by === 0) return finding;
  const shift = <T extends { from: number; to: number }>(span: T): T => ({ ...span, from: span.from + by, to: span.to + by });
  return { ...shift(finding), related: finding.related.map(shift), fixes: finding.fixes.map((fix) => ({ ...fix, edits: fix.edits.map(shift) })) };
}

/** Runs rules over one unit or all of them; one context serves them in turn. */
function runOver(units: readonly UnitReading[], active: readonly Active[], { reading, settings, coverage, onCrash }: RulesInput): Finding[] {
  const out: Finding[] = [];
  const only = units.length === 1 ? units[0]! : null;
  const whole = () => settings.language ?? draftLanguage(reading, 'en');
  const languageOf = (unit: number) => {
    const body = reading.draft.units[unit]?.body;
    // What is said of one unit is kept with it, and may not depend on the others.
    return !only && body?.kind === 'meta' ? whole() : (settings.language ?? body?.language ?? 'en');
  };
  let at: Active;
  const context: RuleContext<string> = {
    reading,
    view: reading.view,
    units,
    get coverage() {
      return coverage();
    },
    houseStyle: settings.houseStyle,
    get citations() {
      return only ? only.citations : reading.citations;
    },
    languageAt: languageOf,
    languageAtOffset: (offset) => languageAt(reading, settings, offset),
    get language() {
      return whole();
    },
    report: (report) =>
      out.push(toFinding(at.rule, at.severity, report, reading, only ? languageOf(only.unit.index) : languageAt(reading, settings, report.from))),
  };
  for (at of active) {
    try {
      at.rule.check(context);
    } catch (error) {
      if (!onCrash) throw error;
      onCrash(at.rule.id, error);
    }
  }
  return out;
}

/** Makes the finding of a report: words in the language of the place, severity within its bounds. */
function toFinding(rule: Rule, severity: Severity, report: Report<string>, reading: Reading, language: Language): Finding {
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

/** The language of messages at an offset: the setting, else that of the unit there; in front matter, whose values are mostly ids, that of the draft. */
export function languageAt(reading: Reading, settings: Settings, offset: number): Language {
  if (settings.language) return settings.language;
  const { units, frontMatter } = reading.draft;
  if (offset < frontMatter.to) return draftLanguage(reading, 'en');
  let low = 0;
  let high = units.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (units[middle]!.from <= offset) low = middle;
    else high = middle - 1;
  }
  return units[low]?.body.language ?? 'en';
}
