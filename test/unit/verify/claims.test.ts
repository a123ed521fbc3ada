import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { WrittenObligation } from '../../../server/build/obligations.js';
import { claimed, claimOf, obligationClaim } from '../../../server/build/verify/claims.js';
import { compareObligations } from '../../../server/build/verify/compare-obligations.js';
import { compareStructure } from '../../../server/build/verify/compare-structure.js';
import { hasFigure } from '../../../server/build/verify/figure-forms.js';
import { nearer, termsOf } from '../../../server/build/verify/terms.js';
import { readTexts } from '../../../server/build/verify/text-set.js';
import { writeObligations } from '../../../server/build/verify/write-obligations.js';
import type { InstrumentRecord } from '../../../server/src/core/catalogue/record.js';

const header = (title: string, more = '') => `---\ntitle: ${title}\nnumber: H.B. 9\nadopted: 2030-01-01\nstatus: in force\n${more}---\n\n`;

const BODY = `## § 951.001. Definitions.

In this chapter: (1) "Keeper" means a person who keeps a ledger. (2) "Ledger" means a list.

## § 951.051. Records of Ledgers.

(a) A keeper shall retain each ledger for 45 days. (b) A keeper may burn a ledger afterwards.

## § 951.052. Reports of Losses.

A keeper shall report the loss of a ledger to the clerk within 3 months.

## § 951.053. Fees.

The clerk may charge a fee. The fee is small.
`;

const record = (units: object): InstrumentRecord =>
  ({
    id: 'xx-ledgers',
    jurisdiction: 'US',
    kind: 'statute',
    force: 'binding',
    binds: 'everyone',
    title: { en: 'Ledgers Act' },
    numbers: ['H.B. 9'],
    status: [{ from: '2030-01-01', is: 'in-force' }],
    structure: { scheme: 'code-sections', versions: [{ from: '2030-01-01', units }] },
    checked: { on: '2030-01-02', against: 'secondary', sources: ['ledgers.md'], what: ['title'] },
  }) as InstrumentRecord;

const obligation = (changes: Partial<WrittenObligation>): WrittenObligation =>
  ({
    id: 'xx-retain',
    instrument: 'xx-ledgers',
    provision: '951.051(a)',
    title: { en: 'Retention of ledgers', zh: '账册保存' },
    says: { en: 'Keepers retain each ledger for 45 days.', zh: '保存账册四十五日。' },
    figures: [{ kind: 'retention', limit: 'floor', value: '45 days' }],
    checked: { on: '2030-01-02', against: 'secondary', sources: ['ledgers.md'], what: ['provision'] },
    ...changes,
  }) as WrittenObligation;

describe('verification: what may be claimed', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'verify-'));
  writeFileSync(path.join(folder, 'ledgers.md'), header('Ledgers Act') + BODY);
  writeFileSync(path.join(folder, 'part.md'), header('Ledgers Act (excerpt)') + BODY.replace(/## § 951\.052[\s\S]*?(?=## § 951\.053)/, ''));
  const UNITS = { '951.001': { points: 2 }, '951.051': { heading: { en: 'Records of Ledgers' }, points: 'a-b' }, '951.052': { points: 0 } };

  it('a count that is wrong, a section that does not exist', () => {
    const good = record(UNITS);
    assert.ok(compareStructure(good, readTexts(folder, good)).every(({ result }) => result === 'agree'));
    const bad = record({ ...UNITS, '951.051': { points: 'a-c' }, '951.060': { points: 0 } });
    const wrong = compareStructure(bad, readTexts(folder, bad)).filter(({ result }) => result === 'disagree');
    assert.deepEqual(wrong.map(({ unit }) => unit).sort(), ['951.051', '951.060']);
    assert.equal(claimOf(bad, readTexts(folder, bad), wrong).official, false);
  });

  it('an excerpt says nothing of what it leaves out, and supports no claim of the record', () => {
    const part = { ...record(UNITS), checked: { ...record(UNITS).checked!, sources: ['part.md'] } };
    const texts = readTexts(folder, part);
    const found = compareStructure(part, texts);
    assert.equal(found.find(({ unit }) => unit === '951.052')?.result, 'not-comparable');
    assert.ok(found.every(({ result }) => result !== 'disagree'));
    assert.equal(claimOf(part, texts, found).official, false);
    const extra = { ...part, structure: { scheme: 'code-sections' as const, versions: [{ from: '2030-01-01', units: { '951.051': { points: 1 } } }] } };
    assert.ok(compareStructure(extra, texts).some(({ result }) => result === 'disagree'));
  });

  const compare = (changes: Partial<WrittenObligation>) => {
    const own = record(UNITS);
    const texts = readTexts(folder, own);
    const [{ findings }] = compareObligations([obligation(changes)], (id) => (id === own.id ? { record: own, texts } : undefined)) as [
      ReturnType<typeof compareObligations>[number],
    ];
    return { findings, claim: obligationClaim(own, texts, findings, ['ledgers.md']) };
  };
  const wrong = (changes: Partial<WrittenObligation>) =>
    compare(changes)
      .findings.filter(({ result }) => result !== 'agree')
      .map(({ check }) => check);

  it('an obligation that agrees', () => assert.deepEqual(compare({}).claim, { official: true, what: ['provision', 'figures'] }));
  it('a provision that does not exist', () => assert.deepEqual(wrong({ provision: '951.051(c)' }), ['provision']));
  it('a figure that the provision does not have', () =>
    assert.deepEqual(wrong({ figures: [{ kind: 'retention', limit: 'floor', value: '46 days' }] }), ['obligation-figures']));
  it('a figure that rests on another provision', () => {
    const figure = { kind: 'deadline' as const, limit: 'ceiling' as const, value: '3 months' };
    assert.deepEqual(wrong({ figures: [figure] }), ['obligation-figures']);
    assert.deepEqual(wrong({ figures: [{ ...figure, basis: { instrument: 'xx-ledgers', provision: '951.052' } }] }), []);
    assert.deepEqual(wrong({ figures: [{ ...figure, basis: { instrument: 'xx-unknown', provision: '1' } }] }), ['obligation-figures']);
  });
  it('no claim without a source of its own', () => {
    const own = record(UNITS);
    const texts = readTexts(folder, own);
    assert.equal(obligationClaim(own, texts, compare({}).findings, ['other.md']).official, false);
  });

  it('which provision a description is nearest to', () => {
    const among = ['Keepers retain ledgers.', 'Keepers report losses to the clerk.', 'The clerk may charge fees.'].map((text, index) => ({
      id: String(index),
      terms: termsOf(text),
    }));
    assert.deepEqual(nearer({ en: 'Losses are reported', zh: '' }, '1', among), []);
    assert.deepEqual(nearer({ en: 'Losses are reported', zh: '' }, '2', among), ['1']);
  });

  it('writes the blocks of an obligation file and nothing else', () => {
    const file = path.join(folder, 'x.obligations.yaml');
    const block = (id: string) =>
      `- id: ${id}\n  says: { en: "a: b" }   # kept\n  checked: { on: 2030-01-02, against: secondary, sources: [a.md], what: [provision] }\n`;
    writeFileSync(file, block('xx-one') + block('xx-two').replace('secondary', 'official-text'));
    const claims = new Map([
      ['xx-one', { official: true, what: ['provision', 'figures'] }],
      ['xx-two', { official: false, what: ['provision'] }],
    ]);
    assert.equal(writeObligations(file, claims, '2030-02-03'), 2);
    const first = block('xx-one').replace('2030-01-02', '2030-02-03').replace('secondary', 'official-text').replace('[provision]', '[provision, figures]');
    assert.equal(readFileSync(file, 'utf8'), first + block('xx-two'));
    assert.equal(writeObligations(file, claims, '2030-02-03'), 0);
    assert.throws(() => claimed('{ on: 2030-01-02 }', { official: true, what: [] }, '2030-02-03'));
  });
});

describe('verification: figures in the words of a text', () => {
  const there: [string, string][] = [
    ['处理100万人以上个人信息', '1000000 persons'],
    ['注册用户5000万以上', '50000000 persons'],
    ['trong thời hạn 72 giờ', '72 hours'],
    ['thời gian 05 năm', '5 years'],
    ['greater than 10^26 operations', '100000000000000000000000000 FLOPs'],
    ['at least once per year', '1 years'],
    ['누적 연산량이 10의 26승 이상', '100000000000000000000000000 FLOPs'],
  ];
  for (const [text, value] of there) it(`${value}: ${text}`, () => assert.ok(hasFigure(text, value)));
  const absent: [string, string][] = [
    ['处理1100万人以上', '1000000 persons'],
    ['trong thời hạn 172 giờ', '72 hours'],
    ['10^25 operations', '100000000000000000000000000 FLOPs'],
  ];
  for (const [text, value] of absent) it(`not ${value}: ${text}`, () => assert.ok(!hasFigure(text, value)));
});
