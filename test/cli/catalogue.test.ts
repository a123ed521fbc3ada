import assert from 'node:assert/strict';
import { clausewright, folderWith, removeFolders } from './command.js';

const GOOD = `id: acme-standard
jurisdiction: ACME
kind: standard
force: binding
binds: adopters
title: { en: Acme Model Standard }
status: [{ from: 2025-01-01, is: in-force }]
structure:
  scheme: sections
  versions:
    - from: 2025-01-01
      counts: { sections: 3 }
      units: { "2": { heading: { en: Logs } }, "2(a)": { heading: { en: What is kept } } }
`;

const CHINESE = GOOD.replace('acme-standard', 'acme-biaozhun').replace('{ en: Acme Model Standard }', '{ zh: 艾可米模型标准 }');
const WRONG = GOOD.replace('force: binding', 'force: strong');

interface Entry {
  file: string;
  line: number;
  start: number;
  endLine: number;
  end: number;
  severity: string;
  message: string;
}

function check(files: Readonly<Record<string, string>>, ...args: string[]) {
  const { status, stdout, stderr } = clausewright(['catalogue', 'check', ...args], { cwd: folderWith(files) });
  assert.equal(stderr, '');
  return { status, stdout };
}

function entries(files: Readonly<Record<string, string>>, ...args: string[]): Entry[] {
  return JSON.parse(check(files, ...args, '--format', 'json').stdout) as Entry[];
}

describe('clausewright catalogue check', () => {
  after(removeFolders);

  it('has nothing to say of a sound file, and tells what to do with it', () => {
    const { status, stdout } = check({ 'a.yaml': GOOD }, 'a.yaml');
    assert.equal(status, 0);
    assert.match(stdout, /^Nothing wrong in 1 file \(1 instrument, 2 provisions described\)\. Next: .*\.clausewright\.yml[^\n]*\n$/);
    assert.deepEqual(entries({ 'a.yaml': GOOD }, 'a.yaml'), []);
  });

  it('says file, line and column of what is wrong, and ends with 1 at an error', () => {
    const { status, stdout } = check({ 'a.yaml': WRONG }, 'a.yaml');
    assert.equal(status, 1);
    assert.match(stdout, /^a\.yaml:4:8 {2}error {2}This must be one of binding, voluntary, none\.\n1 error, 0 warnings in 1 file .*Next: mend/);
  });

  it('ends with 0 where there are warnings only', () => {
    const { status, stdout } = check({ 'a.yaml': GOOD.replace('Acme Model Standard', 'Model Standard') }, 'a.yaml');
    assert.equal(status, 0);
    assert.match(stdout, /^a\.yaml:6:14 {2}warning {2}.*Add the name of the organisation/);
  });

  it('gives JSON over all files, by file and place, whose places lie on what is meant', () => {
    const files = {
      'b.yaml': WRONG.replaceAll('\n', '\r\n').replace('acme-standard', 'acme-b'),
      'a.yaml': `\ufeff${GOOD.replace('kind: standard', 'kind: song')}`,
    };
    const found = entries(files, 'b.yaml', 'a.yaml');
    assert.deepEqual(
      found.map(({ file, line, start, end, severity }) => [file, line, start, end, severity]),
      [
        ['a.yaml', 3, 6, 10, 'error'],
        ['b.yaml', 4, 7, 13, 'error'],
      ],
    );
    assert.deepEqual(Object.keys(found[0]!), ['file', 'line', 'start', 'endLine', 'end', 'severity', 'message']);
  });

  it('takes a folder or a pattern for the instrument files in it, and standard input', () => {
    const files = { 'x/a.clausewright-catalogue.yaml': WRONG, 'x/other.yaml': 'a: [', '.clausewright.yml': 'catalogues: []\n' };
    for (const what of ['.', 'x', 'x/*.clausewright-catalogue.*'])
      assert.deepEqual(
        entries(files, what).map(({ file }) => file),
        ['x/a.clausewright-catalogue.yaml'],
      );
    const { status, stdout } = clausewright(['catalogue', 'check', '-', '--stdin-filename', 'acme.yaml'], { cwd: folderWith({}), input: WRONG });
    assert.equal(status, 1);
    assert.match(stdout, /^acme\.yaml:4:8 /);
  });

  it('speaks the language that is asked for, or that of the file', () => {
    assert.match(check({ 'a.yaml': WRONG }, 'a.yaml', '--language', 'zh').stdout, /^a\.yaml:4:8 {2}错误 {2}此处应为.*\n1个文件中共1项错误/);
    assert.match(check({ 'a.yaml': CHINESE.replace('scheme: sections', 'scheme: songs') }, 'a.yaml').stdout, /错误/);
    assert.match(check({ 'a.yaml': CHINESE }, 'a.yaml').stdout, /^1个文件中没有发现问题/);
  });

  it('checks files with one another', () => {
    const relation = 'relations: [{ type: see, to: acme-biaozhun }]\n';
    assert.equal(check({ 'a.yaml': GOOD + relation, 'b.yaml': CHINESE }, 'a.yaml', 'b.yaml').status, 0);
    const [fault] = entries({ 'a.yaml': GOOD + relation, 'b.yaml': CHINESE }, 'a.yaml');
    assert.match(fault!.message, /no instrument “acme-biaozhun”/);
  });

  it('shows nothing of a file that could write over the report', () => {
    const { stdout } = check({ 'a.yaml': GOOD.replace('force: binding', 'force: "\\e[2Jx"').replace('id: acme-standard', 'id: "a\\e[2Jb"') }, 'a.yaml');
    assert.ok(!stdout.includes('\u001b'));
  });
});
