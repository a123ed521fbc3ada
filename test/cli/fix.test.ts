import assert from 'node:assert/strict';
import { readFileSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { clausewright, type FindingEntry, folderWith, json, policy, removeFolders } from './command.js';

const MISNAMED = '处理数据依照《网络数据安全条例》执行，另见《网络数据安全条例》。';
const NAMED = '处理数据依照《网络数据安全管理条例》执行，另见《网络数据安全管理条例》。';

describe('lint --fix', () => {
  after(removeFolders);

  it('changes the words that are at fault and no other byte', () => {
    const before = `\ufeff# 办法\r\n\r\n${MISNAMED}  \r\n\tTab, nbsp\u00a0and no final line end`;
    const cwd = folderWith({ 'a.md': before });
    const { status, stdout } = clausewright(['lint', 'a.md', '--fix'], { cwd });
    assert.equal(status, 0);
    assert.match(stdout, /2/);
    const after = readFileSync(join(cwd, 'a.md'));
    assert.deepEqual(after, Buffer.from(before.replace(MISNAMED, NAMED)));
    assert.deepEqual(json(['lint', 'a.md'], { cwd }), []);
  });

  it('leaves fixes that are not safe to a person, and reports what remains', () => {
    const text = policy('The EU AI Act (Regulation (EU) 2024/1698) applies.', '', MISNAMED);
    const cwd = folderWith({ 'a.md': text });
    const { status, stdout } = clausewright(['lint', 'a.md', '--fix', '--format', 'json'], { cwd });
    assert.equal(status, 1);
    assert.deepEqual(
      (JSON.parse(stdout) as FindingEntry[]).map(({ rule }) => rule),
      ['reference/wrong-number'],
    );
    assert.equal(readFileSync(join(cwd, 'a.md'), 'utf8'), text.replace(MISNAMED, NAMED));
  });

  it('does not touch a file that has nothing to mend', () => {
    const cwd = folderWith({ 'a.md': policy('Personal data is handled under the GDPR.') });
    const file = join(cwd, 'a.md');
    utimesSync(file, 1_000_000_000, 1_000_000_000);
    assert.equal(clausewright(['lint', 'a.md', '--fix'], { cwd }).status, 0);
    assert.equal(statSync(file).mtimeMs, 1_000_000_000_000);
  });

  it('does not write without being asked', () => {
    const cwd = folderWith({ 'a.md': MISNAMED });
    clausewright(['lint', 'a.md'], { cwd });
    assert.equal(readFileSync(join(cwd, 'a.md'), 'utf8'), MISNAMED);
  });

  it('refuses standard input, which cannot be written back', () => {
    const { status, stdout, stderr } = clausewright(['lint', '-', '--fix'], { cwd: folderWith({}), input: MISNAMED });
    assert.deepEqual([status, stdout, stderr.split('\n').length], [2, '', 2]);
    assert.match(stderr, /standard input/);
  });
});
