import assert from 'node:assert/strict';
import { DEFAULT_SETTINGS } from '../../server/src/core/index.js';
import { layOver, NO_OPTIONS, readOptions, toSettings } from '../../server/src/workspace/index.js';

const KNOWN = new Set(['reference', 'reference/not-in-force']);

describe('options', () => {
  it('are none where nothing is set', () => {
    for (const data of [undefined, null, {}, { rules: null, asOf: null, language: 'auto', policyDrafts: null }, { asOf: '' }]) {
      assert.deepEqual(readOptions(data, KNOWN), { options: NO_OPTIONS, faults: [] });
    }
    assert.deepEqual(toSettings(NO_OPTIONS, false), DEFAULT_SETTINGS);
  });

  it('are read whole', () => {
    const data = {
      rules: { 'reference/not-in-force': 'error', reference: 'off' },
      asOf: '2027-12-02',
      language: 'zh',
      policyDrafts: ['policies/**'],
      catalogues: ['law.yaml'],
      policy: { jurisdictions: ['EU'] },
      houseStyle: { en: { first: 'defined', after: 'full', pinpoint: 'abbreviated' }, zh: { pinpoint: 'digits' } },
    };
    assert.deepEqual(readOptions(data, KNOWN), { options: data, faults: [] });
  });

  it('leave out what makes no sense and say where it stands', () => {
    const { options, faults } = readOptions(
      { rules: { reference: 'loud', typo: 'off' }, asOf: '2027-02-30', language: 'de', policyDrafts: 'all', catalogues: [1, 'b.yaml'], policy: 'EU', more: 1 },
      KNOWN,
    );
    assert.deepEqual(options, { ...NO_OPTIONS, catalogues: ['b.yaml'] });
    assert.deepEqual(faults.map(({ path }) => path.join('.')).sort(), [
      'asOf',
      'catalogues.0',
      'language',
      'more',
      'policy',
      'policyDrafts',
      'rules.reference',
      'rules.typo',
    ]);
    assert.ok(faults.every(({ message }) => message.en !== '' && message.zh !== ''));
  });

  it('of a prototype are no settings', () => {
    const { options } = readOptions(JSON.parse('{"__proto__": {"language": "zh"}, "rules": {"__proto__": "off"}}'), KNOWN);
    assert.equal(options.language, null);
    assert.deepEqual(Object.keys(options.rules), []);
  });

  it('lie over each other: single values win, rules one by one, lists are joined', () => {
    const under = { ...NO_OPTIONS, rules: { a: 'off', b: 'hint' } as const, asOf: '2026-01-01', language: 'en' as const, policyDrafts: ['a'] };
    const over = { ...NO_OPTIONS, rules: { b: 'error' } as const, language: 'zh' as const, policyDrafts: ['b'] };
    assert.deepEqual(layOver(under, over), { ...NO_OPTIONS, rules: { a: 'off', b: 'error' }, asOf: '2026-01-01', language: 'zh', policyDrafts: ['a', 'b'] });
  });

  it('set the house style part by part, and leave out what no style has', () => {
    const { options, faults } = readOptions(
      { houseStyle: { en: { first: 'short', after: 'han', pinpoint: 'auto', colour: 'red' }, zh: { pinpoint: 'han' }, de: {} } },
      KNOWN,
    );
    assert.deepEqual(options.houseStyle, { en: { first: 'short' }, zh: { pinpoint: 'han' } });
    assert.deepEqual(
      faults.map(({ path, key }) => [path.join('.'), key]),
      [
        ['houseStyle.de', true],
        ['houseStyle.en.after', false],
        ['houseStyle.en.colour', true],
      ],
    );
    const over = { ...NO_OPTIONS, houseStyle: { en: { pinpoint: 'abbreviated' }, zh: {} } } as const;
    assert.deepEqual(toSettings(layOver(options, over), false).houseStyle, {
      en: { first: 'short', after: 'short', pinpoint: 'abbreviated' },
      zh: { first: 'full', after: 'short', pinpoint: 'han' },
    });
    for (const data of ['short', { en: 'short' }, []]) assert.equal(readOptions({ houseStyle: data }, KNOWN).faults.length, 1);
  });
});
