/** Checks catalogue files by schema, vocabulary and unit grammar, and without a FILE the lexicon too: `npx tsx server/build/check-files.ts [FILE…]`. */
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { globSync } from 'tinyglobby';
import { parse } from 'yaml';
import type { InstrumentRecord } from '../src/core/catalogue/record.js';
import { expandSections, expandUnits } from '../src/core/catalogue/unit-list.js';
import { demandFaults } from './check-demands.js';
import { lexiconFaults } from './check-lexicon.js';
import { type ObligationFile, obligationCheck } from './check-obligations.js';
import { phrasingFaults } from './check-phrasings.js';
import { isObligationFile } from './obligations.js';

const schema = JSON.parse(readFileSync('server/catalogue/schema.json', 'utf8'));
const topics = new Set(Object.keys(parse(readFileSync('server/lexicon/topics.yaml', 'utf8')).topics));
const validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(schema);
const files = process.argv.length > 2 ? process.argv.slice(2) : globSync('server/catalogue/*/*.yaml');
let faults = 0;
const fault = (file: string, text: string) => {
  faults++;
  console.log(`${file}: ${text}`);
};
const obligations: ObligationFile[] = [];
for (const file of files.sort()) {
  let record: Partial<InstrumentRecord> | null;
  try {
    record = parse(readFileSync(file, 'utf8'), { schema: 'core' });
  } catch (error) {
    fault(file, String(error).split('\n')[0]!);
    continue;
  }
  if (isObligationFile(file)) {
    obligations.push({ file, data: record });
    continue;
  }
  if (!validate(record)) for (const e of validate.errors!) fault(file, `${e.instancePath} ${e.message} ${JSON.stringify(e.params)}`);
  for (const version of record?.structure?.versions ?? []) {
    if (version.inserted) tryUnits(file, version.inserted);
    for (const [key, unit] of Object.entries(version.units ?? {})) {
      for (const list of [unit?.paragraphs, unit?.points, unit?.spans]) if (typeof list === 'string') tryUnits(`${file} ${key}`, list);
      for (const topic of unit?.topics ?? []) if (!topics.has(topic)) fault(file, `${key}: unknown topic ${topic}`);
    }
  }
  for (const entry of record?.application ?? []) tryUnits(file, entry.units);
  for (const entry of record?.codified ?? []) tryUnits(file, entry.sections, expandSections);
}
// Obligations and the lexicon are checked against the instruments, so these come first.
if (faults === 0 && obligations.length > 0) obligationCheck()(obligations, fault);
if (faults === 0 && process.argv.length === 2) for (const text of [...lexiconFaults(), ...phrasingFaults(), ...demandFaults()]) fault('server/lexicon', text);

function tryUnits(where: string, list: string, expand = expandUnits): void {
  try {
    expand(list);
  } catch (error) {
    fault(where, String(error));
  }
}
console.log(`${files.length} files, ${faults} faults`);
process.exitCode = faults ? 1 : 0;
