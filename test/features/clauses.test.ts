/** The list of model clauses that people choose from. */
import assert from 'node:assert/strict';
import { compiled } from '../../server/src/core/catalogue/compile.js';
import { NO_PHRASES } from '../../server/src/core/catalogue/phrases.js';
import { Catalogue, clauses, type Language } from '../../server/src/core/index.js';
import { bundledCatalogue } from '../support/catalogue.js';

function one(id: string, language: Language) {
  const clause = clauses(bundledCatalogue(), language).find((other) => other.id === id);
  assert.ok(clause, id);
  return clause;
}

describe('list of clauses', () => {
  it('has what a list shows, in English', () => {
    const { snippet, text, says, ...rest } = one('eu-aia-26-6-logs', 'en');
    assert.deepEqual(rest, {
      id: 'eu-aia-26-6-logs',
      title: 'Logs kept by the deployer',
      duty: 'must',
      instrument: 'eu-ai-act',
      instrumentLabel: 'AI Act',
      provision: '26(6)',
      provisionLabel: 'Article 26(6)',
      cites: 'AI Act, Article 26(6)',
      topics: [
        { id: 'logs', title: 'logs and record-keeping' },
        { id: 'retention', title: 'retention periods' },
      ],
      prefix: 'clause-logs-kept-by-the-deployer',
    });
    assert.match(snippet, /^\$\{1:The AI system owner\} must keep .* at least \$\{2:six months\}/);
    assert.match(text, /^The AI system owner must keep .* at least six months.*\(Article 26\(6\) of the EU AI Act\)\.$/);
    assert.match(says, /six months/);
  });

  it('has the same in Chinese', () => {
    const clause = one('cn-csl-23-mlps', 'zh');
    assert.equal(clause.prefix, '条款-网络日志留存六个月');
    assert.equal(clause.cites, '《网络安全法》第二十三条');
    assert.deepEqual(clause.topics[0], { id: 'network-security-level', title: '等级保护' });
    assert.match(clause.text, /^网络安全负责人应当.*不少于六个月.*（《网络安全法》第二十三条）。$/);
  });

  it('names functions, controls and code sections as their texts do', () => {
    assert.equal(one('us-rmf-govern-2-1', 'en').cites, 'NIST AI RMF, GOVERN 2.1');
    assert.equal(one('iso-42001-a-5-2', 'en').provisionLabel, 'A.5.2');
    assert.equal(one('us-co26-1704-adverse', 'en').provisionLabel, 'section 6-1-1704(3)');
  });

  it('is the same in both languages but for the words', () => {
    const [en, zh] = (['en', 'zh'] as const).map((language) => clauses(bundledCatalogue(), language).map(({ id, duty, provision }) => [id, duty, provision]));
    assert.deepEqual(en, zh);
  });

  it('leaves out obligations without a clause, and those whose instrument is not there', () => {
    const { date, instruments, obligations, lexicon } = bundledCatalogue();
    const [first, second, ...others] = obligations.filter(({ clause }) => clause !== undefined);
    const poorer = new Catalogue(
      compiled({
        date,
        instruments: [...instruments],
        obligations: [{ ...first!, clause: undefined }, { ...second!, instrument: 'nowhere' }, ...others],
        names: [],
        phrasings: {},
        demands: {},
        lexicon,
        phrases: NO_PHRASES,
      }),
    );
    assert.deepEqual(
      clauses(poorer, 'en').map(({ id }) => id),
      others.map(({ id }) => id),
    );
  });
});
