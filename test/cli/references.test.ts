import assert from 'node:assert/strict';
import { clausewright, folderWith, json, policy, removeFolders } from './command.js';

interface FileEntry {
  file: string;
  date: string;
  catalogue: string;
  references: Record<string, unknown>[];
  notChecked: string[];
}

const TEXT = policy('The GDPR, Article 22, and the GDPR again. EO 14110. The Digital Omnibus.');

describe('references', () => {
  after(removeFolders);

  it('gives each text once, with its standing, the day of the law and that of the catalogue', () => {
    const [entry, ...others] = json<FileEntry>(['references', 'a.md'], { cwd: folderWith({ 'a.md': TEXT }) });
    assert.deepEqual(others, []);
    assert.deepEqual(Object.keys(entry!), ['file', 'date', 'catalogue', 'references', 'notChecked']);
    assert.deepEqual([entry!.file, entry!.date, entry!.notChecked], ['a.md', '2026-11-20', ['Digital Omnibus']]);
    assert.match(entry!.catalogue, /^\d{4}-\d{2}-\d{2}$/);
    assert.deepEqual(entry!.references[0], {
      instrument: 'eu-gdpr',
      group: 'binding',
      jurisdiction: 'EU',
      title: 'General Data Protection Regulation',
      number: 'Regulation (EU) 2016/679',
      made: '2016-04-27',
      status: 'in-force',
      since: '2016-05-24',
      link: 'https://eur-lex.europa.eu/eli/reg/2016/679/oj',
      unverified: false,
    });
    assert.deepEqual(
      entry!.references.map(({ instrument, status }) => [instrument, status]),
      [
        ['eu-gdpr', 'in-force'],
        ['us-eo-14110', 'revoked'],
      ],
    );
  });

  it('reads the law at another day', () => {
    const cwd = folderWith({ 'a.md': TEXT });
    const [entry] = json<FileEntry>(['references', 'a.md', '--as-of-override', '2024-01-01'], { cwd });
    assert.deepEqual([entry!.date, entry!.references[1]!['status']], ['2024-01-01', 'in-force']);
  });

  it('is Markdown for the end of a draft, in its language or the one asked for', () => {
    const cwd = folderWith({ 'a.md': policy('依照网络安全法。') });
    const chinese = clausewright(['references', 'a.md', '--format', 'markdown'], { cwd });
    assert.equal(chinese.status, 0);
    assert.match(
      chinese.stdout,
      /^## 参考文献（引用的法律文件）\n\n法律状态截至2026年11月20日，[^\n]*\n\n### 有约束力的法律文件\n\n- \[《网络安全法》\]\(https:[^\n]*。\n$/,
    );
    assert.match(
      clausewright(['references', 'a.md', '--format', 'markdown', '--language', 'en'], { cwd }).stdout,
      /^## References\n\nLaw as of 20 November 2026/,
    );
  });

  it('is text for people otherwise, file by file, the same each time', () => {
    const cwd = folderWith({ 'b.md': TEXT, 'a.md': policy('No law.') });
    const run = () => clausewright(['references', '.'], { cwd });
    const { status, stdout, stderr } = run();
    assert.deepEqual([status, stderr], [0, '']);
    assert.match(
      stdout,
      /^a\.md\n\n0 texts, 0 not checked; law as of 20 November 2026 \(catalogue of [^)]+\)\. Not legal advice\.\n\nb\.md\n\nBinding law\n {2}General Data/,
    );
    assert.match(stdout, /\nNot checked\n {2}Digital Omnibus\n\n2 texts, 1 not checked;/);
    assert.equal(run().stdout, stdout);
    assert.match(clausewright(['references', '.', '--format', 'markdown'], { cwd }).stdout, /^# `a\.md`\n\n## References\n[\s\S]*\n# `b\.md`\n/);
  });

  it('reads standard input', () => {
    const { stdout } = clausewright(['references', '-', '--format', 'json'], { cwd: folderWith({}), input: TEXT });
    assert.equal((JSON.parse(stdout) as FileEntry[])[0]!.file, '-');
  });

  it('ends with 2 for what it cannot read', () => {
    const cwd = folderWith({ 'a.md': TEXT, '.clausewright.yml': 'houseStyle: { en: { pinpoint: loud } }\n' });
    const broken = clausewright(['references', 'a.md'], { cwd });
    assert.deepEqual([broken.status, broken.stdout], [2, '']);
    assert.match(broken.stderr, /^clausewright references: \.clausewright\.yml:1:\d+: This must be one of long, abbreviated, keep\./);
    assert.equal(clausewright(['references', 'missing.md'], { cwd }).status, 2);
    assert.equal(clausewright(['references', 'a.md', '--format', 'csv'], { cwd }).status, 2);
    assert.equal(clausewright(['references'], { cwd }).status, 2);
  });

  it('lets no draft write over the terminal', () => {
    const cwd = folderWith({ 'a\u001b[31m.md': TEXT, 'b.md': TEXT });
    for (const format of ['text', 'markdown']) {
      const { stdout } = clausewright(['references', '.', '--format', format], { cwd });
      assert.match(stdout, /a·\[31m\.md/);
      assert.ok(!stdout.includes('\u001b'));
    }
  });
});
