/** A model clause put with its defaults into a draft for which its obligation applies, and what comes of it. */
import { stringify } from 'yaml';
import type { ObligationRecord } from '../../server/src/core/catalogue/obligation.js';
import type { Covered } from '../../server/src/core/coverage/coverage.js';
import type { Analysis } from '../../server/src/core/engine/analyse.js';
import type { Finding } from '../../server/src/core/engine/finding.js';
import type { Language } from '../../server/src/core/text/characters.js';
import { snippetText } from '../../server/src/core/text/snippet.js';
import { analyseText } from './analyse.js';
import { bundledCatalogue, TODAY } from './catalogue.js';
import { type SuitableProfile, suitableProfile } from './suitable-profile.js';

export interface Trial {
  obligation: ObligationRecord;
  profile: SuitableProfile;
  covered: Covered | null;
  /** What is said of the clause or of its obligation; a draft of one clause lacks all others, which is not its fault. */
  findings: readonly Finding[];
  analysis: Analysis;
}

/** Where no day up to then is one on which an obligation applies, none is known. */
const LATE = '2028-12-01';

const FRAME: Record<Language, readonly [title: string, heading: string]> = {
  en: ['# Responsible AI policy', '## Rules'],
  zh: ['# 人工智能管理制度', '## 要求'],
};

export function tryClause(obligation: ObligationRecord, language: Language): Trial {
  const { date, profile } = dayFor(obligation);
  // What is part of it stands below: who answers the whole and not its parts is told so, and rightly.
  const parts = bundledCatalogue().obligations.filter(({ partOf, clause }) => partOf === obligation.id && clause);
  const clauses = [obligation, ...parts].map((one) => `- ${snippetText(one.clause![language])}\n`);
  const front = stringify({ policy: { ...profile.block, asOf: date } });
  const head = `---\n${front}---\n\n${FRAME[language].join('\n\n')}\n\n`;
  const analysis = analyseText(head + clauses.join(''));
  const covered = analysis.coverage?.covered.find((one) => one.obligation.id === obligation.id) ?? null;
  const ends = head.length + clauses[0]!.length;
  // A clause that answers another duty beside its own lacks the parts of that: they have clauses of their own.
  const lacksOthers = ({ rule, basis }: Finding) => rule === 'obligation/partial' && basis?.obligation !== obligation.id;
  const findings = analysis.findings.filter((one) => {
    const { from, to, basis } = one;
    return (to > head.length && from < ends && !lacksOthers(one)) || basis?.obligation === obligation.id;
  });
  return { obligation, profile, covered, findings, analysis };
}

function dayFor(obligation: ObligationRecord): { date: string; profile: SuitableProfile } {
  const first = obligation.from > TODAY ? obligation.from : TODAY;
  const trials = [first, LATE].map((date) => ({ date, profile: suitableProfile(bundledCatalogue().at(date), obligation) }));
  return trials.find(({ profile }) => profile.is === 'applies') ?? trials[0]!;
}
