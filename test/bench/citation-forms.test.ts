/** What is measured is what it is said to be: a text of citations of all forms, and some that there is something to say about. */
import assert from 'node:assert/strict';
import { analyseText } from '../support/analyse.js';
import { citationsOfAllForms } from './citation-forms.js';

const FORMS = ['anaphor', 'full', 'name', 'number', 'pinpoint', 'short-name'];

describe('bench: citations of all forms', () => {
  const text = citationsOfAllForms(48 * 1024, 1);
  const { reading, findings } = analyseText(text);
  const isChinese = (words: string) => /[\u4e00-\u9fff]/.test(words);
  const kinds = (list: Iterable<string>) => [...new Set(list)].sort();

  for (const [language, chinese] of [
    ['English', false],
    ['Chinese', true],
  ] as const) {
    const citations = reading.citations.filter((citation) => isChinese(citation.text) === chinese);

    it(`are of all forms in ${language}`, () => assert.deepEqual(kinds(citations.map(({ form }) => form)), FORMS));

    it(`are stated, scoped and inferred in ${language}`, () =>
      assert.deepEqual(kinds(citations.map(({ certainty }) => certainty)), ['inferred', 'scoped', 'stated']));
  }

  it('are nearly all there is', () => assert.ok(reading.citations.length > text.length / 25, `${reading.citations.length} in ${text.length} characters`));

  it('give the rules something to say', () => {
    const rules = kinds(findings.map(({ rule }) => rule));
    for (const rule of ['unknown-provision', 'not-in-force', 'misnamed-instrument', 'not-yet-applicable']) assert.ok(rules.includes(`reference/${rule}`), rule);
  });

  it('are the same for the same seed, and of the size asked for', () => {
    assert.equal(text, citationsOfAllForms(48 * 1024, 1));
    assert.notEqual(text, citationsOfAllForms(48 * 1024, 2));
    assert.equal(text.length, 48 * 1024);
  });
});
