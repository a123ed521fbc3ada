/** Catalogue files follow the schema, and the compiled catalogue holds what they say. */
import assert from 'node:assert/strict';
import { Ajv } from 'ajv';
import { writeCatalogue } from '../../server/src/core/catalogue/data.js';
import type { InstrumentRecord } from '../../server/src/core/catalogue/record.js';
import { expandSections, expandUnits } from '../../server/src/core/catalogue/unit-list.js';
import { catalogueFiles, compiledFiles, topicIds } from '../support/catalogue-files.js';
import { readProjectFile } from '../support/project.js';

describe('catalogue files', () => {
  const files = catalogueFiles();
  const validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(JSON.parse(readProjectFile('server/catalogue/schema.json')));

  it('follow the schema', () => {
    assert.ok(files.length > 400);
    const faults = files.flatMap(({ file, data }) =>
      validate(data) ? [] : validate.errors!.map(({ instancePath, message }) => `${file} ${instancePath} ${message}`),
    );
    assert.deepEqual(faults, []);
  });

  it('have an id each, which only companion files share', () => {
    const mains = files.filter(({ data }) => (data as InstrumentRecord).title).map(({ data }) => (data as InstrumentRecord).id);
    assert.deepEqual(
      mains.filter((id, index) => mains.indexOf(id) !== index),
      [],
    );
    const known = new Set(mains);
    for (const { file, data } of files) assert.ok(known.has((data as InstrumentRecord).id), `${file} has no main file`);
  });

  it('list units that can be read, about topics that are known', () => {
    const topics = topicIds();
    for (const { file, data } of files) for (const fault of faultsIn(data as Partial<InstrumentRecord>, topics)) assert.fail(`${file}: ${fault}`);
  });

  it('are what the compiled catalogue is made of', () => {
    assert.ok(readProjectFile('dist/catalogue.jsonl') === writeCatalogue(compiledFiles()), 'dist/catalogue.jsonl is old: npm run build');
  });
});

function faultsIn(record: Partial<InstrumentRecord>, topics: ReadonlySet<string>): string[] {
  const out: string[] = [];
  const read = (list: string | number | undefined, expand = expandUnits) => {
    try {
      if (typeof list === 'string' && expand(list).length === 0) out.push(`an empty list: “${list}”`);
    } catch (error) {
      out.push(String(error));
    }
  };
  for (const version of record.structure?.versions ?? []) {
    read(version.inserted);
    for (const [name, unit] of Object.entries(version.units ?? {})) {
      for (const list of [unit.paragraphs, unit.points, unit.spans]) read(list);
      for (const topic of unit.topics ?? []) if (!topics.has(topic)) out.push(`${name} is about ${topic}`);
    }
  }
  for (const { units } of record.application ?? []) read(units);
  for (const { sections } of record.codified ?? []) read(sections, expandSections);
  for (const topic of record.subject ?? []) if (!topics.has(topic)) out.push(`it is about ${topic}`);
  return out;
}
