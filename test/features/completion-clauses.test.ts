/** Where model clauses come by completion, and what is put in. `‸` is the cursor. */
import assert from 'node:assert/strict';
import { COMPLETION_TRIGGERS, type CompletionItem, clauses, completionNote, completions, type Language, PLAIN } from '../../server/src/core/index.js';
import { analyseText } from '../support/analyse.js';
import { bundledCatalogue } from '../support/catalogue.js';

const CURSOR = '‸';
const EVERY: Record<Language, number> = { en: clauses(bundledCatalogue(), 'en').length, zh: clauses(bundledCatalogue(), 'zh').length };
const LOGS = 'eu-aia-26-6-logs';

function offered(marked: string, trigger: string | null = null, otherwise: Language = 'en') {
  const text = marked.replace(CURSOR, '');
  const analysis = analyseText(text);
  const found = completions(analysis, marked.indexOf(CURSOR), trigger, otherwise);
  return { ...found, text, analysis, clauses: found.items.filter(({ kind }) => kind === 'clause') };
}

/** The draft once the clause on logs is taken, every tab stop at its default; the clause itself as `CLAUSE`. */
function taken(marked: string, trigger: string | null = null): string {
  const { clauses: items, text } = offered(marked, trigger);
  const item = items.find(({ clause }) => clause!.id === LOGS)!;
  const edits = [{ from: item.from, to: item.to, text: 'CLAUSE' }, ...item.clause!.numbers];
  return edits.sort((a, b) => b.from - a.from).reduce((now, edit) => now.slice(0, edit.from) + edit.text + now.slice(edit.to), text);
}

const PLACES: [string, string, string][] = [
  ['an empty draft', '/‸', 'CLAUSE'],
  ['a paragraph', 'A b.\n\n/‸\n\nC.\n', 'A b.\n\nCLAUSE\n\nC.\n'],
  ['a paragraph below a heading', '# Logs\n/‸\n', '# Logs\nCLAUSE\n'],
  ['a paragraph below the front matter', '---\npolicy:\n  title: x\n---\n/‸\n', '---\npolicy:\n  title: x\n---\nCLAUSE\n'],
  ['a list item', '- a\n- /‸\n- b\n', '- a\n- CLAUSE\n- b\n'],
  ['an item to tick', '- [ ] /‸\n', '- [ ] CLAUSE\n'],
  ['an item of a nested list', '- a\n  1) /‸\n', '- a\n  1) CLAUSE\n'],
  ['a second paragraph of an item', '- a\n\n  /‸\n', '- a\n\n  CLAUSE\n'],
  ['a numbered item, whose number moves those below', '1. a\n2. /‸\n2. b\n3. c\n', '1. a\n2. CLAUSE\n3. b\n4. c\n'],
];

const ELSEWHERE: [string, string][] = [
  ['behind words', 'Either/‸'],
  ['before words', '/‸ or'],
  ['in the second line of a paragraph', 'A\n/‸\n'],
  ['in the first line of a paragraph', '/‸\nA\n'],
  ['in a second line of an item', '- a\n  /‸\n'],
  ['in a heading', '# /‸\n'],
  ['in a quotation', '> /‸\n'],
  ['in a table', '| a |\n| - |\n| /‸ |\n'],
  ['in code', '```\n/‸\n```\n'],
  ['in a Markdown fence', '```md\n/‸\n```\n'],
  ['in indented code', '    /‸\n'],
  ['in a comment', '<!--\n/‸\n-->\n'],
  ['in front matter', '---\npolicy:\n/‸\n---\n'],
];

describe('clauses by completion', () => {
  it('have characters that ask for them, beside those of citations', () => {
    assert.deepEqual(COMPLETION_TRIGGERS, ['《', '第', '§', '(', '[', '/', '、']);
  });

  for (const [name, before, after] of PLACES)
    it(`come alone, each once, behind / in ${name}`, () => {
      const { items, clauses: found, incomplete } = offered(before, '/');
      assert.equal(new Set(found.map(({ clause }) => clause!.id)).size, EVERY.en);
      assert.deepEqual([items.length, incomplete], [EVERY.en, false]);
      assert.equal(taken(before, '/'), after);
    });

  for (const [name, marked] of ELSEWHERE)
    it(`do not come ${name}`, () => {
      assert.deepEqual(offered(marked, '/').items, []);
      assert.deepEqual(offered(marked).clauses, []);
    });

  it('come in Chinese behind the mark that the same key writes', () => {
    const { clauses: found } = offered('# 日志\n\n部署者应当保存日志。\n\n、‸\n', '、');
    assert.equal(found.length, EVERY.zh);
    assert.match(found.find(({ clause }) => clause!.id === LOGS)!.text, /应当/);
    assert.equal(offered('、‸', '、').clauses.find(({ clause }) => clause!.id === LOGS)!.clause!.language, 'zh');
  });

  it('come in the language of the draft, and in that of the editor where nothing is written', () => {
    const language = (marked: string, otherwise: Language) => offered(marked, '/', otherwise).clauses[0]!.clause!.language;
    assert.equal(language('# 日志\n\n部署者应当保存日志。\n\n/‸\n', 'en'), 'zh');
    assert.equal(language('# Logs\n\nThe deployer keeps logs.\n\n/‸\n', 'zh'), 'en');
    assert.equal(language('/‸', 'zh'), 'zh');
  });

  it('are found by words behind the character, which goes with them', () => {
    const { clauses: found, items } = offered('- /logs kep‸\n');
    assert.equal(items.length, EVERY.en);
    assert.ok(found.every(({ filter }) => filter.startsWith('/')));
    const logs = found.find(({ clause }) => clause!.id === LOGS)!;
    assert.match(logs.filter, /^\/Logs kept by the deployer clause-logs-kept-by-the-deployer logs and record-keeping .*AI Act, Article 26\(6\)$/);
    assert.equal(taken('- /logs kep‸\n'), '- CLAUSE\n');
  });

  it('are found by what they are called', () => {
    for (const [marked, language] of [
      ['clause-lo‸', 'en'],
      ['部署者应当保存日志。\n\n条款-日‸', 'zh'],
    ] as const) {
      const { items, clauses: found } = offered(marked);
      assert.equal(items.length, EVERY[language]);
      assert.match(found[0]!.filter, language === 'en' ? /^clause-/ : /^条款-/);
    }
  });

  it('never come for ordinary words, however far the editor asks by itself', () => {
    const sentence = 'Clause owners must keep the logs that the AI system writes.';
    for (let end = 1; end <= sentence.length; end++) {
      const typed = `Scope.\n\n${sentence.slice(0, end)}`;
      assert.deepEqual(offered(`${typed}${CURSOR}`).clauses, [], typed);
      for (const trigger of COMPLETION_TRIGGERS.filter((one) => typed.endsWith(one)))
        assert.deepEqual(offered(`${typed}${CURSOR}`, trigger).clauses, [], typed);
    }
  });

  it('come with all else where somebody asks on an empty line: behind the instruments that the draft cites', () => {
    for (const marked of ['The GDPR applies.\n\n‸\n', '# GDPR\n‸', '---\npolicy:\n  title: GDPR\n---\n‸', '- GDPR\n- ‸\n', 'GDPR\n\n- [ ] ‸']) {
      const { items, clauses: found, incomplete } = offered(marked);
      assert.equal(found.length, EVERY.en, marked);
      assert.equal(incomplete, false);
      const sorted = [...items].sort((a, b) => (a.sort < b.sort ? -1 : 1));
      const order = (item: CompletionItem) => (item.kind === 'clause' ? 'clause' : item.ended ? 'ended' : item.instrument === 'eu-gdpr' ? 'cited' : 'other');
      const places = sorted.map(order).filter((place, i, all) => place !== all[i - 1]);
      assert.deepEqual(places, ['cited', 'clause', 'other', 'ended'], marked);
      assert.equal(found.reduce((a, b) => (a.sort < b.sort ? a : b)).instrument, 'eu-gdpr', marked);
    }
  });

  it('do not come on an empty line that is part of something', () => {
    for (const marked of [
      'A\n‸\nB\n',
      'A\n\n‸\nB\n',
      '```\n\n‸\n\n```\n',
      '    code\n\n‸\n\n    more\n',
      '<!--\n\n‸\n\n-->\n',
      '---\npolicy:\n\n‸\n---\n',
      '- ‸\nB\n',
    ])
      assert.deepEqual(offered(marked).clauses, [], marked);
  });

  it('read as the clause does, with tab stops and without', () => {
    const item = offered('/‸', '/').clauses.find(({ clause }) => clause!.id === LOGS)!;
    const clause = clauses(bundledCatalogue(), 'en').find(({ id }) => id === LOGS)!;
    assert.deepEqual([item.label, item.note, item.text, item.clause!.snippet], [clause.title, clause.cites, clause.text, clause.snippet]);
  });

  it('have a note that shows the clause and what it answers', () => {
    for (const language of ['en', 'zh'] as const) {
      const clause = clauses(bundledCatalogue(), language).find(({ id }) => id === LOGS)!;
      const note = completionNote(bundledCatalogue().at('2026-11-20'), { ...clause, clause: LOGS, language }, PLAIN);
      assert.equal(note, `${clause.text}\n\n${clause.cites}${language === 'en' ? ': ' : '：'}${clause.says}`);
    }
  });
});
