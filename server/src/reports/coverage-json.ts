/** Coverage as JSON. Scripts read it: its shape changes only with a major version (docs/coverage.md). */
import { type CoverageEntry, coverageGaps, type EvidenceEntry } from '../core/index.js';
import type { FileCoverage } from './coverage-words.js';

export function coverageAsJson({ file, report }: FileCoverage): string {
  const { date, catalogue, language, title, profile, duties, recommendations, questions, notChecked } = report;
  const gaps = coverageGaps(report);
  const entryOf = (entry: CoverageEntry) => jsonEntry(entry, report);
  const value = {
    file,
    date,
    catalogue,
    language,
    title,
    profile: profile && Object.fromEntries(profile.map(({ key, values }) => [key, values.map(({ id }) => id)])),
    duties: duties.map(entryOf),
    recommendations: recommendations.map(entryOf),
    gaps: Object.fromEntries(Object.entries(gaps).map(([state, entries]) => [state, entries.map(({ id }) => id)])),
    questions: questions.map(({ group, value, label, entries }) => ({ group, value, question: label, duties: entries.map(({ id }) => id) })),
    notChecked: {
      citations: notChecked.citations,
      jurisdictions: notChecked.places.map(({ id }) => id),
      frameworks: notChecked.frameworks.map(({ id }) => id),
      values: notChecked.values.map(({ key, id }) => `${key}:${id}`),
    },
  };
  return `${JSON.stringify(value, null, 2)}\n`;
}

function jsonEntry(entry: CoverageEntry, report: FileCoverage['report']) {
  const {
    id,
    title,
    state,
    duty,
    instrument,
    instrumentLabel,
    provision,
    cites,
    actor,
    needsClause,
    partOf,
    version,
    applies,
    evidence,
    unsaid,
    questions,
    setAside,
  } = entry;
  return {
    id,
    title,
    state,
    duty,
    actor: actor.map((role) => role.id),
    instrument,
    instrumentName: instrumentLabel,
    provision,
    cites,
    needsClause,
    partOf,
    version,
    appliesFrom: applies.from,
    dates: applies.dates,
    dateContested: applies.contested,
    evidence: evidence.map((one) => jsonEvidence(one, report)),
    unsaid,
    questions: questions.map(({ group, value }) => `${group}:${value}`),
    setAside: setAside && { kind: setAside.kind, reason: setAside.reason, document: setAside.document, until: setAside.until, doubt: setAside.doubt },
  };
}

function jsonEvidence({ line, section, words, cites, topics, lacks, shared, shortfall, falls }: EvidenceEntry, { sections }: FileCoverage['report']) {
  return {
    line,
    section: sections[section]?.heading || null,
    words,
    cites,
    topics: topics.map(({ id }) => id),
    lacks: lacks.map(({ id }) => id),
    shared,
    shortfall,
    shortfallText: falls,
  };
}
