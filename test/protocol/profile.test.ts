/** The profile over the wire: completion, hover, answers to open questions, and a suggestion. */
import assert from 'node:assert/strict';
import { CompletionItemKind, type MarkupContent } from 'vscode-languageserver/node';
import { withClient } from '../support/scripted-client.js';

const URI = 'file:///w/policy.md';

describe('the profile', () => {
  it('completes and explains itself, in the language of the draft', async () => {
    await withClient({}, async (client) => {
      await client.open(URI, '---\npolicy: { roles: [] }\n---\n\n# 招聘\n');
      const { items } = await client.completion(URI, { line: 1, character: 18 }, '[');
      const deployer = items.find(({ label }) => label === 'deployer')!;
      assert.equal(deployer.kind, CompletionItemKind.EnumMember);
      assert.equal(deployer.labelDetails?.description ?? deployer.detail, '部署者');
      const { documentation } = await client.resolve(deployer);
      assert.match((documentation as MarkupContent).value, /^\*\*部署者\*\*\n\n在业务活动中自主使用/);
      const hover = await client.hover(URI, 'roles', 1);
      assert.match((hover!.contents as MarkupContent).value, /^\*\*角色\*\*/);
    });
  });

  it('has its open questions answered by quick fixes', async () => {
    await withClient({}, async (client) => {
      const front = '---\npolicy: { jurisdictions: [EU], roles: [deployer], systems: [hiring], risk: high, scope: [fria], effective: 2027-12-02 }\n---\n';
      await client.open(URI, `${front}# Hiring\n`);
      const [finding] = await client.diagnostics(URI);
      assert.equal(finding?.code, 'obligation/undetermined');
      const actions = await client.actions(URI, 'policy', ['quickfix']);
      const none = actions.find(({ title }) => title.includes('entity: none'))!;
      await client.apply(none.edit!);
      assert.equal(await client.text(URI), `${front.replace(' }\n', ', entity: none }\n')}# Hiring\n`);
      assert.deepEqual(await client.diagnostics(URI), []);
    });
  });

  it('is suggested at the head of a draft, and elsewhere to those who ask', async () => {
    await withClient({}, async (client) => {
      const text = '# Logs\n\nWe keep logs (Article 26(6) of the AI Act).\n';
      const kind = 'refactor.rewrite.profile.clausewright';
      await client.open(URI, text);
      const [action] = await client.actions(URI, 'Logs', ['refactor']);
      assert.deepEqual([action?.kind, action?.title], [kind, 'Suggest a profile from what this draft cites and says']);
      assert.deepEqual(await client.actions(URI, 'We keep', ['refactor']), []);
      assert.equal((await client.actions(URI, 'We keep', [kind])).length, 1);
      await client.apply(action!.edit!);
      assert.equal(await client.text(URI), `---\npolicy:\n  jurisdictions: [EU]  # cited: AI Act ×1\n---\n\n${text}`);
    });
  });
});
