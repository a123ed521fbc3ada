import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { clausewright, type FindingEntry, folderWith, json, removeFolders } from './command.js';

const REVOKED = 'The company keeps to Executive Order 14110.\n';
const MILD = 'rules:\n  reference/not-in-force: information\n';
const OFF = 'rules: { reference: off }\n';

function severities(args: readonly string[], cwd: string): string[] {
  return json<FindingEntry>(['lint', '--as-of', '2026-11-20', ...args], { cwd }).map(({ severity }) => severity);
}

describe('.clausewright.yml', () => {
  after(removeFolders);

  it('counts from the file upward; the nearest one wins', () => {
    const cwd = folderWith({ '.clausewright.yml': MILD, 'deep/er/a.md': REVOKED, 'other/a.md': REVOKED, 'other/.clausewright.yml': OFF });
    mkdirSync(join(cwd, '.git'));
    assert.deepEqual(severities(['deep'], cwd), ['information']);
    assert.deepEqual(severities(['other'], cwd), []);
    assert.deepEqual(severities(['.'], cwd), ['information']);
  });

  it('does not count beyond the repository, nor from the working directory', () => {
    const cwd = folderWith({ '.clausewright.yml': MILD, 'repository/a.md': REVOKED });
    mkdirSync(join(cwd, 'repository/.git'));
    assert.deepEqual(severities(['repository/a.md'], cwd), ['warning']);
  });

  it('is replaced by --config', () => {
    const cwd = folderWith({ '.clausewright.yml': OFF, 'mild.yml': MILD, 'a.md': REVOKED });
    assert.deepEqual(severities(['a.md'], cwd), []);
    assert.deepEqual(severities(['a.md', '--config', 'mild.yml'], cwd), ['information']);
  });

  it('sets the date and the language, which the command line overrides', () => {
    const cwd = folderWith({ '.clausewright.yml': "asOf: '2024-06-01'\nlanguage: zh\n", 'a.md': REVOKED });
    assert.deepEqual(json(['lint', 'a.md'], { cwd }), []);
    const [finding] = json<FindingEntry>(['lint', 'a.md', '--as-of', '2026-11-20'], { cwd });
    assert.match(finding!.message, /撤销/);
    const [english] = json<FindingEntry>(['lint', 'a.md', '--as-of', '2026-11-20', '--language', 'en'], { cwd });
    assert.match(english!.message, /revoked/);
  });

  it('gives its profile to the policy drafts below it, each key for itself, and their date', () => {
    const config = 'policy:\n  jurisdictions: [EU]\n  roles: [deployer]\n  systems: [hiring]\n  risk: high\n  effective: 2027-12-02\n';
    const duty = 'Before first use, HR assesses the impact on fundamental rights under Article 27 of the AI Act.\n';
    const cwd = folderWith({
      '.clausewright.yml': config,
      'policy.md': `---\npolicy: { owner: HR }\n---\n${duty}`,
      'early.md': `---\npolicy: { effective: 2026-12-01 }\n---\n${duty}`,
      'notes.md': duty,
    });
    const found = (file: string) => json<FindingEntry>(['lint', '--as-of', '2026-11-20', file], { cwd }).map(({ rule }) => rule);
    // The question what kind of body the deployer is stays open, which only a profile can ask.
    assert.ok(found('policy.md').includes('obligation/undetermined'));
    assert.ok(!found('policy.md').includes('reference/not-yet-applicable'), 'the date is inherited');
    assert.ok(found('early.md').includes('reference/not-yet-applicable'), 'a date of its own comes first');
    assert.deepEqual(found('notes.md'), ['reference/not-yet-applicable'], 'what is no policy draft inherits nothing');
  });

  it('says nothing of a profile that is understood', () => {
    const cwd = folderWith({ '.clausewright.yml': 'policy: { jurisdictions: [France], roles: [user] }\n', 'a.md': 'Nothing.\n' });
    assert.deepEqual(json(['lint', 'a.md'], { cwd }), []);
  });

  it('makes policy drafts of files, which then get hints too', () => {
    const text = 'The GDPR applies, and so does Regulation (EU) 2031/555.\n';
    const cwd = folderWith({ '.clausewright.yml': "policyDrafts: ['policies/**']\n", 'policies/a.md': text, 'notes/a.md': text });
    assert.deepEqual(
      json<FindingEntry>(['lint', '.'], { cwd }).map(({ file, severity }) => [file, severity]),
      [['policies/a.md', 'hint']],
    );
  });

  it('ends the command with one line where it is broken', () => {
    for (const [config, says] of [
      ['rules: [', /\.clausewright\.yml:1:\d+: /],
      ['rules:\n  reference/none: off\n', /\.clausewright\.yml:2:3: .*reference\/none/],
      ['rules:\n  reference/not-in-force: loud\n', /\.clausewright\.yml:2:27: /],
      ['policy:\n  roles: [deplyer]\n', /\.clausewright\.yml:2:11: .*deployer/],
      ['policy:\n  setAside: [{ obligation: eu-aia-26-6-logs, kind: not-adopted, reason: x }]\n', /\.clausewright\.yml:2:52: .*duty under law/],
      ['colour: red\n', /\.clausewright\.yml:1:1: .*colour/],
    ] as const) {
      const cwd = folderWith({ '.clausewright.yml': config, 'a.md': REVOKED, 'b.md': REVOKED });
      const { status, stdout, stderr } = clausewright(['lint', '.'], { cwd });
      assert.deepEqual([status, stdout], [2, ''], config);
      assert.match(stderr, says);
      assert.match(stderr, /^[^\n]+\n$/);
    }
  });

  it('adds instruments, whose faults are told with their place while the rest holds', () => {
    const instrument =
      'id: acme-standard\njurisdiction: ACME\nkind: standard\nforce: binding\nbinds: adopters\ntitle: { en: Acme Model Standard }\nstatus:\n  - { from: 2020-01-01, is: in-force }\n  - { from: 2024-01-01, is: superseded }\n';
    const files = { 'acme.yaml': instrument, 'a.md': 'We follow the Acme Model Standard.\n' };
    const good = folderWith({ ...files, '.clausewright.yml': 'catalogues: [acme.yaml]\n' });
    assert.deepEqual(
      json<FindingEntry>(['lint', 'a.md'], { cwd: good }).map(({ basis }) => basis.instrument),
      ['acme-standard'],
    );
    const bad = folderWith({
      ...files,
      'b.yaml': 'id: acme-b\ntitle: { en: B }\nforce: strong\n',
      '.clausewright.yml': 'catalogues:\n  - acme.yaml\n  - b.yaml\n  - none.yaml\n',
    });
    const { status, stdout, stderr } = clausewright(['lint', 'a.md', '--format', 'json'], { cwd: bad });
    assert.equal(status, 2);
    assert.deepEqual(
      (JSON.parse(stdout) as FindingEntry[]).map(({ basis }) => basis.instrument),
      ['acme-standard'],
    );
    assert.match(stderr, /^clausewright lint: b\.yaml:3:8: /m);
    assert.match(stderr, /^clausewright lint: \.clausewright\.yml:4:5: .*none\.yaml/m);
  });
});
