/** Coverage over the wire: what is shown of it, how it follows edits, and what a person does about it. */
import assert from 'node:assert/strict';
import { type CodeLens, CodeLensRequest, type WorkspaceEdit } from 'vscode-languageserver/node';
import {
  ANSWER_QUESTION,
  type ClauseInsertion,
  COVERAGE,
  COVERAGE_CHANGED,
  COVERAGE_REPORT,
  type CoverageChangedParams,
  type CoverageReportPage,
  type DraftCoverage,
  INSERT_CLAUSE,
  SET_ASIDE,
  type SetAsideParams,
} from '../../server/src/protocol/index.js';
import { modelClauseOf } from '../support/model-clauses.js';
import { type ScriptedClient, withClient } from '../support/scripted-client.js';

const URI = 'file:///w/policy.md';
const LOGS = 'eu-aia-26-6-logs';
const FRONT = '---\npolicy:\n  jurisdictions: [EU]\n  roles: [deployer]\n  systems: [hiring]\n  risk: high\n  asOf: 2027-12-02\n---\n';
const DRAFT = `${FRONT}\n# Hiring\n\n## Records\n\n- ${modelClauseOf(LOGS)}\n`;
const EMPTY = `${FRONT}\n# Hiring\n\n## Logs and records\n\nVisitors sign in at the desk.\n`;
const SHOWS = { initializationOptions: { coverage: true } };

const textDocument = { uri: URI };

function coverage(client: ScriptedClient): Promise<DraftCoverage | null> {
  return client.connection.sendRequest(COVERAGE, { textDocument });
}

function stateOf(answer: DraftCoverage | null, obligation = LOGS): string | undefined {
  return answer?.items.find((item) => item.obligation === obligation)?.state;
}

function editsOf(edit: WorkspaceEdit | null): string[] {
  return (edit?.documentChanges ?? []).flatMap((change) => ('edits' in change ? change.edits.map((one) => ('newText' in one ? one.newText : '')) : []));
}

function report(client: ScriptedClient, params: object): Promise<CoverageReportPage | null> {
  return client.connection.sendRequest(COVERAGE_REPORT, { textDocument, ...params });
}

describe('coverage', () => {
  it('is told with states, places and three groupings', async () => {
    await withClient({}, async (client) => {
      await client.open(URI, DRAFT);
      const answer = (await coverage(client))!;
      assert.equal(answer.version, 1);
      assert.equal(answer.date, '2 December 2027');
      assert.equal(answer.status!.profile, 'EU · Deployer · Hiring');
      const logs = answer.items.find(({ obligation }) => obligation === LOGS)!;
      assert.deepEqual(
        [logs.state, logs.provision, logs.cites, logs.isOpen, logs.recommendation],
        ['cited', 'Article 26(6)', 'AI Act, Article 26(6)', false, false],
      );
      assert.deepEqual(logs.answers[0]!.range.start, client.at(URI, 'The AI system owner'));
      for (const groups of Object.values(answer.groups)) {
        const listed = new Set(groups.flatMap(({ items }) => items));
        assert.equal(listed.size, answer.items.length);
        assert.ok([...listed].every((index) => answer.items[index]));
      }
      assert.deepEqual(answer.groups.section.find(({ label }) => label === 'Records')!.range!.start, client.at(URI, '## Records'));
    });
  });

  it('asks what the profile leaves open, that which decides on most first, and writes the answer', async () => {
    await withClient({}, async (client) => {
      await client.open(URI, '---\npolicy:\n  jurisdictions: [EU]\n  systems: [hiring]\n---\n\n# Hiring\n');
      const open = (await coverage(client))!;
      const [first, ...others] = open.questions;
      assert.ok(others.every(({ items }) => items.length <= first!.items.length));
      assert.ok(open.questions.every(({ items }) => items.every((index) => open.items[index]?.state === 'undetermined')));
      const risk = open.questions.find(({ group }) => group === 'risk')!;
      assert.deepEqual([risk.text, risk.many], ['Which risk class do the systems have?', false]);
      assert.ok(['high', 'minimal'].every((value) => risk.options.some((option) => option.value === value)));
      const roles = open.questions.find(({ group }) => group === 'roles')!;
      assert.deepEqual([roles.many, roles.options.at(-1)!.value], [true, 'none']);

      const answer = (group: string, values: string[]) => client.connection.sendRequest<WorkspaceEdit | null>(ANSWER_QUESTION, { textDocument, group, values });
      assert.deepEqual(editsOf(await answer('roles', ['deployer', 'controller', 'none'])), ['\n  roles: [deployer, controller]']);
      assert.deepEqual(editsOf(await answer('risk', ['high'])), ['\n  risk: high']);
      assert.deepEqual(editsOf(await answer('entity', ['none'])), ['\n  entity: none']);
      assert.equal(await answer('risk', ['x: [']), null);
      assert.equal(await answer('title', ['high']), null);

      await client.change(URI, '  systems', '  roles: [deployer]\n  risk: high\n  systems');
      assert.ok(!(await coverage(client))!.questions.some(({ group }) => group === 'risk'));
    });
  });

  it('is null for a file that is no policy draft, and empty for one without a profile', async () => {
    await withClient({}, async (client) => {
      assert.equal(await coverage(client), null);
      await client.open(URI, '# Notes\n\nThe EU AI Act.\n');
      assert.equal(await coverage(client), null);
      await client.change(URI, '# Notes', '---\npolicy: { title: x }\n---\n# Notes');
      const answer = (await coverage(client))!;
      assert.deepEqual([answer.status, answer.items], [null, []]);
    });
  });

  it('speaks the language of the draft, unless the settings name one', async () => {
    const chinese = `${FRONT}\n# 招聘\n\n## 记录\n\n- ${modelClauseOf(LOGS, 'zh')}\n`;
    await withClient({}, async (client) => {
      await client.open(URI, chinese);
      assert.equal((await coverage(client))!.items.find(({ obligation }) => obligation === LOGS)!.title, '部署者保存日志');
    });
    await withClient({ settings: () => ({ language: 'en' }) }, async (client) => {
      await client.open(URI, chinese);
      assert.equal((await coverage(client))!.items.find(({ obligation }) => obligation === LOGS)!.title, 'Logs kept by the deployer');
    });
  });

  it('is said to have changed to a client that shows it, and only to that', async () => {
    for (const [options, told] of [[SHOWS, true] as const, [{}, false] as const]) {
      await withClient(options, async (client) => {
        const heard: CoverageChangedParams[] = [];
        client.connection.onNotification(COVERAGE_CHANGED, (params: CoverageChangedParams) => void heard.push(params));
        await client.open(URI, DRAFT);
        await client.diagnostics(URI);
        await client.change(URI, 'The AI system owner', 'IT');
        await client.diagnostics(URI);
        assert.deepEqual(heard, told ? [1, 2].map((version) => ({ uri: URI, version })) : []);
        if (!told) return;
        // Word comes when the profile goes, too; then there is no more to say.
        await client.change(URI, 'policy:', 'notes:');
        await client.diagnostics(URI);
        await client.change(URI, 'IT must', 'HR must');
        await client.diagnostics(URI);
        assert.deepEqual(heard.at(-1), { uri: URI, version: 3 });
      });
    }
  });
});

describe('code lenses', () => {
  const lenses = (client: ScriptedClient) => client.connection.sendRequest(CodeLensRequest.type, { textDocument }) as Promise<CodeLens[]>;

  it('stand on headings and lead to the tree where the client has one', async () => {
    await withClient(SHOWS, async (client) => {
      await client.open(URI, DRAFT);
      const [whole, records] = await lenses(client);
      assert.deepEqual(whole!.range.start, client.at(URI, '# Hiring'));
      assert.equal(whole!.command!.command, 'clausewright.coverageActions');
      assert.deepEqual(records!.range.start, client.at(URI, '## Records'));
      const { title, tooltip, command, arguments: args } = records!.command!;
      assert.match(title, /^Answers: Logs kept by the deployer/);
      assert.match(tooltip!, /^Answered and cited: Logs kept by the deployer/);
      assert.equal(command, 'clausewright.revealCoverage');
      assert.equal(args![0], URI);
      assert.ok((args![1] as string[]).includes(LOGS));
    });
  });

  it('are words alone for other clients, and none without a profile', async () => {
    await withClient({}, async (client) => {
      await client.open(URI, DRAFT);
      const found = await lenses(client);
      assert.ok(found.length > 1 && found.every(({ command }) => command!.command === ''));
      await client.change(URI, 'policy:', 'notes:');
      assert.deepEqual(await lenses(client), []);
    });
  });
});

describe('what is done about coverage', () => {
  it('inserts a model clause where it belongs, and the duty is answered', async () => {
    await withClient({}, async (client) => {
      await client.open(URI, EMPTY);
      assert.equal(stateOf(await coverage(client)), 'missing');
      const insertion = (await client.connection.sendRequest(INSERT_CLAUSE, { textDocument, clause: LOGS })) as ClauseInsertion;
      assert.match(insertion.snippet, /\$\{1:The AI system owner\}/);
      assert.ok(insertion.range.start.line > client.at(URI, '## Logs').line);
      await client.edit(URI, [{ range: insertion.range, newText: `\n${modelClauseOf(LOGS)}\n` }]);
      assert.equal(stateOf(await coverage(client)), 'cited');
      assert.equal(await client.connection.sendRequest(INSERT_CLAUSE, { textDocument, clause: 'no-such-clause' }), null);
    });
  });

  it('sets an obligation aside with its reason, once', async () => {
    await withClient({}, async (client) => {
      await client.open(URI, EMPTY);
      const params: SetAsideParams = {
        textDocument,
        obligation: LOGS,
        kind: 'answered-elsewhere',
        reason: 'See: the log standard',
        document: 'logs.md',
        until: '2028-06-30',
      };
      const ask = (changed: Partial<SetAsideParams> = {}) =>
        client.connection.sendRequest(SET_ASIDE, { ...params, ...changed }) as Promise<WorkspaceEdit | null>;
      assert.equal(await ask({ kind: 'not-adopted' }), null, 'a duty cannot be declined');
      assert.equal(await ask({ obligation: 'cn-gai-17-filing' }), null, 'what the profile does not bring in');
      await client.apply((await ask())!);
      assert.match(client.text(URI), /setAside:\n +- obligation: eu-aia-26-6-logs\n +kind: answered-elsewhere\n/);
      const item = (await coverage(client))!.items.find(({ obligation }) => obligation === LOGS)!;
      assert.equal(item.state, 'set-aside');
      assert.match(item.setAside, /logs\.md.*See: the log standard.*until 30 June 2028/);
      assert.equal(await ask(), null, 'it is set aside already');
    });
  });
});

describe('the report over the wire', () => {
  it('is a page for a panel, whose script and style have the nonce', async () => {
    await withClient({}, async (client) => {
      await client.open(URI, DRAFT);
      const { title, html, version } = (await report(client, { for: 'panel', nonce: 'abc123' }))!;
      assert.deepEqual([title, version], ['Coverage: policy.md', 1]);
      assert.match(html, /content="default-src &#39;none&#39;; style-src &#39;nonce-abc123&#39;; script-src &#39;nonce-abc123&#39;"/);
      const scripts = [...html.matchAll(/<script[^>]*>/g)].map(([tag]) => tag);
      assert.deepEqual(scripts, ['<script nonce="abc123">']);
      assert.match(html, /data-line="\d+"/);
    });
  });

  it('is a file that runs nothing', async () => {
    await withClient({}, async (client) => {
      await client.open(URI, DRAFT.replace('# Hiring', '# Hiring <script>alert(1)</script>'));
      const { html } = (await report(client, { for: 'file' }))!;
      assert.doesNotMatch(html, /<script/);
      assert.doesNotMatch(html, /(?:src|href)="(?!#)/);
    });
  });

  it('is null where there is nothing to report on', async () => {
    await withClient({}, async (client) => {
      await client.open(URI, '# Notes\n');
      assert.equal(await report(client, { for: 'file' }), null);
    });
  });
});
