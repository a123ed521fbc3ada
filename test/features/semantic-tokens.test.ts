/** What of a draft is marked as law. */
import assert from 'node:assert/strict';
import { semanticTokens } from '../../server/src/core/index.js';
import { analyseText } from '../support/analyse.js';
import { readProjectFile } from '../support/project.js';

/** Each token as its kind and words; a definition has an exclamation mark. */
function tokens(text: string): string[] {
  return semanticTokens(analyseText(text)).map(({ from, to, kind, definition }) => `${kind}${definition ? '!' : ''} ${text.slice(from, to)}`);
}

describe('semantic tokens', () => {
  it('mark instruments and provisions, each by itself', () => {
    assert.deepEqual(tokens('Logs are kept under Article 26(6) of the EU AI Act.\n'), ['provision Article 26(6)', 'instrument EU AI Act']);
    assert.deepEqual(tokens('依照《网络安全法》第二十三条保存。\n'), ['instrument 网络安全法', 'provision 第二十三条']);
  });

  it('mark the names that a draft defines, where it does and where it uses them', () => {
    assert.deepEqual(tokens('Regulation (EU) 2024/1689 (the “Act”) applies. See Article 5 of the Act.\n'), [
      'instrument Regulation (EU) 2024/1689',
      'name! Act',
      'provision Article 5',
      'name Act',
    ]);
    assert.deepEqual(tokens('本公司遵守《生成式人工智能服务管理暂行办法》（以下简称《办法》）。\n\n《办法》第四条另有规定。\n'), [
      'instrument 《生成式人工智能服务管理暂行办法》',
      'name! 办法',
      'name 办法',
      'provision 第四条',
    ]);
  });

  it('leave alone what is not resolved, and what is no law', () => {
    assert.deepEqual(tokens('Suppliers meet Regulation (EU) 2031/555. See Article 5 of this policy and section 7.4.\n'), []);
  });

  it('end with their line', () => {
    assert.deepEqual(tokens('We meet the General Data\nProtection Regulation.\n'), ['instrument General Data', 'instrument Protection Regulation']);
  });

  for (const file of ['examples/hiring-policy.en.md', 'examples/hiring-policy.zh.md']) {
    it(`are in order and apart in ${file}`, () => {
      const text = readProjectFile(file);
      const { lines, ...analysis } = analyseText(text);
      const all = semanticTokens({ ...analysis, lines });
      assert.ok(all.length > 15);
      all.forEach(({ from, to }, i) => {
        assert.ok(from < to && from >= (all[i - 1]?.to ?? 0), text.slice(from, to));
        assert.equal(lines.at(from).line, lines.at(to).line);
      });
    });
  }
});
