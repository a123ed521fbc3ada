/** Fixes of the rules of obligation/: what they do to the coverage of the draft that they are applied to. */
import assert from 'node:assert/strict';
import type { Applies, ObligationRecord } from '../../../server/src/core/catalogue/obligation.js';
import type { Analysis } from '../../../server/src/core/engine/analyse.js';
import type { Finding } from '../../../server/src/core/engine/finding.js';
import { withEdits } from '../../../server/src/core/features/same-law.js';
import { analyseText } from '../../support/analyse.js';
import { bundledCatalogue } from '../../support/catalogue.js';

const PROFILE = 'jurisdictions: [EU], roles: [deployer], systems: [hiring], risk: high, entity: [employer], size: large';
const front = (more = '') => `---\npolicy: { ${PROFILE}${more}, asOf: 2028-01-01 }\n---\n`;
const LOGS = 'eu-aia-26-6-logs';

function findingOf({ findings }: Analysis, rule: string, obligation: string): Finding {
  const found = findings.find((one) => one.rule === rule && one.basis.obligation === obligation);
  assert.ok(found, `${rule} of ${obligation} is not among ${findings.map((one) => `${one.rule} ${one.basis.obligation ?? ''}`)}`);
  return found;
}

/** The draft after a fix of a finding, by how its title begins. */
function fixed(text: string, rule: string, obligation: string, title: string): string {
  const fix = findingOf(analyseText(text), rule, obligation).fixes.find((one) => one.title.startsWith(title));
  assert.ok(fix, title);
  return withEdits(text, fix.edits);
}

function stateOf({ coverage }: Analysis, obligation: string): string | undefined {
  return coverage?.covered.find((one) => one.obligation.id === obligation)?.state;
}

describe('a clause that is inserted', () => {
  const insert = (body: string, obligation = LOGS, more = '') =>
    fixed(front(more) + body, 'obligation/missing', obligation, 'Insert').slice(front(more).length);
  const NEAR = '# Hiring\n\n## Logs and records\n\n';

  const insertZh = (body: string) => fixed(front() + body, 'obligation/missing', LOGS, '新增一节').slice(front().length);

  it('goes into the section that is about its topic', () => {
    const text = insert('# Hiring\n\n## People\n\nRecruiters are trained.\n\n## Logs and records\n\nWe like order.\n\n## Contact\n\nAsk HR.\n');
    assert.match(text, /## Logs and records\n\nWe like order\.\n\nThe AI system owner must keep the logs [^\n]*\n\n## Contact/);
  });

  it('is the next item of a list of clauses, with its number', () => {
    const text = insert(`${NEAR}1. Ask IT first.\n2. Ask HR then.\n\n## Contact\n`);
    assert.match(text, /2\. Ask HR then\.\n3\. The AI system owner must keep/);
  });

  it('stays out of a list that another clause governs', () => {
    const text = insert(`${NEAR}Nobody may:\n\n- ask twice\n- ask late\n`);
    assert.match(text, /- ask late\n\nThe AI system owner must keep/);
    assert.equal(stateOf(analyseText(front() + text), LOGS), 'cited');
  });

  it('gets a section of its own where none is near, in the form of the others', () => {
    assert.match(insert('# Hiring\n\n## 1. Purpose\n\nFair hiring.\n\n## 2. Contact\n\nAsk HR.\n'), /Ask HR\.\n\n## 3\. Logs kept by the deployer\n\nThe AI/);
    assert.match(insertZh('# 招聘\n\n## 第一章 总则\n\n公平招聘。\n\n## 第二章 附则\n\n自发布之日起施行。\n'), /\n\n## 第三章 部署者保存日志\n\n系统负责人/);
    assert.match(insert(''), /^\n## Logs kept by the deployer\n\nThe AI/);
  });

  it('leaves fences and the words below the title alone', () => {
    const text = insert('# Hiring and logs\n\nWelcome.\n\n```markdown\n## Logs and records\n\nText of others.\n```\n\n## Contact\n\nAsk HR.\n');
    assert.match(text, /Ask HR\.\n\n## Logs kept by the deployer\n/);
  });

  it('keeps the line ends of the draft', () => {
    const text = `${front()}# Hiring\n\n## Contact\n\nAsk HR.\n`.replaceAll('\n', '\r\n');
    assert.ok(!/[^\r]\n/.test(fixed(text, 'obligation/missing', LOGS, 'Insert')));
  });
});

describe('the model clauses of a sample of duties, inserted', () => {
  const catalogue = bundledCatalogue();
  const duties = catalogue.obligations.filter(
    ({ instrument, duty, needsClause, clause, partOf, elements }) =>
      clause && needsClause && !partOf && elements.length > 0 && duty.startsWith('must') && catalogue.instrument(instrument)?.force === 'binding',
  );

  for (const language of ['en', 'zh'] as const) {
    it(`answer them, and contradict nothing (${language})`, () => {
      const faults: string[] = [];
      let tried = 0;
      for (const obligation of duties.filter((_, i) => i % 11 === 0)) {
        const text = `${profileFor(obligation)}# ${language === 'en' ? 'Policy' : '管理制度'}\n`;
        const before = analyseText(text);
        const missing = before.findings.find(({ rule, basis }) => rule === 'obligation/missing' && basis.obligation === obligation.id);
        if (!missing) continue;
        tried++;
        const after = analyseText(withEdits(text, missing.fixes[0]!.edits));
        if (!['cited', 'addressed'].includes(stateOf(after, obligation.id)!)) faults.push(`${obligation.id} is ${stateOf(after, obligation.id)}`);
        const wrong = after.findings.filter(
          ({ rule }) => /figure|weakened|prohibited|wrong-actor/.test(rule) && !before.findings.some((one) => one.rule === rule),
        );
        faults.push(...wrong.map(({ rule, message }) => `${obligation.id}: ${rule}: ${message}`));
      }
      assert.ok(tried > 15, `only ${tried} could be tried`);
      assert.deepEqual(faults, []);
    });
  }

  /** A front matter to which an obligation applies, about nothing else than what it asks for. */
  function profileFor({ applies, instrument, elements }: ObligationRecord): string {
    const groups = new Map<string, Set<string>>();
    const add = (one: Applies): void => {
      if ('all' in one) one.all.forEach(add);
      else if ('any' in one) one.any.slice(0, 1).forEach(add);
      else if (!('not' in one)) for (const [group, value] of Object.entries(one)) groups.set(group, (groups.get(group) ?? new Set()).add(String(value)));
    };
    add(applies);
    const lists = [...groups].filter(([group]) => group !== 'route').map(([group, values]) => `${group}: [${[...values].join(', ')}]`);
    const routes = [...(groups.get('route') ?? [])].map((route) => `systems: [{ use: workplace, route: ${route} }]`);
    const { jurisdiction } = catalogue.instrument(instrument)!;
    const all = [`jurisdictions: [${jurisdiction}]`, ...lists, ...(groups.has('systems') ? [] : routes), `scope: [${elements[0]}]`, 'asOf: 2028-09-01'];
    return `---\npolicy: { ${all.join(', ')} }\n---\n`;
  }
});

describe('other fixes', () => {
  const body = (clause: string) => `${front(', scope: [logs]')}# Logs\n\n${clause}\n`;

  it('set a duty aside, with a reason to be written', () => {
    const text = fixed(body(''), 'obligation/missing', LOGS, 'Set “Logs kept by the deployer” aside: it does not');
    assert.equal(stateOf(analyseText(text), LOGS), 'set-aside');
    assert.match(text, /setAside: \[\{ obligation: eu-aia-26-6-logs, kind: not-applicable, reason: "" \}\]/);
  });

  it('take the figure of the law', () => {
    const text = fixed(
      body('The AI system owner must keep the logs that each high-risk AI system generates for at least three months.'),
      'obligation/laxer-figure',
      LOGS,
      'Change',
    );
    assert.match(text, /for at least 6 months\./);
    assert.equal(stateOf(analyseText(text), LOGS), 'addressed');
  });

  it('strengthen the modal', () => {
    const text = fixed(
      body('The AI system owner should keep the logs that each high-risk AI system generates for at least six months (Article 26(6) of the EU AI Act).'),
      'obligation/weakened',
      LOGS,
      'Change',
    );
    assert.match(text, /owner must keep/);
    assert.equal(stateOf(analyseText(text), LOGS), 'cited');
  });

  it('cite, in house style', () => {
    const clause = 'The AI system owner must keep the logs that each high-risk AI system generates for at least **six months**.';
    assert.match(
      fixed(body(clause), 'obligation/uncited', LOGS, 'Cite'),
      /\*\*six months\*\* \(Article 26\(6\) of the AI Act\)\.|\*\*six months \(Article 26\(6\) of [^)]*\)\*\*\.|\*\*six months\*\* \(Article 26\(6\) of [^\n]*\)\./,
    );
    const text = fixed(body(clause), 'obligation/uncited', LOGS, 'Cite');
    assert.equal(stateOf(analyseText(text), LOGS), 'cited');
  });

  it('add the jurisdiction that a clause rests on, and only to a list of the draft’s own', () => {
    const rests = 'HR must assess the impact on applicants beforehand (Article 55 of the PIPL).';
    const analysis = analyseText(body(rests));
    const [fix] = analysis.findings.find(({ rule }) => rule === 'obligation/out-of-profile')!.fixes;
    assert.match(withEdits(body(rests), fix!.edits), /jurisdictions: \[EU, CN\]/);
    const inherited = analyseText(`---\npolicy: { title: A }\n---\n# A\n\n${rests}\n`, { settings: { policy: { jurisdictions: ['EU'] } } });
    assert.deepEqual(inherited.findings.find(({ rule }) => rule === 'obligation/out-of-profile')?.fixes, []);
  });
});

describe('a draft without a profile', () => {
  it('gets nothing from obligation/', () => {
    const text = '# Hiring\n\nThe interview tool infers the emotions of each candidate. Logs should be kept for three months (Article 26(6) of the AI Act).\n';
    for (const one of [text, `---\npolicy: { title: A }\n---\n${text}`, `---\ntitle: A\n---\n${text}`]) {
      const { findings } = analyseText(one, { settings: { policyDraft: true } });
      assert.deepEqual(
        findings.filter(({ rule }) => rule.startsWith('obligation/')),
        [],
      );
    }
  });
});
