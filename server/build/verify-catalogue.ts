/**
 * Compares the catalogue with the texts it rests on: `npx tsx server/build/verify-catalogue.ts SOURCES_DIR [--write] [ids…]`.
 * Prints a line per instrument and every disagreement; exit status 1 if one is unexplained or an id leads nowhere.
 * With `--write` it sets `checked` of the instruments whose full text agrees, and of the obligations that agree with their provisions. It is the only writer of `official-text`.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { InstrumentRecord } from '../src/core/catalogue/record.js';
import { claimOf, obligationClaim } from './verify/claims.js';
import { compareApplication } from './verify/compare-application.js';
import { compareDates, compareNumber, compareStatus, compareTitle } from './verify/compare-identity.js';
import { compareObligations } from './verify/compare-obligations.js';
import { compareRenumbering } from './verify/compare-renumbering.js';
import { compareStructure } from './verify/compare-structure.js';
import { Explanations } from './verify/explained.js';
import { loadCatalogue } from './verify/records.js';
import { detailsOf, rowOf } from './verify/report.js';
import { readTexts, type TextSet } from './verify/text-set.js';
import { writeChecked } from './verify/write-checked.js';
import { writeObligations } from './verify/write-obligations.js';

/** The day of the comparison, as `checked.on` records it. */
const TODAY = '2026-11-21';
const FIRST = [
  'eu-ai-act',
  'eu-gdpr',
  'coe-ai-convention',
  'cn-genai-measures',
  'cn-deep-synthesis',
  'cn-algo-rec',
  'cn-ai-labelling',
  'cn-pipl',
  'cn-csl',
  'us-nist-ai-rmf',
  'iso-42001',
  'us-eo-14110',
  'us-co-sb24-205',
  'us-co-sb26-189',
];

const here = path.dirname(fileURLToPath(import.meta.url));
const args = process.argv.slice(2);
const write = args.includes('--write');
const [folder, ...ids] = args.filter((arg) => !arg.startsWith('--'));
if (!folder || !existsSync(folder)) {
  console.error('usage: npx tsx server/build/verify-catalogue.ts SOURCES_DIR [--write] [ids…]');
  process.exit(2);
}

const { records, faults } = loadCatalogue(path.join(here, '..', 'catalogue'));
const explanations = new Explanations(path.join(here, 'verify', 'explained.yaml'));
const rank = (id: string) => (FIRST.includes(id) ? FIRST.indexOf(id) : FIRST.length);
const chosen = records
  .filter(({ record }) => (ids.length > 0 ? ids.includes(record.id) : FIRST.includes(record.id) || record.checked?.sources))
  .sort((a, b) => rank(a.record.id) - rank(b.record.id) || (a.record.id < b.record.id ? -1 : 1));
const sums = { compared: 0, official: 0, obligations: 0, matched: 0, unexplained: 0, written: 0 };
const byId = new Map(records.map((loaded) => [loaded.record.id, loaded]));
const read = new Map<string, TextSet>();
const textsOf = (record: InstrumentRecord) => {
  if (!read.has(record.id)) read.set(record.id, readTexts(folder, record));
  return read.get(record.id)!;
};
const known = (id: string) => {
  const record = byId.get(id)?.record;
  return record && { record, texts: textsOf(record) };
};

for (const { file, record, obligations } of chosen) {
  const texts = textsOf(record);
  for (const missing of texts.missing) faults.push(`${file}: no source ${missing}`);
  if (texts.named.length === 0) {
    console.log(`${record.id.padEnd(24)} no text: stays ${record.checked?.against ?? 'unchecked'}`);
    continue;
  }
  const findings = explanations.apply(record, [
    ...compareTitle(record, texts),
    ...compareNumber(record, texts),
    ...compareDates(record, texts),
    ...compareStatus(record, texts, TODAY),
    ...compareStructure(record, texts),
    ...compareApplication(record, texts),
    ...compareRenumbering(record, texts),
  ]);
  const duties = compareObligations(obligations, known).map(({ obligation, findings: found }) => ({ obligation, found: explanations.apply(record, found) }));
  const all = [...findings, ...duties.flatMap(({ found }) => found)];
  const claim = claimOf(record, texts, findings);
  const claims = new Map(duties.map(({ obligation, found }) => [obligation.id, obligationClaim(record, texts, found, obligation.checked.sources ?? [])]));
  console.log([rowOf(record.id, all, claim, claims), ...detailsOf(all)].join('\n'));
  sums.compared++;
  sums.obligations += claims.size;
  sums.matched += [...claims.values()].filter(({ official }) => official).length;
  sums.unexplained += all.filter(({ result, explanation }) => result === 'disagree' && !explanation).length;
  if (claim.official) sums.official++;
  if (write && writeChecked(file, claim, TODAY)) sums.written++;
  if (write && claims.size > 0) sums.written += writeObligations(file.replace(/\.yaml$/, '.obligations.yaml'), claims, TODAY);
}

faults.push(...explanations.idle(new Set(chosen.map(({ record }) => record.id))));
for (const fault of faults) console.log(`fault: ${fault}`);
console.log(
  `${sums.compared} instruments compared, ${sums.official} agree with a full text, ${sums.matched} of ${sums.obligations} obligations too, ${sums.unexplained} unexplained disagreements, ${faults.length} faults${write ? `, ${sums.written} blocks written` : ''}`,
);
process.exitCode = sums.unexplained + faults.length > 0 ? 1 : 0;
