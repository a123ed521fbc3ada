/** New drafts from the command line: written where they are wanted, and nothing is lost. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { clausewright, folderWith, json, removeFolders } from './command.js';

const HIRING = ['--jurisdiction', 'EU', '--role', 'deployer,controller', '--system', 'hiring', '--risk', 'high', '--entity', 'employer'];

describe('clausewright new', () => {
  after(removeFolders);

  it('writes a draft to standard output, in which nothing is found', () => {
    const cwd = folderWith({});
    const { status, stdout, stderr } = clausewright(['new', ...HIRING, '--effective', '2027-12-02', '--as-of', '2026-11-20'], { cwd });
    assert.deepEqual([status, stderr], [0, '']);
    assert.match(stdout, /^---\npolicy:\n {2}title: Responsible AI Policy\n {2}jurisdictions: \[EU\]\n {2}roles: \[deployer, controller\]\n/);
    const found = folderWith({ 'policy.md': stdout });
    assert.deepEqual(json(['lint', 'policy.md'], { cwd: found }), []);
  });

  it('takes values as people write them, and writes them as front matter has them', () => {
    const { stdout } = clausewright(['new', '--jurisdiction', '中国', '--role', '使用方', 'data controller', '--system', 'GenAI', '--language', 'zh'], {
      cwd: folderWith({}),
    });
    assert.match(stdout, /jurisdictions: \[CN\]\n {2}roles: \[deployer, controller\]\n {2}systems: \[generative\]\n/);
    assert.match(stdout, /\n# 人工智能管理制度\n/);
  });

  it('writes to a file, says how much, and what nobody has decided', () => {
    const cwd = folderWith({});
    const { status, stdout, stderr } = clausewright(['new', '--jurisdiction', 'EU', '--role', 'deployer', '--system', 'hiring', '--output', 'p.md'], { cwd });
    assert.deepEqual([status, stdout], [0, '']);
    const lines = stderr.trimEnd().split('\n');
    assert.match(lines[0]!, /^clausewright new: p\.md: \d+ model clauses\./);
    assert.match(lines[1]!, /nothing decides yet whether the policy needs “.*” and \d+ more\. Add --risk high, or --risk none\.$/);
    assert.match(readFileSync(join(cwd, 'p.md'), 'utf8'), /\n# Responsible AI Policy\n/);
  });

  it('overwrites nothing unless told to', () => {
    const cwd = folderWith({ 'p.md': 'Mine.\n' });
    assert.equal(clausewright(['new', ...HIRING, '--output', 'p.md'], { cwd }).status, 2);
    assert.equal(readFileSync(join(cwd, 'p.md'), 'utf8'), 'Mine.\n');
    assert.equal(clausewright(['new', ...HIRING, '--output', 'p.md', '--force', '--title', 'Ours'], { cwd }).status, 0);
    assert.match(readFileSync(join(cwd, 'p.md'), 'utf8'), /\n# Ours\n/);
  });
});
