import assert from 'node:assert/strict';
import { DEPLOYER, draftWith, HIRING, SERVICE } from '../support/covered-drafts.js';
import { clausewright, folderWith, removeFolders } from './command.js';

interface Entry {
  id: string;
  state: string;
  duty: string;
  evidence: { line: number; section: string | null; words: string; shortfall: string | null; cites: boolean }[];
  setAside: Record<string, string | null> | null;
}

interface Report {
  file: string;
  date: string;
  catalogue: { date: string; age: number; old: boolean };
  language: string;
  profile: Record<string, string[]> | null;
  duties: Entry[];
  recommendations: Entry[];
  gaps: Record<string, string[]>;
  questions: { group: string; value: string; question: string; duties: string[] }[];
  notChecked: { citations: string[]; jurisdictions: string[]; frameworks: string[] };
}

function run(text: string, ...options: string[]) {
  return clausewright(['coverage', 'policy.md', ...options], { cwd: folderWith({ 'policy.md': text }) });
}

const json = (text: string, ...options: string[]) => JSON.parse(run(text, '--format', 'json', ...options).stdout) as Report;

/** Rows of a table of comma-separated values. */
function rowsOf(csv: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    rows.at(-1)!.push(quoted?.replaceAll('""', '"') ?? plain!);
    if (end !== ',') rows.push([]);
  }
  return rows.slice(0, -1);
}

describe('coverage', () => {
  after(removeFolders);

  it('gives the whole report as JSON, and ends with 0 whatever is missing', () => {
    const { status, stdout, stderr } = run(HIRING, '--format', 'json');
    assert.deepEqual([status, stderr], [0, '']);
    const report = JSON.parse(stdout) as Report;
    assert.deepEqual(Object.keys(report), [
      'file',
      'date',
      'catalogue',
      'language',
      'title',
      'profile',
      'duties',
      'recommendations',
      'gaps',
      'questions',
      'notChecked',
    ]);
    assert.deepEqual([report.file, report.date, report.language], ['policy.md', '2027-12-02', 'en']);
    assert.deepEqual(report.profile, {
      jurisdictions: ['EU'],
      frameworks: ['us-nist-ai-rmf'],
      roles: ['deployer'],
      systems: ['hiring'],
      risk: ['high'],
      route: ['annex-III.4'],
    });
    assert.deepEqual(report.gaps['contradicted'], ['eu-aia-26-6-logs']);
    assert.deepEqual(report.notChecked.citations, ['Regulation (EU) 2031/555']);
  });

  it('has for each duty its state, dates, version and clauses', () => {
    const [literacy] = json(HIRING).duties;
    const { evidence, ...rest } = literacy!;
    assert.deepEqual(rest, {
      id: 'eu-aia-4-literacy',
      title: 'AI literacy',
      state: 'cited',
      duty: 'must',
      actor: ['provider', 'deployer'],
      instrument: 'eu-ai-act',
      instrumentName: 'AI Act',
      provision: '4(1)',
      cites: 'AI Act, Article 4(1)',
      needsClause: true,
      partOf: null,
      version: '2026-07-27',
      appliesFrom: '2025-02-02',
      dates: [{ from: '2025-02-02', route: null }],
      dateContested: false,
      unsaid: [],
      questions: [],
      setAside: null,
    });
    assert.deepEqual(Object.keys(evidence[0]!), ['line', 'section', 'words', 'cites', 'topics', 'lacks', 'shared', 'shortfall', 'shortfallText']);
    assert.deepEqual([evidence[0]!.section, evidence[0]!.cites, evidence[0]!.shortfall], ['2. Training', true, null]);
  });

  it('reads the law at the day asked for, in the language asked for', () => {
    const early = json(HIRING, '--as-of-override', '2027-01-01', '--language', 'zh');
    assert.deepEqual([early.date, early.language], ['2027-01-01', 'zh']);
    assert.equal(early.duties.find(({ id }) => id === 'eu-aia-26-6-logs')!.state, 'not-yet-applicable');
  });

  it('is text for people otherwise: gaps first, by name, with the law’s day', () => {
    const { stdout } = run(HIRING);
    assert.match(stdout, /^policy\.md\n {2}Jurisdictions: European Union\n/);
    assert.match(stdout, /\nGaps\n {2}Contradicted {2}Logs kept by the deployer \(AI Act, Article 26\(6\)\)\n/);
    assert.match(stdout, /says “three months”; the law: kept for at least 6 months, unless /);
    assert.match(stdout, /\nAnswered duties\n {2}Answered and cited {2}AI literacy/);
    assert.match(stdout, /Law as of 2 December 2027, from the Clausewright catalogue of [^.]+\. Not legal advice\./);
    assert.match(run(SERVICE).stdout, /\n缺口\n[\s\S]*本报告不构成法律意见。/);
  });

  it('is a table for spreadsheets, in which nothing is a formula', () => {
    const text = draftWith([...DEPLOYER, 'setAside: [{ obligation: eu-aia-26-6-logs, kind: not-applicable, reason: \'=1+1, or "so"\' }]'], '# Hiring');
    const { stdout } = run(text, '--format', 'csv');
    assert.ok(stdout.startsWith('\ufeffkind,id,'));
    const [head, ...rows] = rowsOf(stdout.slice(1));
    const logs = rows.find((row) => row[1] === 'eu-aia-26-6-logs')!;
    assert.equal(logs[head!.indexOf('reason')], '\'=1+1, or "so"');
    assert.equal(logs[head!.indexOf('state')], 'set-aside');
    for (const row of rows) {
      assert.equal(row.length, head!.length);
      for (const cell of row) assert.doesNotMatch(cell, /^\s*[=+\-@]/);
    }
  });

  it('is Markdown that takes nothing of the draft for markup', () => {
    const { stdout } = run(HIRING, '--format', 'markdown');
    assert.match(stdout, /^# Coverage report: Responsible \\<b\\>Hiring\\<\/b\\>\n\n> Law as of 2 December 2027/);
    assert.match(stdout, /\n## Gaps\n\n- Contradicted: \*\*Logs kept by the deployer\*\* — AI Act, Article 26\(6\)\n/);
    assert.match(stdout, /\n\| Recommendation \| Provision \| State \| Where \|\n/);
  });

  it('says how to give a profile where the draft has none', () => {
    const { status, stdout, stderr } = run('# Hiring\n');
    assert.deepEqual([status, stderr], [0, '']);
    assert.match(stdout, /does not say what it is for[\s\S]*\n {2}policy:\n {4}jurisdictions: \[EU\]\n/);
    const empty = run('# Hiring\n', '--format', 'json');
    assert.equal(empty.status, 0);
    assert.match(empty.stderr, /^clausewright coverage: policy\.md: the draft does not say what it is for[^\n]*\n$/);
    const { profile, duties } = JSON.parse(empty.stdout) as Report;
    assert.deepEqual([profile, duties], [null, []]);
    for (const format of ['markdown', 'html']) assert.match(run('# Hiring\n', '--format', format).stdout, /jurisdictions: \[EU\]/);
  });

  it('lets no draft write over the terminal', () => {
    const text = draftWith(
      [...DEPLOYER, 'title: "a\\u001b[31mb"'],
      '# Hiring \u001b[31m',
      '',
      '- IT keeps the logs \u001b[2Jthat the system generates automatically for three months.',
    );
    for (const format of ['text', 'markdown', 'html', 'csv']) {
      const { stdout } = run(text, '--format', format);
      assert.ok(!stdout.includes('\u001b'), format);
      assert.match(stdout, /logs ·\[2J|logs ·\\\[2J/, format);
    }
  });

  it('reads one draft, also from standard input', () => {
    const { stdout } = clausewright(['coverage', '-', '--format', 'json'], { cwd: folderWith({}), input: HIRING });
    assert.equal((JSON.parse(stdout) as Report).file, '-');
    const cwd = folderWith({ 'a.md': HIRING, 'b.md': HIRING });
    const several = clausewright(['coverage', '.'], { cwd });
    assert.equal(several.status, 2);
    assert.match(several.stderr, /^clausewright coverage: \.: this means 2 files\. Name one draft\.\n$/);
    assert.equal(clausewright(['coverage', 'a.md', '--format', 'sarif'], { cwd }).status, 2);
    assert.equal(clausewright(['coverage', 'missing.md'], { cwd }).status, 2);
  });
});
