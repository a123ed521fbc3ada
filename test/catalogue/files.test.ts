/** Catalogue files follow the schema, and the compiled catalogue holds what they say. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { writeCatalogue } from '../../server/src/core/catalogue/compile.js';
import { type Phrases, withoutExpressions } from '../../server/src/core/catalogue/phrases.js';
import type { InstrumentRecord } from '../../server/src/core/catalogue/record.js';
import { expandSections, expandUnits } from '../../server/src/core/catalogue/unit-list.js';
import { CATALOGUE_FILE, compiledCatalogue } from '../support/catalogue.js';
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

  it('are written as docs/adding-an-instrument.md says', () => {
    const blocks = [...readProjectFile('docs/adding-an-instrument.md').matchAll(/^```yaml\n(.*?)^```/gms)].map(([, block]) =>
      parse(block!, { schema: 'core' }),
    );
    const records = blocks.filter((block): block is object => block !== null);
    assert.ok(records.length >= 5);
    for (const record of records) assert.ok(validate({ id: 'x', ...record }), JSON.stringify(validate.errors));
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

  it('come back out of the compiled catalogue as they are', () => {
    const { instruments, obligations, lexicon, phrases, date } = compiledFiles();
    const compiled = compiledCatalogue();
    assert.deepEqual(JSON.parse(JSON.stringify([...compiled.instruments.values()])), instruments);
    assert.deepEqual(compiled.obligations, obligations);
    for (const { id } of instruments) {
      const own = obligations.filter(({ instrument }) => instrument === id);
      assert.deepEqual(compiled.obligationsOf(id), own, id);
    }
    assert.deepEqual({ ...compiled.lexicon }, lexicon);
    for (const [list, entries] of Object.entries(phrases))
      assert.deepEqual(
        compiled.phrases.lists[list as keyof typeof phrases],
        Object.fromEntries(Object.entries<Phrases>(entries).map(([label, entry]) => [label, withoutExpressions(entry)])),
      );
    assert.equal(compiled.date, date);
  });

  it('are what the compiled catalogue is made of', () => {
    assert.ok(readFileSync(CATALOGUE_FILE).equals(writeCatalogue(compiledFiles())), 'dist/catalogue.bin is old: npm run build');
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
