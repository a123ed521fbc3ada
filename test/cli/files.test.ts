import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { clausewright, type FindingEntry, folderWith, json, removeFolders } from './command.js';

const DRAFT = 'The EU AI Act (Regulation (EU) 2024/1698) applies.\n';

/** A repository with drafts, some of which Git leaves out. */
function repository(): string {
  const cwd = folderWith({
    '.gitignore': 'generated/\n*.tmp.md\n!keep.tmp.md\n',
    'a.md': DRAFT,
    'b.markdown': DRAFT,
    'C.MD': DRAFT,
    'notes.txt': DRAFT,
    'old.tmp.md': DRAFT,
    'keep.tmp.md': DRAFT,
    'generated/d.md': DRAFT,
    'policies/e.md': DRAFT,
    'policies/.gitignore': 'private\n',
    'policies/private/f.md': DRAFT,
    'policies/.hidden/g.md': DRAFT,
    'node_modules/pack/README.md': DRAFT,
  });
  mkdirSync(join(cwd, '.git'));
  return cwd;
}

function filesOf(args: readonly string[], cwd: string): string[] {
  return json<FindingEntry>(['lint', ...args], { cwd }).map(({ file }) => file);
}

describe('what a command line means', () => {
  after(removeFolders);

  it('takes the Markdown files of a folder that Git does not leave out', () => {
    const cwd = repository();
    assert.deepEqual(filesOf(['.'], cwd), ['C.MD', 'a.md', 'b.markdown', 'keep.tmp.md', 'policies/.hidden/g.md', 'policies/e.md']);
    assert.deepEqual(filesOf([], cwd), filesOf(['.'], cwd));
    assert.deepEqual(filesOf(['./policies/'], cwd), ['policies/.hidden/g.md', 'policies/e.md']);
  });

  it('takes a file that is named, whatever its ending and whatever Git says', () => {
    const cwd = repository();
    assert.deepEqual(filesOf(['old.tmp.md', 'notes.txt', 'generated/d.md'], cwd), ['generated/d.md', 'notes.txt', 'old.tmp.md']);
  });

  it('takes what a pattern matches, but for what Git leaves out', () => {
    const cwd = repository();
    assert.deepEqual(filesOf(['**/*.md'], cwd), ['a.md', 'keep.tmp.md', 'policies/.hidden/g.md', 'policies/e.md']);
    assert.deepEqual(filesOf(['policies/**'], cwd), ['policies/.hidden/g.md', 'policies/e.md']);
    assert.deepEqual(filesOf(['*.{txt,markdown}'], cwd), ['b.markdown', 'notes.txt']);
  });

  it('takes each file once, under the name it was first given', () => {
    const cwd = repository();
    assert.deepEqual(filesOf(['policies/e.md', 'policies', '**/e.md'], cwd), ['policies/.hidden/g.md', 'policies/e.md']);
  });

  it('respects .gitignore files outside a repository too', () => {
    const cwd = folderWith({ '.gitignore': 'out/\n', 'in/a.md': DRAFT, 'in/out/b.md': DRAFT });
    assert.deepEqual(filesOf(['in'], cwd), ['in/a.md']);
  });

  it('says in one line what it does not find', () => {
    const cwd = repository();
    for (const path of ['missing.md', 'missing/**/*.md', 'generated']) {
      const { status, stdout, stderr } = clausewright(['lint', path], { cwd });
      assert.deepEqual([status, stdout, stderr.split('\n').length], [2, '', 2], path);
      assert.ok(stderr.includes(path), stderr);
    }
  });

  it('goes on past a file that is not UTF-8, and says so', () => {
    const cwd = folderWith({ 'a.md': DRAFT, 'gbk.md': Buffer.from([0xc8, 0xcb, 0xb9, 0xa4]) });
    const { status, stdout, stderr } = clausewright(['lint', '.', '--format', 'json'], { cwd });
    assert.equal(status, 2);
    assert.deepEqual(
      (JSON.parse(stdout) as FindingEntry[]).map(({ file }) => file),
      ['a.md'],
    );
    assert.match(stderr, /^clausewright lint: gbk\.md: not UTF-8 text\. [^\n]+\n$/);
  });
});
