import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { globSync } from 'tinyglobby';
import { parse } from 'yaml';
import { Catalogue } from '../../server/src/core/index.js';
import { readCatalogueFile } from '../../server/src/workspace/catalogue-file.js';
import { readCatalogues } from '../../server/src/workspace/index.js';
import { schemaCheck } from '../../server/src/workspace/schema-check.js';
import { analyseText } from '../support/analyse.js';
import { bundledCatalogue, compiledCatalogue } from '../support/catalogue.js';
import { check } from '../support/properties.js';

const SCHEMA = JSON.parse(readFileSync(new URL('../../server/catalogue/schema.json', import.meta.url), 'utf8')) as object;

const CONTRACT = `id: acme-contract
jurisdiction: INTL
kind: code
force: binding
binds: parties
title: { en: ACME Supply Contract }
names: { en: [ACME Contract] }
status: [{ from: 2025-01-01, is: in-force }]
structure:
  scheme: sections
  versions:
    - from: 2025-01-01
      counts: { sections: 3 }
`;

const COMPANION = `id: acme-contract
structure: { versions: [{ from: 2025-01-01, units: { "2": { heading: { en: Logs }, paragraphs: 1-2 } } }] }
`;

function faultsOf(text: string): string[] {
  const topics = new Set(Object.keys(bundledCatalogue().lexicon.topics));
  return readCatalogueFile(text, topics).faults.map(({ from, to, message }) => `${text.slice(from, to).split('\n')[0]} → ${message.en}`);
}

describe('instrument files of a workspace', () => {
  it('are accepted wherever the bundled ones are', () => {
    const topics = new Set(Object.keys(bundledCatalogue().lexicon.topics));
    const files = globSync(['server/catalogue/*/*.yaml', '!**/*.obligations.yaml']);
    assert.ok(files.length > 300);
    for (const file of files) assert.deepEqual(readCatalogueFile(readFileSync(file, 'utf8'), topics).faults, [], file);
  });

  it('say at their places what is wrong', () => {
    assert.deepEqual(faultsOf(CONTRACT.replace('kind: code', 'kind: song').replace('2025-01-01, is', '2025-13-01, is')), [
      'song → This must be one of statute, regulation, directive, decision, departmental-rule, administrative-regulation, local-regulation, judicial-interpretation, normative-document, executive-order, memorandum, bill, proposal, consultation-draft, scholars-draft, plan, treaty, requirements-standard, standard, guideline, framework, code-of-practice, declaration, resolution, report, programme, pact, code.',
      '2025-13-01 → “2025-13-01” does not have the form that belongs here (^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$).',
    ]);
    assert.deepEqual(faultsOf('id: x\nkind: code\n'), ['id: x → “jurisdiction” is missing.', 'id: x → “force” is missing.', 'id: x → “title” is missing.']);
    assert.deepEqual(faultsOf(''), [' → This file is empty; it must hold one instrument.']);
    assert.match(faultsOf('id: [')[0]!, /This is not YAML/);
    assert.deepEqual(faultsOf(`${CONTRACT}subject: [no-such-topic]\n`), ['no-such-topic → There is no topic “no-such-topic”.']);
  });

  it('cannot ask for more units than a text has', () => {
    for (const list of ['1-999999999', '5-2', 'annex-X..annex-I'])
      assert.equal(faultsOf(CONTRACT.replace('counts:', `inserted: "${list}"\n      counts:`)).length, 1, list);
    assert.equal(faultsOf(COMPANION.replace('1-2', '99999999')).length, 1);
  });

  it('are one instrument with their companions', () => {
    const { records, faults } = readCatalogues(
      [
        { name: 'b.yaml', text: COMPANION },
        { name: 'a.yaml', text: CONTRACT },
      ],
      bundledCatalogue(),
    );
    assert.deepEqual([...faults], []);
    assert.equal(records.length, 1);
    const { findings } = analyseText('# Supply\n\nUnder the ACME Contract, section 2 asks for logs and section 4 for more.\n', {
      catalogue: new Catalogue(compiledCatalogue(), records),
    });
    assert.deepEqual(
      findings.map(({ rule, words }) => `${rule} ${words}`),
      ['reference/unknown-provision section 4'],
    );
  });

  it('load although others are at fault', () => {
    const files = [
      { name: 'broken.yaml', text: 'id: [' },
      { name: 'orphan.yaml', text: COMPANION.replace('acme-contract', 'nobody') },
      { name: 'good.yaml', text: CONTRACT },
      { name: 'again.yaml', text: CONTRACT },
      { name: 'taken.yaml', text: CONTRACT.replace('acme-contract', 'eu-gdpr') },
      { name: 'titled.yaml', text: CONTRACT.replace('acme-contract', 'acme-two').replace('ACME Supply Contract', 'GDPR') },
    ];
    const { records, faults } = readCatalogues(files, bundledCatalogue());
    assert.deepEqual(
      records.map(({ id }) => id),
      ['acme-contract'],
    );
    assert.deepEqual([...faults.keys()].sort(), ['again.yaml', 'broken.yaml', 'orphan.yaml', 'taken.yaml', 'titled.yaml']);
  });

  it('keep their own names and leave out those of bundled law', () => {
    const { records, faults } = readCatalogues([{ name: 'a.yaml', text: CONTRACT.replace('[ACME Contract]', '[ACME Contract, GDPR]') }], bundledCatalogue());
    assert.deepEqual(records[0]?.names?.en, ['ACME Contract']);
    assert.equal(faults.get('a.yaml')?.[0]?.severity, 'warning');
  });
});

describe('the schema check', () => {
  const ajv = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(SCHEMA);
  const ours = schemaCheck(SCHEMA);

  it('finds a fault wherever a full validator does, and nowhere else', () => {
    const record = parse(readFileSync('server/catalogue/us/nyc-ll144.yaml', 'utf8'), { schema: 'core' }) as object;
    const junk = fc.oneof(fc.constantFrom(null, '', 'x', '2026-01-01', 0, -1, 1.5, true, {}, [], ['x'], { en: 'x' }, { from: '2026-01-01' }), fc.string());
    check(
      400,
      fc.property(fc.array(fc.tuple(fc.nat(), junk, fc.boolean()), { minLength: 1, maxLength: 3 }), (changes) => {
        const data = structuredClone(record);
        for (const [place, value, remove] of changes) alter(data, place, value, remove);
        const valid = ajv(data);
        assert.equal(ours(data).length === 0, valid, JSON.stringify(ajv.errors ?? ours(data)));
      }),
    );
  });

  it('refuses a schema whose keywords it does not know', () => {
    assert.throws(() => schemaCheck({ properties: { a: { maxLength: 3 } } }), /maxLength/);
  });
});

/** Replaces, adds or removes something in data, at a place counted through all of it. */
function alter(data: object, place: number, value: unknown, remove: boolean): void {
  const holders: (Record<string, unknown> | unknown[])[] = [];
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    holders.push(node as Record<string, unknown>);
    for (const inner of Object.values(node)) visit(inner);
  };
  visit(data);
  const holder = holders[place % holders.length]!;
  const keys = [...Object.keys(holder), 'unheard-of'];
  const key = keys[Math.floor(place / holders.length) % keys.length]!;
  if (Array.isArray(holder)) {
    if (key === 'unheard-of') holder.push(value);
    else if (remove) holder.splice(Number(key), 1);
    else holder[Number(key)] = value;
  } else if (remove) delete holder[key];
  else holder[key] = value;
}
