import assert from 'node:assert/strict';
import { clausewright, folderWith, json, policy, removeFolders } from './command.js';

interface CitationEntry {
  file: string;
  line: number;
  start: number;
  endLine: number;
  end: number;
  text: string;
  form: string;
  instrument: string | null;
  provision: string | null;
  status: string | null;
  provisionStatus: string;
}

const FIELDS = ['file', 'line', 'start', 'endLine', 'end', 'text', 'form', 'instrument', 'provision', 'status', 'provisionStatus'];

function citations(text: string, ...args: string[]): CitationEntry[] {
  return json<CitationEntry>(['citations', 'a.md', ...args], { cwd: folderWith({ 'a.md': text }) });
}

describe('citations', () => {
  after(removeFolders);

  it('gives the fields of the contract, in order of appearance, with words that stand at their offsets', () => {
    const text = policy('依照《网络安全法》第二十三条。Also GDPR Article 22(1), and', 'the NIST AI RMF.');
    const found = citations(text);
    assert.deepEqual(
      found.map(({ instrument, provision }) => [instrument, provision]),
      [
        ['cn-csl', '23'],
        ['eu-gdpr', '22(1)'],
        ['us-nist-ai-rmf', null],
      ],
    );
    const lines = text.split('\n');
    for (const entry of found) {
      assert.deepEqual(Object.keys(entry), FIELDS);
      assert.equal(lines[entry.line - 1]!.slice(entry.start, entry.end), entry.text);
      assert.ok(['name', 'number', 'full', 'pinpoint', 'short-name', 'anaphor'].includes(entry.form));
    }
  });

  it('says how the instrument and the provision stand at the draft’s date', () => {
    const found = citations(
      policy('- AI Act Article 12(4)', '- AI Act Article 10(5)', '- AI Act Article 26(6)', '- AI Act Article 5(1)', '- EO 14110', '- GDPR'),
    );
    assert.deepEqual(
      found.map(({ status, provisionStatus }) => [status, provisionStatus]),
      [
        ['partly-applicable', 'unknown-unit'],
        ['partly-applicable', 'repealed'],
        ['partly-applicable', 'not-yet-applicable'],
        ['partly-applicable', 'exists'],
        ['revoked', 'not-checked'],
        ['in-force', 'not-checked'],
      ],
    );
    const [earlier] = citations(policy('EO 14110'), '--as-of-override', '2024-01-01');
    assert.equal(earlier!.status, 'in-force');
  });

  it('gives each member of a list', () => {
    const found = citations(policy('AI Act Articles 9, 10 and 14 and the GDPR.'));
    assert.deepEqual(
      found.map(({ instrument, provision }) => `${instrument} ${provision}`),
      ['eu-ai-act 9', 'eu-ai-act 10', 'eu-ai-act 14', 'eu-gdpr null'],
    );
  });

  it('lists bare words that point back only where asked for', () => {
    const text = policy('The GDPR applies. That Regulation is directly applicable. Article 5 of that Regulation sets the principles.');
    const forms = (...args: string[]) => citations(text, ...args).map(({ form }) => form);
    assert.ok(!forms().includes('anaphor'));
    assert.ok(forms('--anaphora').includes('anaphor'));
    assert.deepEqual(
      citations(text).map(({ instrument, provision }) => [instrument, provision]),
      [
        ['eu-gdpr', null],
        ['eu-gdpr', '5'],
      ],
    );
  });

  it('gives null for a reference that is law but not resolved', () => {
    const found = citations(policy('Notices follow the Digital Omnibus.'));
    assert.deepEqual(
      found.map(({ instrument, provision, status, provisionStatus }) => [instrument, provision, status, provisionStatus]),
      [[null, null, null, 'not-checked']],
    );
  });

  it('is a list for people otherwise, and always ends with 0', () => {
    const cwd = folderWith({ 'a.md': policy('AI Act Article 12(4)') });
    const { status, stdout } = clausewright(['citations', 'a.md'], { cwd });
    assert.equal(status, 0);
    assert.match(stdout, /^a\.md:6:1 {2}AI Act Article 12\(4\) {2}→ {2}eu-ai-act 12\(4\) {2}\(partly-applicable, unknown-unit\)\n$/);
  });
});
