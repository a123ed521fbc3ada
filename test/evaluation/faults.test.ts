import assert from 'node:assert/strict';
import { bundledCatalogue, TODAY } from '../support/catalogue.js';
import type { Annotation, CorpusDraft } from './corpus.js';
import { apartTable, finderTable, kindTable } from './fault-tables.js';
import { type Fault, type FaultGroup, faultsOf, isFound, shareFound } from './faults.js';
import { measure } from './measure.js';

const TEXT = 'Under the EU AI Act, Executive Order 14110 requires a test. Cf. Regulation (EU) 2031/9999 and Article 6.\n';

function fault(text: string, instrument: string, over: Partial<Annotation> = {}): Annotation {
  const from = TEXT.indexOf(text);
  assert.ok(from >= 0, text);
  return {
    line: 1,
    from,
    to: from + text.length,
    text,
    instrument,
    pinpoint: null,
    form: 'instrument',
    core: true,
    errorKind: 'wrong-date',
    stale: false,
    ...over,
  };
}

function draftOf(...annotations: Annotation[]): CorpusDraft {
  return { file: 'a.md', language: 'en', category: 'policy', text: TEXT, annotations };
}

describe('evaluation: annotated errors', () => {
  const cases: [string, FaultGroup, Annotation][] = [
    ['an error of a kind that can be proved', 'provable', fault('EU AI Act', 'eu-ai-act')],
    ['what a duty reaches', 'other kind', fault('EU AI Act', 'eu-ai-act', { errorKind: 'wrong-scope' })],
    ['an instrument that the catalogue is not for', 'other instrument', fault('EU AI Act', 'us-sox')],
    ['a claim', 'claim', fault('requires a test', 'eu-ai-act', { form: 'claim' })],
    ['a claim about another instrument', 'claim', fault('requires a test', 'us-sox', { form: 'claim' })],
    ['what time has overtaken', 'stale', fault('EU AI Act', 'eu-ai-act', { errorKind: null, stale: true })],
  ];
  for (const [what, group, annotation] of cases) {
    it(`puts ${what} under “${group}”`, () => {
      const [only, ...more] = faultsOf([draftOf(annotation)], [], (id) => id === 'eu-ai-act');
      assert.deepEqual([only?.group, more.length], [group, 0]);
    });
  }

  it('leaves out what is no error', () =>
    assert.deepEqual(
      faultsOf([draftOf(fault('EU AI Act', 'eu-ai-act', { errorKind: null }))], [], () => true),
      [],
    ));

  it('names the rules that find one, and counts hints, which show in policy drafts only', () => {
    const revoked = fault('Executive Order 14110', 'us-eo-14110', { errorKind: 'revoked-or-repealed' });
    const invented = fault('Regulation (EU) 2031/9999', 'nonexistent', { errorKind: 'nonexistent' });
    const missed = fault('Article 6', 'eu-ai-act', { errorKind: 'wrong-pinpoint', form: 'pinpoint' });
    const measured = measure([draftOf(revoked, invented, missed)], bundledCatalogue(), TODAY);
    assert.deepEqual(measured.crashes, []);
    const rules = (findings: typeof measured.findings) => faultsOf(measured.drafts, findings, () => true).map((one) => [...one.rules]);
    assert.deepEqual(rules(measured.asPolicies), [['reference/not-in-force'], ['reference/unknown-instrument'], []]);
    assert.deepEqual(rules(measured.findings), [['reference/not-in-force'], [], []]);
    assert.equal(shareFound(faultsOf(measured.drafts, measured.asPolicies, () => true)), 2 / 3);
  });
});

describe('evaluation: tables of annotated errors', () => {
  const one = (language: 'en' | 'zh', kind: string, group: FaultGroup, ...rules: string[]): Fault => ({
    draft: { ...draftOf(), language },
    annotation: fault('EU AI Act', 'eu-ai-act'),
    kind,
    group,
    rules: new Set(rules),
  });
  const faults = [
    one('en', 'wrong-date', 'provable', 'reference/wrong-date', 'reference/wrong-figure'),
    one('zh', 'wrong-date', 'provable'),
    one('zh', 'wrong-name', 'provable', 'reference/misnamed-instrument'),
    one('en', 'wrong-date', 'claim', 'reference/wrong-date'),
  ];
  const rowsOf = (text: string) =>
    text
      .split('\n')
      .slice(2)
      .map((line) =>
        line
          .slice(1, -1)
          .split('|')
          .map((cell) => cell.trim()),
      );
  const provable = faults.filter(({ group }) => group === 'provable');

  it('count by kind and language', () =>
    assert.deepEqual(rowsOf(kindTable(provable)), [
      ['all', '1', '1', '1.000', '2', '1', '0.500', '3', '2', '0.667'],
      ['wrong-date', '1', '1', '1.000', '1', '0', '0.000', '2', '1', '0.500'],
      ['wrong-name', '0', '0', '–', '1', '1', '1.000', '1', '1', '1.000'],
    ]));

  it('count by rule, where several may find the same one', () =>
    assert.deepEqual(rowsOf(finderTable(provable)), [
      ['reference/misnamed-instrument', '0', '1', '1', '', '1'],
      ['reference/wrong-date', '1', '0', '1', '1', ''],
      ['reference/wrong-figure', '1', '0', '1', '1', ''],
    ]));

  it('keep apart what does not count', () => {
    const rows = rowsOf(apartTable(faults));
    assert.deepEqual(rows[1]?.slice(1), ['1', '1', '1.000', '0', '0', '–', '1', '1', '1.000', 'reference/wrong-date']);
    assert.deepEqual(
      [0, 2, 3].map((row) => rows[row]?.[7]),
      ['0', '0', '0'],
    );
    assert.equal(faults.filter(isFound).length, 3);
  });
});
