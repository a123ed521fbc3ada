import assert from 'node:assert/strict';
import { clausewright, folderWith, removeFolders } from './command.js';

describe('misuse', () => {
  after(removeFolders);

  const cases: [args: string[], says: RegExp][] = [
    [[], /clausewright --help/],
    [['lnit', 'a.md'], /lnit.*lint/],
    [['lint', 'a.md', '--formt', 'json'], /--formt.*clausewright lint --help/],
    [['lint', 'a.md', '--format', 'xml'], /xml.*text, json/],
    [['lint', 'a.md', '--as-of', '2026-02-30'], /2026-02-30.*calendar date/],
    [['lint', 'a.md', '--as-of-override', 'tomorrow'], /tomorrow.*calendar date/],
    [['lint', 'a.md', '--language', 'fr'], /fr.*en, zh/],
    [['lint', 'a.md', '--config', 'none.yml'], /none\.yml: no such file.*--config/],
    [['citations'], /file.*clausewright citations --help/],
    [['citations', 'a.md', 'b.md'], /too many arguments/],
    [['citations', '*.md'], /2 files/],
    [['explain'], /what.*clausewright explain --help/],
    [['explain', 'reference/no-such-rule'], /reference\/no-such-rule/],
    [['new'], /--jurisdiction EU/],
    [['new', '--role', 'deployer'], /--jurisdiction EU/],
    [['new', '--jurisdiction', 'Atlantis'], /--jurisdiction: “Atlantis” is not known\. Known: EU, CN/],
    [['new', '--jurisdiction', 'EU', '--framework', 'eu-gdpr'], /--framework: “eu-gdpr” is not known\. Known: .*us-nist-ai-rmf/],
    [['new', '--jurisdiction', 'EU', '--effective', 'soon'], /soon.*calendar date/],
    [['new', '--jurisdiction', 'EU', '--language', 'fr'], /fr.*en, zh/],
    [['new', '--jurisdiction', 'EU', '--output', 'a.md'], /a\.md: .*--force/],
    [['new', '--jurisdiction', 'EU', '--output', 'no/folder.md'], /no\/folder\.md: no such file or folder/],
    [['catalogue'], /clausewright catalogue check FILES/],
    [['catalogue', 'chek', 'a.yaml'], /clausewright catalogue check FILES/],
    [['catalogue', 'check'], /files.*clausewright catalogue check --help/],
    [['catalogue', 'check', 'none.yaml'], /catalogue check: none\.yaml: no such file.*clausewright-catalogue\.yaml/],
    [['catalogue', 'check', '.'], /no instrument file \(\*\.clausewright-catalogue\.yaml\)/],
    [['server'], /server --stdio/],
  ];

  for (const [args, says] of cases) {
    it(`clausewright ${args.join(' ')}`, () => {
      const cwd = folderWith({ 'a.md': 'Text.\n', 'b.md': 'Text.\n' });
      const { status, stdout, stderr } = clausewright(args, { cwd });
      assert.equal(status, 2);
      assert.equal(stdout, '');
      assert.match(stderr, says);
      assert.match(stderr, /^clausewright[^\n]*: [^\n]+\n$/, 'one line');
    });
  }

  it('is no misuse to ask for help, of any command, or for the version', () => {
    const cwd = folderWith({});
    for (const args of [
      ['--help'],
      ['lint', '--help'],
      ['citations', '--help'],
      ['explain', '--help'],
      ['new', '--help'],
      ['catalogue', '--help'],
      ['catalogue', 'check', '--help'],
      ['server', '--help'],
      ['--version'],
    ]) {
      const { status, stdout, stderr } = clausewright(args, { cwd });
      assert.deepEqual([status, stderr], [0, ''], args.join(' '));
      assert.ok(stdout.length > 0);
    }
    assert.match(clausewright(['lint', '--help'], { cwd }).stdout, /--as-of-override[\s\S]*--fix/);
  });
});
