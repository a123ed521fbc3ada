import assert from 'node:assert/strict';
import stringWidth from 'string-width';
import { clausewright, type FindingEntry, folderWith, json, policy, removeFolders } from './command.js';

/** The row of a frame that holds some words, and the words its carets stand under, by columns of a terminal. */
function underlined(stdout: string, words: string): string {
  const rows = stdout.split('\n');
  const at = rows.findIndex((row, i) => row.includes('│') && row.includes(words) && /^\s*│\s*\^+$/.test(rows[i + 1] ?? ''));
  assert.ok(at >= 0, `no frame holds ${words}:\n${stdout}`);
  const from = stringWidth(rows[at + 1]!.slice(0, rows[at + 1]!.indexOf('^')));
  const to = stringWidth(rows[at + 1]!);
  let column = 0;
  let out = '';
  for (const char of rows[at]!) {
    if (column >= from && column < to) out += char;
    column += stringWidth(char);
  }
  return out;
}

describe('lint as text', () => {
  after(removeFolders);

  it('puts the carets under the words, in English and under wide characters', () => {
    const cwd = folderWith({ 'a.md': policy('- The company keeps to Executive Order 14110.', '- 处理数据（含 🤖 生成内容）依照《网络数据安全条例》执行。') });
    const { stdout } = clausewright(['lint', 'a.md'], { cwd });
    const [english, chinese] = json<FindingEntry>(['lint', 'a.md'], { cwd }).map(({ words }) => words);
    assert.equal(underlined(stdout, 'Executive Order'), english);
    assert.equal(underlined(stdout, '网络数据安全条例'), chinese);
    assert.ok(english && chinese && /14110/.test(english) && /网络数据/.test(chinese));
  });

  it('cuts long lines around the words and keeps within 100 columns', () => {
    const filler = '本段很长，'.repeat(200);
    const cwd = folderWith({ 'a.md': policy(`${filler}公司遵守第14110号行政令。${filler}`) });
    const { stdout } = clausewright(['lint', 'a.md'], { cwd });
    assert.equal(underlined(stdout, '14110'), '第14110号行政令');
    for (const row of stdout.split('\n').filter((line) => line.includes('│'))) assert.ok(stringWidth(row) <= 100, row);
  });

  it('shows both lines of words that are wrapped', () => {
    const cwd = folderWith({ 'a.md': policy('The company keeps to Executive', 'Order 14110 in all things.') });
    const { stdout } = clausewright(['lint', 'a.md'], { cwd });
    assert.equal(underlined(stdout, 'The company'), 'Executive');
    assert.equal(underlined(stdout, 'in all things'), 'Order 14110');
  });

  it('names place, severity, rule, message and fix, and closes with a count and what to do next', () => {
    const cwd = folderWith({ 'a.md': policy('We keep to Executive Order 14110.', '', '依照《网络数据安全条例》执行。') });
    const { stdout } = clausewright(['lint', 'a.md'], { cwd });
    assert.match(stdout, /^a\.md:6:12 {2}warning {2}reference\/not-in-force$/m);
    assert.match(stdout, /revoked on 20 January 2025/);
    assert.match(stdout, /^ {2}修正（安全）：改为“网络数据安全管理条例”$/m);
    const lines = stdout.trimEnd().split('\n');
    assert.ok(lines.some((line) => line.startsWith('0 errors, 2 warnings in 1 file.')));
    assert.match(lines.at(-1)!, /^Next: .*--fix.*1 safe fix.*clausewright explain reference\/not-in-force/);
  });

  it('says so where there is nothing to say, and in Chinese for a Chinese draft', () => {
    const cwd = folderWith({ 'en.md': policy('Personal data is handled under the GDPR.'), 'zh.md': policy('个人信息依照《个人信息保护法》处理。') });
    assert.match(clausewright(['lint', 'en.md'], { cwd }).stdout, /^Nothing found in 1 file\.\n[\s\S]*\nNext: [^\n]+\n$/);
    assert.match(clausewright(['lint', 'zh.md'], { cwd }).stdout, /^1个文件中没有发现问题。\n[\s\S]*\n下一步：[^\n]+\n$/);
  });

  it('has no colours where it is piped, unless they are asked for', () => {
    const cwd = folderWith({ 'a.md': policy('We keep to Executive Order 14110.') });
    assert.ok(!clausewright(['lint', 'a.md'], { cwd }).stdout.includes('\x1b'));
    assert.ok(!clausewright(['lint', 'a.md'], { cwd, env: { FORCE_COLOR: '0' } }).stdout.includes('\x1b'));
    assert.ok(clausewright(['lint', 'a.md'], { cwd, env: { FORCE_COLOR: '1' } }).stdout.includes('\x1b['));
    assert.ok(!clausewright(['lint', 'a.md', '--format', 'json'], { cwd, env: { FORCE_COLOR: '1' } }).stdout.includes('\x1b'));
  });

  it('does not let a draft write to the terminal', () => {
    const cwd = folderWith({ 'a.md': 'We \x1b[2J\x9b31m keep \u202eto\u202c Executive Order 14110.\n' });
    const { stdout } = clausewright(['lint', 'a.md', '--as-of', '2026-11-20'], { cwd });
    assert.match(stdout, /not-in-force/);
    assert.doesNotMatch(stdout, /[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]/);
  });
});
