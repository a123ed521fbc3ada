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
  const { from, to, snippet, numbers } = insertClause(analyseText(text), offset, '\u0024{1:The owner} must \\$ act.');
  assert.ok(from === 0 || /[\n\r]/.test(text[from - 1]!), 'begins a line');
  const words = readSnippet(snippet).map((part) => (typeof part === 'string' ? part : part.text));
  assert.ok(
    numbers.every((edit, i) => edit.from >= (i === 0 ? to : numbers[i - 1]!.to)),
    'numbers change below, in order',
  );
  const renumbered = numbers.reduceRight((now, edit) => now.slice(0, edit.from) + edit.text + now.slice(edit.to), text);
  return renumbered.slice(0, from) + words.join('') + renumbered.slice(to);
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
  ['keeps the blank lines of a list', '1. a‸\n\n2. b\n', '1. a\n\n2. The owner must $ act.\n\n3. b\n'],
  ['moves the numbers behind it', '1. a\n2. b‸\n3. c\n4. d\n', '1. a\n2. b\n3. The owner must $ act.\n4. c\n5. d\n'],
  ['moves them behind an item of several lines', '1) a‸\n   more\n\n   - n\n2) b\n', '1) a\n   more\n\n   - n\n2) The owner must $ act.\n3) b\n'],
  ['moves them in a list that begins later', '7. a‸\n8. b\n', '7. a\n8. The owner must $ act.\n9. b\n'],
  ['moves them from a blank line of the list', '1. a\n‸\n2. b\n', '1. a\n\n2. The owner must $ act.\n\n3. b\n'],
  ['moves those of the inner list only', '1. a\n   1. n‸\n   2. o\n2. b\n', '1. a\n   1. n\n   2. The owner must $ act.\n   3. o\n2. b\n'],
  ['moves those of the outer list only', '1. a‸\n   1. n\n   2. o\n2. b\n', '1. a\n   1. n\n   2. o\n2. The owner must $ act.\n3. b\n'],
  ['moves those of a list behind a bullet', '- 1. a‸\n  2. b\n', '- 1. a\n  2. The owner must $ act.\n  3. b\n'],
  ['moves no number of a list by another mark', '1. a\n2. b‸\n\n3) c\n', '1. a\n2. b\n3. The owner must $ act.\n\n3) c\n'],
  ['moves no further than needed', '1. a‸\n2. b\n5. c\n', '1. a\n2. The owner must $ act.\n3. b\n5. c\n'],
  ['moves numbers that stood twice', '1. a‸\n2. b\n2. c\n3. d\n', '1. a\n2. The owner must $ act.\n3. b\n4. c\n5. d\n'],
  ['leaves the counting to Markdown where the list does', '1. a\n1. b‸\n1. c\n', '1. a\n1. b\n1. The owner must $ act.\n1. c\n'],
  [
    'keeps what hangs on an item whose number grows',
    '8. a‸\n9. b\n   - n\n\n   c\n10. d\n',
    '8. a\n9. The owner must $ act.\n10. b\n    - n\n\n    c\n11. d\n',
  ],
  ['keeps the words in line where there is room', '8.  a‸\n9.  b\n    c\n', '8.  a\n9. The owner must $ act.\n10. b\n    c\n'],
  ['keeps tabs', '- x\n\n\t8. a‸\n\t9. b\n\t   - n\n', '- x\n\n\t8. a\n\t9. The owner must $ act.\n\t10. b\n\t    - n\n'],
  ['moves the numbers behind an item that was begun', '1. a\n2. ‸\n2. b\n3. c\n', '1. a\n2. The owner must $ act.\n3. b\n4. c\n'],
  ['leaves them where they were moved before', '1. a\n2. ‸\n3. b\n', '1. a\n2. The owner must $ act.\n3. b\n'],
  ['leaves the counting to Markdown in an item that was begun', '1. a\n1. ‸\n1. b\n', '1. a\n1. The owner must $ act.\n1. b\n'],
  ['stands below a Chinese item that is a paragraph', '1、保存日志。‸\n\n2、培训人员。\n', '1、保存日志。\n\nThe owner must $ act.\n\n2、培训人员。\n'],
  ['stands below a paragraph of Chinese items', '（一）保存日志；‸\n（二）培训人员。\n', '（一）保存日志；\n（二）培训人员。\n\nThe owner must $ act.\n'],
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
