import assert from 'node:assert/strict';
import { clausewright, type FindingEntry, folderWith, json, policy, removeFolders } from './command.js';

const WRONG_NUMBER = 'The EU AI Act (Regulation (EU) 2024/1698) applies.';
const REVOKED = 'The company keeps to Executive Order 14110.';
const CLEAN = 'Personal data is handled under the GDPR.';

describe('lint', () => {
  after(removeFolders);

  it('prints the fields of the contract and no others', () => {
    const cwd = folderWith({ 'a.md': policy(WRONG_NUMBER, '', '依照《网络数据安全条例》执行。') });
    const findings = json<FindingEntry>(['lint', 'a.md'], { cwd });
    assert.deepEqual(
      findings.map(({ rule }) => rule),
      ['reference/wrong-number', 'reference/misnamed-instrument'],
    );
    for (const finding of findings) {
      assert.deepEqual(Object.keys(finding), ['file', 'line', 'start', 'endLine', 'end', 'rule', 'severity', 'message', 'words', 'fixes', 'basis']);
      for (const key of ['line', 'start', 'endLine', 'end'] as const) assert.equal(typeof finding[key], 'number');
      for (const key of ['file', 'rule', 'severity', 'message', 'words'] as const) assert.ok(finding[key].length > 0);
      assert.ok(['error', 'warning', 'information', 'hint'].includes(finding.severity));
      for (const fix of finding.fixes) {
        assert.deepEqual(Object.keys(fix), ['title', 'safe', 'edits']);
        for (const edit of fix.edits) assert.deepEqual(Object.keys(edit), ['line', 'start', 'endLine', 'end', 'text']);
      }
    }
    assert.deepEqual(findings[1]!.basis, { instrument: 'cn-network-data-regs' });
    assert.equal(findings[1]!.fixes[0]!.safe, true);
  });

  it('counts lines from one and columns in UTF-16 units, with CRLF, a BOM and characters beyond the basic plane', () => {
    const text = `\ufeff${WRONG_NUMBER}\r\n\r\n🤖 ${WRONG_NUMBER}\r\n`;
    const cwd = folderWith({ 'a.md': text });
    const findings = json<FindingEntry>(['lint', 'a.md'], { cwd });
    const column = WRONG_NUMBER.indexOf('Regulation');
    const length = 'Regulation (EU) 2024/1698'.length;
    assert.deepEqual(
      findings.map(({ line, start, endLine, end, words }) => ({ line, start, endLine, end, words })),
      [
        { line: 1, start: column + 1, endLine: 1, end: column + 1 + length, words: 'Regulation (EU) 2024/1698' },
        { line: 3, start: column + 3, endLine: 3, end: column + 3 + length, words: 'Regulation (EU) 2024/1698' },
      ],
    );
  });

  it('ends with 0 without errors, even where there are warnings, and with 1 where there is an error', () => {
    const cwd = folderWith({ 'clean.md': policy(CLEAN), 'warning.md': policy(REVOKED), 'error.md': policy(WRONG_NUMBER) });
    assert.equal(clausewright(['lint', 'clean.md'], { cwd }).status, 0);
    assert.equal(clausewright(['lint', 'warning.md'], { cwd }).status, 0);
    assert.equal(clausewright(['lint', 'error.md'], { cwd }).status, 1);
    assert.equal(clausewright(['lint', 'clean.md', 'error.md', '--format', 'json'], { cwd }).status, 1);
    assert.deepEqual(json(['lint', 'clean.md'], { cwd }), []);
  });

  it('says the same each time, sorted by file and place', () => {
    const cwd = folderWith({ 'b.md': policy(REVOKED, '', WRONG_NUMBER), 'a.md': policy(WRONG_NUMBER), 'sub/c.md': policy(REVOKED) });
    const first = clausewright(['lint', 'sub', 'b.md', 'a.md', '--format', 'json'], { cwd });
    const second = clausewright(['lint', 'a.md', 'b.md', 'sub', 'b.md', '--format', 'json'], { cwd });
    assert.equal(first.stdout, second.stdout);
    const places = (JSON.parse(first.stdout) as FindingEntry[]).map(({ file, line }) => `${file}:${line}`);
    assert.deepEqual(places, ['a.md:6', 'b.md:6', 'b.md:8', 'sub/c.md:6']);
  });

  it('reads standard input under a given name', () => {
    const cwd = folderWith({ '.clausewright.yml': 'rules: { reference/not-in-force: information }\n' });
    const named = json<FindingEntry>(['lint', '-', '--stdin-filename', 'drafts/new.md'], { cwd: folderWith({}), input: policy(REVOKED) });
    assert.deepEqual(
      named.map(({ file, severity }) => [file, severity]),
      [['drafts/new.md', 'warning']],
    );
    const configured = json<FindingEntry>(['lint', '-', '--stdin-filename', 'new.md'], { cwd, input: policy(REVOKED) });
    assert.deepEqual(
      configured.map(({ severity }) => severity),
      ['information'],
    );
    const nameless = json<FindingEntry>(['lint', '-'], { cwd, input: policy(REVOKED) });
    assert.deepEqual(
      nameless.map(({ file, severity }) => [file, severity]),
      [['-', 'warning']],
    );
  });

  it('speaks the language of the draft, or the one asked for', () => {
    const cwd = folderWith({ 'en.md': policy(REVOKED), 'zh.md': policy('公司遵守第14110号行政令。') });
    const messages = (args: string[]) => json<FindingEntry>(['lint', '.', ...args], { cwd }).map(({ message }) => /\p{Script=Han}/u.test(message));
    assert.deepEqual(messages([]), [false, true]);
    assert.deepEqual(messages(['--language', 'zh']), [true, true]);
    assert.match(json<FindingEntry>(['lint', 'zh.md', '--language', 'en'], { cwd })[0]!.message, /revoked/);
  });

  it('reads the law at the date of the draft, at --as-of where the draft has none, at --as-of-override always', () => {
    const cwd = folderWith({ 'dated.md': policy(REVOKED), 'undated.md': `${REVOKED}\n` });
    const rules = (...args: string[]) => json<FindingEntry>(['lint', ...args], { cwd }).map(({ rule }) => rule);
    assert.deepEqual(rules('undated.md', '--as-of', '2024-06-01'), []);
    assert.deepEqual(rules('undated.md', '--as-of', '2025-06-01'), ['reference/not-in-force']);
    assert.deepEqual(rules('dated.md', '--as-of', '2024-06-01'), ['reference/not-in-force']);
    assert.deepEqual(rules('dated.md', '--as-of-override', '2024-06-01'), []);
  });
});
