/** Each check holds on a corpus that is read well, and breaks where its own matter is bad. */
import assert from 'node:assert/strict';
import type { Finding, Severity } from '../../server/src/core/index.js';
import { checksOf, type Results } from './checks.js';
import type { Annotation, CorpusDraft } from './corpus.js';
import type { Fault } from './faults.js';
import { verdictKey } from './measure.js';
import type { Score } from './score.js';
import type { Slice } from './slices.js';
import type { FoundFinding } from './support.js';
import type { Verdict } from './verdicts.js';

const ANNOTATION: Annotation = {
  line: 1,
  from: 0,
  to: 4,
  text: 'GDPR',
  instrument: 'eu-gdpr',
  pinpoint: null,
  form: 'instrument',
  core: true,
  errorKind: 'wrong-date',
  stale: false,
};
const DRAFT: CorpusDraft = { file: 'a.md', language: 'en', category: 'negative', text: 'GDPR', annotations: [ANNOTATION] };

function scoreOf(found: number, right = found): Score {
  return { annotated: 100, found, right, extra: 0, overlapping: found, exact: found, stray: 0, outside: 0, outsideFound: 0 };
}

function slice(facet: Slice['facet'], name: string, score = scoreOf(100)): Slice {
  return { facet, name, score };
}

function finding(severity: Severity, supported = false): FoundFinding {
  const what: Finding = {
    from: 0,
    to: 4,
    rule: `reference/${severity}`,
    severity,
    message: '',
    language: 'en',
    words: 'GDPR',
    fixes: [],
    basis: {},
    related: [],
    dead: false,
  };
  const support = supported ? [ANNOTATION] : [];
  return { draft: DRAFT, finding: what, line: 1, support, covers: support };
}

function fault(group: Fault['group'], found: boolean): Fault {
  return { draft: DRAFT, annotation: ANNOTATION, kind: 'wrong-date', group, rules: new Set(found ? ['reference/wrong-date'] : []) };
}

const times = <Item>(count: number, item: Item): Item[] => Array.from({ length: count }, () => item);

interface Changes extends Partial<Omit<Results, 'measured'>> {
  findings?: FoundFinding[];
  negatives?: FoundFinding[];
  crashes?: string[];
}

/** The names of the checks that do not hold. */
function broken({ findings = [], negatives = [], crashes = [], ...over }: Changes = {}): string[] {
  const checks = checksOf({
    measured: {
      drafts: [DRAFT],
      crashes,
      matches: [],
      findings,
      asPolicies: [],
      negatives,
      elsewhere: { error: 0, warning: 0, information: 0, hint: 0 },
    },
    mission: [slice('all', 'all'), slice('language', 'en'), slice('language', 'zh')],
    fourteen: slice('all', 'all'),
    faults: [fault('provable', true)],
    verdicts: new Map(),
    ...over,
  });
  return checks.filter(({ passed }) => !passed).map(({ name }) => name);
}

const judged = (verdict: Verdict, ...found: FoundFinding[]) => new Map(found.map((one) => [verdictKey(one), { verdict, reason: 'because' }]));

describe('evaluation: checks', () => {
  it('hold on a corpus that is read well', () => assert.deepEqual(broken(), []));

  it('ask for each language on its own', () => {
    const mission = (zh: Score) => [slice('all', 'all'), slice('language', 'en'), slice('language', 'zh', zh)];
    assert.deepEqual(broken({ mission: mission(scoreOf(94)) }), ['citations, zh: F1 by span and instrument']);
    assert.deepEqual(broken({ mission: mission(scoreOf(100, 94)) }), ['citations, zh: F1 with the provision']);
    assert.deepEqual(broken({ mission: mission(scoreOf(95)) }), []);
  });

  it('ask for the instruments of the first catalogue', () => {
    assert.deepEqual(broken({ fourteen: slice('all', 'all', scoreOf(90, 70)) }), ['citations of the first fourteen instruments: F1 with the provision']);
    assert.equal(broken({ fourteen: slice('all', 'all', scoreOf(78)) }).length, 2);
  });

  it('ask for four errors in five that can be proved, and for no others', () => {
    const faults = (missed: number) => [...times(8, fault('provable', true)), ...times(missed, fault('provable', false)), ...times(9, fault('claim', false))];
    assert.deepEqual(broken({ faults: faults(2) }), []);
    assert.deepEqual(broken({ faults: faults(3) }), ['errors that rules are meant to prove: share found']);
    assert.deepEqual(broken({ faults: [fault('claim', true)] }), ['errors that rules are meant to prove: share found']);
  });

  for (const [severity, least] of [
    ['error', 19],
    ['warning', 17],
  ] as const) {
    it(`ask for ${least} right in 20 of severity ${severity}, where what is arguable is not right`, () => {
      const findings = (right: number) => [...times(right, finding(severity, true)), ...times(20 - right, finding(severity))];
      for (const verdict of ['wrong', 'arguable'] as const) {
        const verdicts = judged(verdict, finding(severity));
        assert.deepEqual(broken({ findings: findings(least), verdicts }), []);
        assert.deepEqual(broken({ findings: findings(least - 1), verdicts }), [`findings of severity ${severity}: share right`]);
      }
      assert.deepEqual(broken({ findings: findings(0), verdicts: judged('right', finding(severity)) }), []);
    });
  }

  it('ask for a verdict on every finding that no annotation supports', () =>
    assert.deepEqual(broken({ findings: [finding('information')] }), ['findings that no annotation supports and nobody has judged']));

  it('ask for silence where there is nothing to say', () =>
    assert.deepEqual(broken({ negatives: [finding('information')] }), ['findings in the 1 negative documents']));

  it('ask for no crash', () => assert.deepEqual(broken({ crashes: ['a.md: no'] }), ['crashes in all 1 documents']));
});
