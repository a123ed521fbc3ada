/** Where a clause goes that a person inserts: `‸` is the cursor, before and after. */
import assert from 'node:assert/strict';
import { clauses, insertClause, languageAround } from '../../server/src/core/index.js';
import { readSnippet } from '../../server/src/core/text/snippet.js';
import { analyseText } from '../support/analyse.js';
import { bundledCatalogue } from '../support/catalogue.js';

const CURSOR = '‸';

/** The draft once a clause is inserted, every tab stop at its default. */
function inserted(marked: string): string {
  const offset = marked.indexOf(CURSOR);
  const text = marked.replace(CURSOR, '');
  const { from, to, snippet } = insertClause(analyseText(text), offset, '\u0024{1:The owner} must \\$ act.');
  assert.ok(from === 0 || /[\n\r]/.test(text[from - 1]!), 'begins a line');
  const words = readSnippet(snippet).map((part) => (typeof part === 'string' ? part : part.text));
  return text.slice(0, from) + words.join('') + text.slice(to);
}

const CASES: [string, string, string][] = [
  ['fills an empty draft', '‸', 'The owner must $ act.\n'],
  ['stands apart below a heading', '# Logs‸', '# Logs\n\nThe owner must $ act.\n'],
  ['stands apart on the line below a heading', '# Logs\n‸', '# Logs\n\nThe owner must $ act.\n'],
  ['takes a blank line among others', 'A\n\n‸\n\nB\n', 'A\n\nThe owner must $ act.\n\nB\n'],
  ['parts two paragraphs', 'A\n‸\nB\n', 'A\n\nThe owner must $ act.\n\nB\n'],
  ['cuts no paragraph in two', 'A b‸c\nmore\n\nnext\n', 'A bc\nmore\n\nThe owner must $ act.\n\nnext\n'],
  ['is the next item of a list', '- a\n- b‸\n- c\n', '- a\n- b\n- The owner must $ act.\n- c\n'],
  ['is the next item of a list that ends the draft', '- a‸', '- a\n- The owner must $ act.\n'],
  ['counts on', '1. a\n2) b‸\n', '1. a\n2) b\n3) The owner must $ act.\n'],
  ['keeps the blank lines of a list', '1. a‸\n\n2. b\n', '1. a\n\n2. The owner must $ act.\n\n2. b\n'],
  ['is an item on a blank line of a list', '- a\n‸\n- b\n', '- a\n\n- The owner must $ act.\n\n- b\n'],
  ['keeps to the inner list', '- a\n  - n‸\n- b\n', '- a\n  - n\n  - The owner must $ act.\n- b\n'],
  ['passes what hangs on an item', '- a‸\n  - n\n\n  more\n- b\n', '- a\n  - n\n\n  more\n- The owner must $ act.\n- b\n'],
  ['keeps the indentation where no line follows', '- a\n  * n $1 }‸', '- a\n  * n $1 }\n  * The owner must $ act.\n'],
  ['fills an item that was begun', 'A\n\n- a\n- ‸\n', 'A\n\n- a\n- The owner must $ act.\n'],
  ['fills an item to tick', '- [ ] ‸', '- [ ] The owner must $ act.'],
  ['stands below the front matter', '---\npolicy:\n  ti‸tle: x\n---\n# H\n', '---\npolicy:\n  title: x\n---\n\nThe owner must $ act.\n\n# H\n'],
  ['stands below a table', '| a | b |\n| - | - |\n| 1 | 2‸ |\n', '| a | b |\n| - | - |\n| 1 | 2 |\n\nThe owner must $ act.\n'],
  ['stands below a quotation, and a list in it', '> - q‸\n> - r\n\nx\n', '> - q\n> - r\n\nThe owner must $ act.\n\nx\n'],
  ['stands below a fence', '```\n- \n‸\n```\nx\n', '```\n- \n\n```\n\nThe owner must $ act.\n\nx\n'],
  ['stands below a fence with a mark in it', '```\n- ‸\n```\n', '```\n- \n```\n\nThe owner must $ act.\n'],
  ['breaks lines as the draft does', '- a‸\r\n- b\r\n', '- a\r\n- The owner must $ act.\r\n- b\r\n'],
];

describe('inserting a clause', () => {
  for (const [name, before, after] of CASES) it(name, () => assert.equal(inserted(before), after));

  it('never writes inside what is there, at any place of a draft', () => {
    const text =
      '---\npolicy:\n  title: x\n---\n\n# H\n\nA\nb\n\n1. a\n\n   more\n   - n\n2. b\n\n> q\n\n```md\n# n\n```\n\n| a |\n| - |\n| 1 |\n\n<!-- c -->\n\nend';
    const analysis = analyseText(text);
    for (let offset = 0; offset <= text.length; offset++) {
      const { from, to, snippet } = insertClause(analysis, offset, 'CLAUSE');
      const kept = `${text.slice(0, from)}${snippet.replace(/\\([$}\\])/g, '$1')}${text.slice(to)}`.replace(/^\s*(?:\d\.|-) CLAUSE$/m, 'CLAUSE');
      assert.equal(kept.replace('CLAUSE', '').replace(/\s+/g, ' ').trim(), text.replace(/\s+/g, ' '), String(offset));
    }
  });

  it('takes every clause of the catalogue', () => {
    const analysis = analyseText('- a\n');
    for (const language of ['en', 'zh'] as const) {
      for (const { snippet, text } of clauses(bundledCatalogue(), language)) {
        const words = readSnippet(insertClause(analysis, 3, snippet).snippet).map((part) => (typeof part === 'string' ? part : part.text));
        assert.equal(words.join(''), `- ${text}\n`);
      }
    }
  });
});

describe('the language around a place', () => {
  const around = (marked: string) => languageAround(analyseText(marked.replace(CURSOR, '')), marked.indexOf(CURSOR), 'zh');

  it('is that of the section', () => {
    assert.equal(around('# 日志\n\n部署者应当保存日志。‸\n\n# Logs\n\nThe deployer keeps the logs of the system.\n'), 'zh');
    assert.equal(around('# 日志\n\n部署者应当保存日志。\n\n# Logs\n\nThe deployer keeps the logs of the system.\n\n‸'), 'en');
  });

  it('is not turned by a citation in another language', () => {
    assert.equal(around('# 日志\n\n部署者应当依照 Article 26(6) of the EU AI Act 保存日志，期限不少于六个月。\n\nNIST AI RMF\n‸'), 'zh');
  });

  it('is that of the draft where the section is empty, and the editor’s where all is', () => {
    assert.equal(around('‸\n\nThe deployer keeps logs.\n'), 'en');
    assert.equal(around('‸'), 'zh');
    assert.equal(around('---\npolicy:\n  title: Logs\n---\n‸'), 'zh');
  });
});
