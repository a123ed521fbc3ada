/** What a draft owes, as people see it: the line of status, groups, lenses above headings, and the note on a clause that answers. */
import assert from 'node:assert/strict';
import { coverageGroups, coverageLenses, coverageReport, coverageStatus, hover, isListed, MARKDOWN, PLAIN } from '../../server/src/core/index.js';
import { analyseText } from '../support/analyse.js';
import { TODAY } from '../support/catalogue.js';
import { modelClauseOf } from '../support/model-clauses.js';

const LOGS = 'eu-aia-26-6-logs';
const OVERSIGHT = 'eu-aia-26-2-oversight';

function front(more = ''): string {
  return `---\npolicy:\n  jurisdictions: [EU]\n  roles: [deployer]\n  systems: [hiring]\n  risk: high\n  asOf: 2027-12-02\n${more}---\n`;
}

const DRAFT = `${front()}\n# Hiring\n\nWho reads this.\n\n## Records\n\n- ${modelClauseOf(LOGS)}\n\n## People\n\n- ${modelClauseOf(OVERSIGHT)}\n`;
const LAX = `${front()}\n# Hiring\n\n## Records\n\n- IT keeps the logs that the system generates automatically for three months.\n`;
const CHINESE = `${front()}\n# 招聘\n\n## 记录\n\n- ${modelClauseOf(LOGS, 'zh')}\n`;

function reportOn(text: string) {
  return coverageReport(analyseText(text), TODAY);
}

describe('the line of status', () => {
  it('names the profile, and counts gaps in words', () => {
    const { profile, short, summary } = coverageStatus(reportOn(LAX))!;
    assert.equal(profile, 'EU · Deployer · Hiring');
    assert.match(short, /^EU · Deployer · Hiring — \d+ open$/);
    assert.match(summary, /^1 duty contradicted, \d+ missing.*, \d questions? open$/);
    assert.match(coverageStatus(reportOn(CHINESE))!.short, /^欧盟 · 部署者 · 招聘 — \d+ 项待处理$/);
  });

  it('says what is answered where nothing is open, and never that the law is met', () => {
    const { short, summary } = coverageStatus(reportOn(`${front('  scope: [logs]\n')}\n# Logs\n\n- ${modelClauseOf(LOGS)}\n`))!;
    assert.match(short, / — 0 open$/);
    assert.equal(summary, '1 duty answered');
  });

  it('is not there without a profile', () => {
    assert.equal(coverageStatus(reportOn('---\npolicy: { title: x }\n---\n# Logs\n')), null);
    assert.equal(coverageStatus(reportOn('# Logs\n')), null);
  });

  it('keeps to a few values', () => {
    const many = DRAFT.replace('[EU]', '[EU, CN, US]').replace('[hiring]', '[hiring, critical-infrastructure, chatbot]');
    assert.equal(coverageStatus(reportOn(many))!.profile, 'EU, CN, US · Deployer · Hiring +2');
  });
});

describe('groups of coverage', () => {
  const report = reportOn(DRAFT);
  const entries = [...report.duties, ...report.recommendations].filter(isListed);
  const groups = coverageGroups(entries, report);

  it('hold every entry once by instrument and by topic', () => {
    for (const grouping of ['instrument', 'topic'] as const) {
      const ids = groups[grouping].flatMap((group) => group.entries.map(({ id }) => id));
      assert.deepEqual(ids.sort(), entries.map(({ id }) => id).sort(), grouping);
    }
    assert.deepEqual(
      groups.instrument.map(({ label }) => label),
      ['AI Act'],
    );
    assert.ok(groups.topic.some(({ label }) => label === 'Logs and record-keeping'));
  });

  it('begin with what is missing and follow the draft, by section', () => {
    const labels = groups.section.map(({ label }) => label);
    assert.equal(labels[0], 'Missing');
    assert.ok(labels.indexOf('Records') > 0 && labels.indexOf('People') > labels.indexOf('Records'));
    const records = groups.section.find(({ label }) => label === 'Records')!;
    assert.ok(records.entries.some(({ id }) => id === LOGS));
    assert.equal(report.sections[records.section]!.heading, 'Records');
  });

  it('leave out what no policy has to speak of', () => {
    assert.ok(report.duties.some(({ needsClause, state }) => !needsClause && state === 'undetermined'));
    assert.ok(!entries.some(({ needsClause, state }) => !needsClause && state === 'undetermined'));
  });
});

describe('lenses', () => {
  const titles = (text: string) => coverageLenses(reportOn(text)).map(({ from, title }) => `${text.slice(from).split('\n')[0]} → ${title}`);

  it('stand above the title and above every section that answers something', () => {
    const lenses = titles(DRAFT);
    assert.match(lenses[0]!, /^# Hiring → \d+ duties missing, .* · EU · Deployer · Hiring$/);
    assert.ok(lenses.includes('## Records → Answers: Logs kept by the deployer (AI Act 26(6))'), lenses.join('\n'));
    assert.ok(lenses.some((lens) => lens.startsWith('## People → Answers: Assign human oversight (AI Act 26(2))')));
    assert.ok(!lenses.slice(1).some((lens) => lens.startsWith('# Hiring')));
  });

  it('name every gap in their detail', () => {
    const [whole] = coverageLenses(reportOn(LAX));
    assert.match(whole!.detail, /^Contradicted: Logs kept by the deployer \(AI Act, Article 26\(6\)\)\nMissing: /);
    assert.ok(whole!.obligations.includes(LOGS) && whole!.obligations.includes(OVERSIGHT));
  });

  it('say that a section contradicts', () => {
    assert.ok(titles(LAX).some((lens) => lens.startsWith('## Records → Contradicts: Logs kept by the deployer (AI Act 26(6))')));
  });

  it('are in the language of the draft', () => {
    const lenses = titles(CHINESE);
    assert.match(lenses[0]!, /^# 招聘 → \d+ 项义务缺失/);
    assert.ok(lenses.includes('## 记录 → 回应：部署者保存日志（欧盟《人工智能法》第26条第6款）'), lenses.join('\n'));
  });

  it('count what there is no room for', () => {
    const clauses = ['eu-aia-26-1-ifu', 'eu-aia-4-literacy', 'eu-aia-5-1-c-social-scoring', LOGS, OVERSIGHT].map((id) => `- ${modelClauseOf(id)}`);
    const lens = coverageLenses(reportOn(`${front()}\n# Hiring\n\n${clauses.join('\n')}\n`)).find(({ about }) => about === 'section')!;
    assert.match(lens.title, /^Answers: .+ and \d+ more$/);
    assert.ok(lens.title.length <= 140, lens.title);
    assert.ok(lens.obligations.length >= clauses.length);
  });

  it('are not there without a profile', () => {
    assert.deepEqual(coverageLenses(reportOn('# Logs\n\nWe keep logs under the EU AI Act.\n')), []);
  });
});

describe('the note on a clause', () => {
  const note = (text: string, words: string, format = PLAIN) => hover(analyseText(text), text.indexOf(words) + 1, format)?.note ?? '';

  it('says which duty it answers, and by which words', () => {
    assert.match(
      note(DRAFT, 'logs that each'),
      /^Answers and cites a duty: Logs kept by the deployer — AI Act, Article 26\(6\)\nBy the words: .*\(logs and record-keeping\)/,
    );
  });

  it('says what it lacks', () => {
    assert.match(
      note(LAX, 'three months'),
      /^Contradicts a duty: Logs kept by the deployer — AI Act, Article 26\(6\)\nBy the words: .*\nBut it: .*three months.*6 months/,
    );
  });

  it('stands below that of a citation', () => {
    assert.match(note(DRAFT, 'Article 26(6)'), /^AI Act, Article 26\(6\)[\s\S]*\n\n---\n\nAnswers and cites a duty: Logs/);
  });

  it('is in Chinese for a Chinese clause', () => {
    assert.match(note(CHINESE, '日志按'), /^回应并引用义务：部署者保存日志 — 欧盟《人工智能法》第26条第6款\n依据文字：/);
  });

  it('is not there for other words, nor without a profile', () => {
    assert.equal(note(DRAFT, 'reads this'), '');
    assert.equal(note(LAX.slice(front().length), 'three months'), '');
  });

  it('takes words of the draft for no markup', () => {
    const text = LAX.replace('logs that', 'logs <img src=x> [x](command:y) that');
    assert.doesNotMatch(note(text, 'three months', MARKDOWN), /<img|\]\(command/);
  });
});
