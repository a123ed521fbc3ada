/** The references list: what it names and in which order, and where it stands in a draft. */
import assert from 'node:assert/strict';
import { references } from '../../server/src/core/features/references.js';
import { referencesSectionAsMarkdown, updateReferences } from '../../server/src/core/features/references-markdown.js';
import { withEdits } from '../../server/src/core/features/same-law.js';
import type { Language } from '../../server/src/core/text/characters.js';
import { analyseText } from '../support/analyse.js';

const listOf = (text: string, language: Language = 'en') => references(analyseText(text), language);

/** A draft with its list inserted or updated. */
function updated(text: string, language: Language = 'en'): string {
  const update = updateReferences(analyseText(text), language);
  assert.ok(update);
  return withEdits(text, update.edits);
}

const DRAFT = [
  '# Policy',
  '',
  'We keep to the NIST AI RMF, the PIPL, the EU AI Act, Article 26(6), and California SB 1047.',
  'The GDPR applies (GDPR, Article 22), and EO 14110 did. So may the Digital Omnibus and Regulation (EU) 2031/555.',
  '',
].join('\n');

describe('references', () => {
  it('name each instrument once: law that binds, then voluntary texts, then what has no force; by jurisdiction and title', () => {
    assert.deepEqual(
      listOf(DRAFT).entries.map(({ instrument, group }) => [instrument, group]),
      [
        ['cn-pipl', 'binding'],
        ['eu-gdpr', 'binding'],
        ['eu-ai-act', 'binding'],
        ['us-eo-14110', 'binding'],
        ['us-nist-ai-rmf', 'voluntary'],
        ['us-ca-sb1047', 'proposed'],
      ],
    );
  });

  it('have title, number, day and standing at the date of the draft', () => {
    const entry = (date: string) => references(analyseText('EO 14110.\n', { settings: { asOfOverride: date } }), 'en').entries[0]!;
    assert.equal(entry('2026-11-20').standing, 'signed 30 October 2023; revoked on 20 January 2025 by Executive Order 14148');
    assert.equal(entry('2024-06-01').standing, 'in force since 30 October 2023');
    const [gdpr] = listOf('GDPR.\n').entries;
    assert.deepEqual([gdpr!.title, gdpr!.number], ['General Data Protection Regulation', 'Regulation (EU) 2016/679']);
    assert.match(gdpr!.link!, /^https:\/\//);
    const [chinese] = listOf('依照网络安全法。\n', 'zh').entries;
    assert.deepEqual(
      [chinese!.title, chinese!.standing],
      ['《网络安全法》', '2016年11月7日通过，现行有效（自2026年1月1日起，依据全国人民代表大会常务委员会关于修改《中华人民共和国网络安全法》的决定）'],
    );
  });

  it('say which records rest on general knowledge', () => {
    const entries = listOf(DRAFT)
      .entries.filter(({ unverified }) => unverified)
      .map(({ instrument }) => instrument);
    assert.deepEqual(entries, ['us-ca-sb1047']);
    assert.match(referencesSectionAsMarkdown(listOf(DRAFT)), /SB 1047[^\n]*general knowledge/);
  });

  it('keep apart what could not be checked, each once', () => {
    assert.deepEqual(listOf(`${DRAFT}\nThe Digital Omnibus again.\n`).notChecked, ['Digital Omnibus', 'Regulation (EU) 2031/555']);
  });

  it('leave out front matter, comments, code and the list itself', () => {
    const text = '---\npolicy:\n  frameworks: [us-nist-ai-rmf]\n---\n\n<!-- GDPR -->\n\n`PIPL`\n\n```markdown\nEU AI Act\n```\n';
    assert.deepEqual(listOf(text).entries, []);
    assert.deepEqual(
      listOf(updated('The GDPR.\n').replace('The GDPR.', 'The PIPL.')).entries.map(({ instrument }) => instrument),
      ['cn-pipl'],
    );
  });
});

describe('the references list of a draft', () => {
  it('is put at its end, with the day of the law and of the catalogue', () => {
    const text = updated(DRAFT);
    assert.ok(text.startsWith(`${DRAFT.trimEnd()}\n\n## References\n\n<!-- references-list`));
    assert.match(text, /Law as of 20 November 2026, from the Clausewright catalogue of \d+ \w+ \d{4}\./);
    assert.match(text, /### Binding law\n\n- \[Personal Information Protection Law\]\(https:/);
    assert.match(text, /### Not checked\n\n- `Digital Omnibus`\n- `Regulation \(EU\) 2031\/555`\n\n<!-- \/references-list -->\n$/);
  });

  it('is in the language of the draft', () => {
    assert.match(updated('依照网络安全法备案。\n', 'zh'), /\n## 参考文献（引用的法律文件）\n[\s\S]*### 有约束力的法律文件\n\n- \[《网络安全法》\]/);
  });

  it('is brought up to date between its marks, and nothing else is touched', () => {
    const first = updated('We keep to the GDPR.\n').replace('## References', '## Annex A: what we cite');
    const edited = `${first}\nWords behind the list.\n`.replace('the GDPR', 'the GDPR and the PIPL');
    const second = updated(edited);
    assert.match(second, /^We keep to the GDPR and the PIPL\.\n\n## Annex A: what we cite\n/);
    assert.match(second, /Personal Information Protection Law[\s\S]*General Data Protection Regulation/);
    assert.ok(second.endsWith('<!-- /references-list -->\n\nWords behind the list.\n'));
    assert.equal(second.match(/references-list:/g)?.length, 1);
  });

  it('stays as it is where it says just this', () => {
    for (const text of [DRAFT, '', 'No law here.\n', '依照网络安全法。\n', 'The GDPR.\r\n\r\nMore.\r\n']) {
      const once = updated(text);
      assert.equal(updated(once), once);
    }
  });

  it('goes under a heading that is there, and keeps what a person wrote there', () => {
    const text = updated('The GDPR.\n\n### References\n\n- our own handbook\n\n## Annex\n\nText.\n');
    assert.match(
      text,
      /^The GDPR\.\n\n### References\n\n<!-- references-list[\s\S]*#### Binding law[\s\S]*<!-- \/references-list -->\n\n- our own handbook\n\n## Annex\n\nText\.\n$/,
    );
    assert.equal(updated(text), text);
  });

  it('has the line ends of the draft', () => {
    assert.doesNotMatch(updated('The GDPR.\r\n\r\nMore.\r\n'), /[^\r]\n/);
  });

  it('is not put into a fence that never ends', () => {
    assert.equal(updateReferences(analyseText('The GDPR.\n\n```\ncode\n'), 'en'), null);
  });

  it('leaves no finding behind that was not there', () => {
    const rules = (text: string) => analyseText(text).findings.map(({ rule, words }) => `${rule} ${words}`);
    const text = '# Law\n\nThe EU AI Act, the GDPR, and EO 14110, which was revoked. 依照网络安全法。\n';
    assert.deepEqual(rules(updated(text)), rules(text));
  });
});
