/** The measure of names is itself measured: each outcome on a name that must have it. */
import assert from 'node:assert/strict';
import { bundledCatalogue, TODAY } from '../support/catalogue.js';
import { readSeeds, type SeedOutcome, type SeedRow } from './seed-names.js';

function judge(row: Partial<SeedRow> & { id: string }, idOf?: (id: string) => string) {
  const whole = { official_name_zh: '', official_name_en: '', names_in_seeds: [], ambiguous_names: [], ...row };
  return readSeeds([whole], bundledCatalogue(), TODAY, idOf).filter(({ name }) => name !== '');
}

describe('evaluation: names of seeds', () => {
  const cases: [id: string, name: string, ambiguous: boolean, outcome: SeedOutcome, passed: boolean][] = [
    ['eu-gdpr', '《通用数据保护条例》', false, 'resolved', true],
    ['eu-gdpr', 'AI Act', false, 'wrong', false],
    ['kr-ai-basic-act', 'AI Act', true, 'default', true],
    ['kr-ai-basic-act', 'AI Act', false, 'default', false],
    ['kz-ai-law', '《人工智能法》', true, 'candidates', true],
    ['kz-ai-law', '《人工智能法》', false, 'candidates', false],
    ['eu-gdpr', '《人工智能法》', true, 'wrong', false],
    ['us-nist-ai-rmf', '《人工智能风险管理框架》', false, 'resolved', true],
    ['us-nist-ai-rmf', '人工智能风险管理框架', false, 'in context', true],
    ['brics-kazan-declaration-2024', '《金砖国家领导人第十六次会晤喀山宣言（全文）》', false, 'resolved', true],
    ['coe-ai-convention', '公约', true, 'in context', true],
    ['coe-ai-convention', '公约', false, 'silent', false],
    ['eu-gdpr', 'our principles', false, 'silent', false],
    ['no-such-law', 'AI Act', false, 'no record', false],
  ];
  for (const [id, name, ambiguous, outcome, passed] of cases) {
    it(`“${name}” for ${id}: ${outcome}, which ${passed ? 'is right' : 'is not'}`, () => {
      const [judged] = judge({ id, names_in_seeds: [name], ambiguous_names: ambiguous ? [name] : [] });
      assert.deepEqual([judged?.outcome, judged?.passed], [outcome, passed], judged?.read.join());
    });
  }

  it('lets a full title name other law on its way', () => {
    const [official, alone] = judge({
      id: 'us-antitrust-laws',
      official_name_en: 'US antitrust laws (Sherman Act, Clayton Act, FTC Act)',
      names_in_seeds: ['US antitrust laws and the FTC Act'],
    });
    assert.deepEqual([official?.outcome, alone?.outcome], ['resolved', 'wrong']);
  });

  it('knows instruments under the ids of the catalogue', () => {
    const [judged] = judge({ id: 'gdpr', names_in_seeds: ['GDPR'] }, (id) => `eu-${id}`);
    assert.deepEqual([judged?.id, judged?.outcome], ['eu-gdpr', 'resolved']);
  });
});
