/** The model of a coverage report: what is told, what is held back, and in which words. */
import assert from 'node:assert/strict';
import type { Settings } from '../../server/src/core/engine/settings.js';
import { type CoverageEntry, coverageGaps, coverageReport } from '../../server/src/core/features/coverage-report.js';
import { analyseText } from '../support/analyse.js';
import { bundledCatalogue, TODAY } from '../support/catalogue.js';
import { DEPLOYER, draftWith, HIRING, modelClause, SERVICE } from '../support/covered-drafts.js';

const reportOf = (text: string, settings?: Partial<Settings>) => coverageReport(analyseText(text, { settings }), TODAY);

function entryOf(text: string, id: string): CoverageEntry {
  const { duties, recommendations } = reportOf(text);
  const entry = [...duties, ...recommendations].find((one) => one.id === id);
  assert.ok(entry, id);
  return entry;
}

const ids = (entries: readonly { id: string }[]) => entries.map(({ id }) => id);

describe('a coverage report', () => {
  it('says what the draft is for, at which day, from which catalogue', () => {
    const { profile, date, catalogue, title, language } = reportOf(HIRING);
    assert.deepEqual(
      profile!.map(({ key, values }) => [key, values.map(({ label }) => label).join()]),
      [
        ['jurisdictions', 'European Union'],
        ['frameworks', 'NIST AI RMF'],
        ['roles', 'Deployer'],
        ['systems', 'Hiring'],
        ['risk', 'High risk'],
        ['route', 'Annex III point 4'],
      ],
    );
    assert.deepEqual([date, catalogue.date, title, language], ['2027-12-02', bundledCatalogue().date, 'Responsible <b>Hiring</b>', 'en']);
  });

  it('gives the clause that answers, its place, and why it counts', () => {
    const entry = entryOf(HIRING, 'eu-aia-4-literacy');
    assert.equal(entry.state, 'cited');
    const [evidence] = entry.evidence;
    assert.equal(evidence!.words, modelClause('eu-aia-4-literacy'));
    assert.equal(HIRING.slice(evidence!.from, evidence!.to), evidence!.words);
    assert.equal(HIRING.split('\n')[evidence!.line - 1], `- ${evidence!.words}`);
    assert.equal(reportOf(HIRING).sections[evidence!.section]!.heading, '2. Training');
    assert.ok(evidence!.shared.includes('ai literacy') && evidence!.topics.some(({ id }) => id === 'ai-literacy'));
    assert.deepEqual([evidence!.cites, evidence!.shortfall, evidence!.falls], [true, null, null]);
  });

  it('names both figures where one is laxer than the law', () => {
    const entry = entryOf(HIRING, 'eu-aia-26-6-logs');
    assert.equal(entry.state, 'contradicted');
    assert.equal(
      entry.evidence[0]!.falls,
      'says “three months”; the law: kept for at least 6 months, unless Union or national law, data protection law above all, provides otherwise',
    );
    assert.equal(
      reportOf(HIRING, { language: 'zh' }).duties.find(({ id }) => id === entry.id)!.evidence[0]!.falls,
      '文中为“three months”，法律要求：保存不少于6个月，但欧盟或成员国法律（尤其是数据保护法）另有规定的除外',
    );
  });

  it('lists as gaps only duties that need a clause and apply now', () => {
    const { contradicted, missing, partial } = coverageGaps(reportOf(HIRING));
    assert.deepEqual(ids(contradicted), ['eu-aia-26-6-logs']);
    assert.ok(ids(missing).includes('eu-aia-26-11-inform-persons'));
    for (const entry of [...contradicted, ...missing, ...partial]) {
      assert.ok(entry.needsClause, entry.id);
      assert.ok(entry.applies.from! <= '2027-12-02', entry.id);
      assert.ok(entry.duty === 'must' || entry.duty === 'must-not', entry.id);
    }
    assert.equal(entryOf(HIRING, 'eu-aia-4a-bias-data-others').state, 'no-clause-needed');
  });

  it('never calls a recommendation missing or a duty', () => {
    const { duties, recommendations } = reportOf(HIRING);
    assert.ok(recommendations.length > 20);
    for (const { id, state, duty } of recommendations) assert.ok(state !== 'missing' && (duty === 'should' || duty === 'may'), id);
    assert.ok(recommendations.some(({ stateLabel }) => stateLabel === 'Not taken up'));
    assert.ok(duties.every(({ instrument }) => instrument !== 'us-nist-ai-rmf'));
  });

  it('holds back the parts of a whole that is missing', () => {
    const text = draftWith([...DEPLOYER, 'entity: [public-service]'], '# Hiring');
    const entry = entryOf(text, 'eu-aia-27-1-fria');
    assert.equal(entry.state, 'missing');
    assert.deepEqual(
      reportOf(text).duties.filter(({ partOf }) => partOf === entry.id),
      [],
    );
    const answered = draftWith([...DEPLOYER, 'entity: [public-service]'], '# Hiring', '', `- ${modelClause('eu-aia-27-1-fria')}`);
    assert.ok(reportOf(answered).duties.some(({ partOf }) => partOf === entry.id));
  });

  it('asks each open question once, with the duties that hang on it', () => {
    const { questions } = reportOf(HIRING);
    const keys = questions.map(({ group, value }) => `${group}:${value}`);
    assert.equal(new Set(keys).size, keys.length);
    const question = questions.find(({ value }) => value === 'public-service');
    assert.deepEqual(ids(question!.entries), ['eu-aia-27-1-fria']);
    assert.equal(question!.label, 'Does “Private provider of public services” describe the organisation?');
    assert.match(question!.means, /public services/);
  });

  it('tells of what is set aside, and what is doubtful about it', () => {
    const entry = entryOf(HIRING, 'eu-aia-26-9-dpia');
    assert.equal(entry.state, 'set-aside');
    assert.deepEqual(
      [entry.setAside!.kind, entry.setAside!.reason, entry.setAside!.until, entry.setAside!.doubt],
      ['answered-elsewhere', 'See the procedure', '2027-01-31', 'expired'],
    );
    const notAdopted = draftWith([...DEPLOYER, 'setAside: [{ obligation: eu-aia-26-6-logs, kind: not-adopted, reason: No }]'], '# Hiring');
    assert.equal(entryOf(notAdopted, 'eu-aia-26-6-logs').setAside!.doubt, 'duty-not-adopted');
  });

  it('puts duties on the day of the route that the profile names', () => {
    const early = HIRING.replace('asOf: 2027-12-02', 'asOf: 2027-06-01');
    const entry = entryOf(early, 'eu-aia-26-2-oversight');
    assert.deepEqual([entry.state, entry.applies.from], ['not-yet-applicable', '2027-12-02']);
    const { timeline } = reportOf(early);
    assert.deepEqual(
      timeline.map(({ date }) => date),
      timeline.map(({ date }) => date).sort(),
    );
    assert.ok(timeline.every(({ date, past }) => past === date! <= '2027-06-01'));
    assert.ok(ids(timeline.find(({ date }) => date === '2027-12-02')!.duties.map((one) => one.entry)).includes(entry.id));
    const product = early.replace('systems: [hiring]', 'route: [annex-I, annex-III]');
    assert.deepEqual(
      entryOf(product, 'eu-aia-26-2-oversight').applies.dates.map(({ from, route }) => [from, route]),
      [
        ['2027-12-02', 'Annex III'],
        ['2028-08-02', 'Annex I'],
      ],
    );
  });

  it('says what was not checked: unknown texts, member states, places and frameworks that the catalogue lacks', () => {
    assert.deepEqual(reportOf(HIRING).notChecked.citations, ['Regulation (EU) 2031/555']);
    const { places, frameworks } = reportOf(draftWith(['jurisdictions: [FR, XX]', 'roles: [deployer]', 'frameworks: [house-rules]'], '# Hiring')).notChecked;
    assert.deepEqual(places, [
      { id: 'FR', label: 'France', memberState: true, within: true },
      { id: 'XX', label: 'XX', memberState: false, within: false },
    ]);
    assert.deepEqual(ids(frameworks), ['house-rules']);
    const { values } = reportOf(
      draftWith(['jurisdictions: [EU]', 'roles: [wizard]', 'systems: [hiring, insurance]', 'risk: gpai', 'scope: [logs, magic]'], '# Hiring'),
    ).notChecked;
    assert.deepEqual(
      values.map(({ key, id }) => `${key}:${id}`),
      ['roles:wizard', 'scope:magic'],
    );
  });

  it('is in Chinese for a Chinese draft, with headings as they are written', () => {
    const { language, duties, sections, profile } = reportOf(SERVICE);
    assert.equal(language, 'zh');
    assert.equal(profile![0]!.label, '法域');
    assert.ok(sections.some(({ heading }) => heading === '第一章 安全评估'));
    const entry = duties.find(({ id }) => id === 'cn-gai-17-filing')!;
    assert.deepEqual([entry.stateLabel, entry.cites], ['已回应并引用', '《生成式人工智能服务管理暂行办法》第十七条']);
    assert.ok(entry.evidence[0]!.shared.some((word) => word.includes('安全评估')));
  });

  it('is empty but for the day where the draft does not say what it is for', () => {
    const { profile, duties, recommendations, questions, date } = reportOf('# Hiring\n\nWe keep logs.\n');
    assert.deepEqual([profile, duties, recommendations, questions, date], [null, [], [], [], TODAY]);
  });

  it('says that the catalogue is old after 90 days', () => {
    const analysis = analyseText(HIRING);
    assert.equal(coverageReport(analysis, bundledCatalogue().date).catalogue.old, false);
    assert.equal(coverageReport(analysis, '2028-01-01').catalogue.old, true);
  });

  it('is the same each time', () => {
    assert.equal(JSON.stringify(reportOf(HIRING)), JSON.stringify(reportOf(HIRING)));
    const { duties } = reportOf(HIRING);
    assert.ok(ids(duties).indexOf('eu-aia-4-literacy') < ids(duties).indexOf('eu-aia-26-2-oversight'));
  });
});
