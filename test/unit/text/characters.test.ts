import assert from 'node:assert/strict';
import { isCjkMark, isHan, isSpace, isWordCode, languageOf } from '../../../server/src/core/text/characters.js';

const code = (char: string) => char.charCodeAt(0);

describe('kinds of characters', () => {
  it('tell Han characters, their marks, Latin letters and spaces apart', () => {
    for (const char of '第条〇㐀') assert.ok(isHan(code(char)) && !isWordCode(code(char)), char);
    for (const char of '《》、。（），：') assert.ok(isCjkMark(code(char)) && !isHan(code(char)), char);
    for (const char of 'aZ9éÄя') assert.ok(isWordCode(code(char)) && !isHan(code(char)), char);
    for (const char of '×÷_-.§“') assert.ok(!isWordCode(code(char)), char);
    for (const char of ' \t\n\u00a0\u3000\ufeff') assert.ok(isSpace(code(char)), JSON.stringify(char));
  });
});

describe('the language of a text', () => {
  for (const [text, language] of [
    ['The deployer keeps logs.', 'en'],
    ['部署者保存日志。', 'zh'],
    ['按照GDPR第22条执行', 'zh'],
    ['The measures are called 办法 in Chinese.', 'en'],
    ['GDPR', 'en'],
    ['', 'en'],
    ['2026-08-02', 'en'],
    ['EU AI Act 第50条', 'en'],
  ] as const) {
    it(`${text || 'nothing'} is ${language}`, () => assert.equal(languageOf(text), language));
  }
});
