import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { type InstrumentRecord, schemeOf } from '../../server/src/core/index.js';
import { isCommonName } from '../../server/src/workspace/common-names.js';
import { reviewCatalogues } from '../../server/src/workspace/index.js';
import { unitKeyFaults } from '../../server/src/workspace/unit-keys.js';
import { bundledCatalogue } from '../support/catalogue.js';
import { compiledFiles } from '../support/catalogue-files.js';

const STANDARD = `id: acme-standard
jurisdiction: ACME
kind: standard
force: binding
binds: adopters
title: { en: Acme Model Standard, zh: 艾可米模型标准 }
status: [{ from: 2025-01-01, is: in-force }]
`;

const COMPANION = 'id: acme-standard\nstructure: { versions: [{ from: 2025-01-01, units: { "2": { heading: { en: Logs } } } }] }\n';

/** The faults of some files, with the words they stand on. */
function faultsOf(...texts: readonly string[]): string[] {
  const files = texts.map((text, index) => ({ name: `${index}.yaml`, text }));
  return reviewCatalogues(files, bundledCatalogue()).flatMap(({ name, faults }) => {
    const text = files.find((file) => file.name === name)!.text;
    return faults.map(({ from, to, severity, message }) => `${severity} ${text.slice(from, to).split('\n')[0]}: ${message.en}`);
  });
}

describe('the review of instrument files', () => {
  it('is content with a sound one, and with its companion', () => assert.deepEqual(faultsOf(`${STANDARD}structure: { scheme: sections }\n`, COMPANION), []));

  const faults: [what: string, text: string, said: RegExp][] = [
    ['a name of bundled law', `${STANDARD}names: { en: [GDPR] }\n`, /^warning GDPR: .*already means eu-gdpr.*Take it off/],
    ['an id of bundled law', STANDARD.replace('acme-standard', 'eu-gdpr'), /^error eu-gdpr: .*Choose another id/],
    ['a title of bundled law', STANDARD.replace('Acme Model Standard', 'AI Act'), /^error acme-standard: .*Choose another title/],
    ['a name of common words', `${STANDARD}names: { en: [Code of Conduct] }\n`, /^warning Code of Conduct: .*inContext/],
    ['a Chinese one', `${STANDARD}names: { zh: [人工智能管理暂行办法] }\n`, /^warning 人工智能管理暂行办法: .*inContext/],
    ['an acronym that means something else', `${STANDARD}acronyms: [SLA]\n`, /^warning SLA: .*inContext/],
    ['a title of common words', STANDARD.replace('Acme Model Standard', 'AI Policy'), /^warning AI Policy: .*Add the name of the organisation/],
    ['a relation that leads nowhere', `${STANDARD}relations: [{ type: see, to: acme-two }]\n`, /^error acme-two: There is no instrument/],
    ['an act that there is not', STANDARD.replace('in-force }', 'in-force, by: acme-act }'), /^error acme-act: There is no instrument/],
    ['a date moved by nobody', `${STANDARD}application: [{ units: all, routes: [{ route: x, from: 2026-01-01, by: acme-act }] }]\n`, /^error acme-act: /],
    ['a code that there is not', `${STANDARD}codified: [{ code: acme-code, sections: 1-1 }]\n`, /^error acme-code: /],
    ['no status', STANDARD.replace(/^status.*\n/m, ''), /^warning acme-standard: “status” is missing/],
    [
      'status lines out of order',
      STANDARD.replace('in-force }', 'in-force }, { from: 2024-01-01, is: repealed }'),
      /^error 2024-01-01: .*order of their dates/,
    ],
    ['force over nobody', STANDARD.replace(/^binds.*\n/m, ''), /^warning binding: .*binds: adopters/],
    [
      'a unit in words',
      `${STANDARD}structure: { scheme: sections, versions: [{ from: 2025-01-01, units: { Section 2: {} } }] }\n`,
      /^error Section 2: .*Write it such as 4,/,
    ],
    [
      'a unit beyond the count',
      `${STANDARD}structure: { scheme: sections, versions: [{ from: 2025-01-01, counts: { sections: 3 }, units: { "4(a)": {} } }] }\n`,
      /^error "4\(a\)": .*beyond the 3/,
    ],
    [
      'a list that is none',
      `${STANDARD}structure: { versions: [{ from: 2025-01-01, units: { "1": { points: c-a } } }] }\n`,
      /^error c-a: .*not a list of units/,
    ],
    ['what is no YAML', 'id: [', /^error .*not YAML/],
    ['obligations, which a workspace cannot add', '- { id: acme-logs, instrument: acme-standard }\n', /^error -: .*not obligations/],
  ];
  for (const [what, text, said] of faults) {
    it(`tells ${what}`, () => {
      const found = faultsOf(text);
      assert.equal(found.length, 1, found.join('\n'));
      assert.match(found[0]!, said);
    });
  }

  it('tells a name that two of them share, in both', () => {
    const [first, second] = faultsOf(STANDARD, STANDARD.replace('acme-standard', 'acme-two').replace('艾可米模型标准', '艾可米标准二'));
    assert.match(first!, /^warning Acme Model Standard: .*acme-two/);
    assert.match(second!, /^warning Acme Model Standard: .*acme-standard/);
  });

  it('accepts what was inserted beyond the count', () => {
    const units =
      'structure: { scheme: articles, versions: [{ from: 2025-01-01, counts: { articles: 3 }, inserted: "4", units: { "4": {}, "3(1)(a)": {} } }] }\n';
    assert.deepEqual(faultsOf(STANDARD + units), []);
  });

  it('accepts the units of every bundled instrument', () => {
    const wrong = compiledFiles().instruments.flatMap((record: InstrumentRecord) =>
      unitKeyFaults(record, schemeOf(record)).map(({ message }) => `${record.id}: ${message.en}`),
    );
    assert.deepEqual(wrong, []);
  });

  it('never throws, whatever stands in a file', () => {
    const files = globSync(['examples/**/*', 'server/catalogue/**/*.obligations.yaml', 'server/lexicon/*.yaml', 'biome.json'], { onlyFiles: true });
    assert.ok(files.length > 20);
    const read = files.map((name) => ({ name, text: readFileSync(name, 'utf8') }));
    assert.equal(reviewCatalogues(read, bundledCatalogue()).length, files.length);
  });
});

describe('common names', () => {
  it('are told from names', () => {
    const common = [
      'AI Policy',
      'The Code of Conduct',
      'Framework',
      'handbook',
      'Data Protection Standard',
      '人工智能管理办法',
      '《数据安全管理规定》',
      '员工手册',
      '标准',
    ];
    const names = [
      'Acme Model Standard',
      'Northwind AI Policy',
      'AcmeAI',
      'ISO/IEC 42001',
      '艾可米模型标准',
      '北风物流人工智能管理办法',
      'Bundesdatenschutzgesetz',
    ];
    assert.deepEqual(
      [...common, ...names].map((name) => isCommonName(name, false)),
      [...common.map(() => true), ...names.map(() => false)],
    );
    assert.deepEqual(
      ['SLA', 'LED', 'AI', 'Feat', 'AMS', 'NAIP'].map((name) => isCommonName(name, true)),
      [true, true, true, true, false, false],
    );
  });

  it('are hardly any of the bundled ones', () => {
    const names = compiledFiles().instruments.flatMap(({ names: of }) => [...(of?.en ?? []), ...(of?.zh ?? [])]);
    const common = names.filter((name) => isCommonName(name, false));
    assert.ok(common.length < names.length / 30, common.join(' | '));
  });
});
