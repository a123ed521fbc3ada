/** New drafts over the wire: questions until nothing is open, then a draft, with no document open. */
import assert from 'node:assert/strict';
import { DRAFT_QUESTION, type DraftChoices, type DraftQuestion, NEW_DRAFT, type NewDraft } from '../../server/src/protocol/index.js';
import { type ScriptedClient, withClient } from '../support/scripted-client.js';

const URI = 'untitled:Untitled-1';

/** Answers each question as told, and nothing where nothing is told. */
async function choose(
  client: ScriptedClient,
  choices: DraftChoices,
  told: Record<string, string[]>,
): Promise<{ asked: DraftQuestion[]; choices: DraftChoices }> {
  const asked: DraftQuestion[] = [];
  let now = choices;
  for (;;) {
    const question: DraftQuestion | null = await client.connection.sendRequest(DRAFT_QUESTION, now);
    if (!question) return { asked, choices: now };
    asked.push(question);
    now = { ...now, answers: { ...now.answers, [question.key]: told[question.key] ?? [] } };
  }
}

describe('a new draft', () => {
  it('is asked for, one question after the other, and is clean when it is opened', async () => {
    await withClient({}, async (client) => {
      const told = { jurisdictions: ['EU'], roles: ['deployer'], systems: ['hiring', 'none'], risk: ['high'], entity: ['employer'] };
      const { asked, choices } = await choose(client, { language: 'en', effective: '2027-12-02', title: 'Hiring', answers: {} }, told);
      assert.deepEqual(
        asked.map(({ key }) => key),
        ['jurisdictions', 'frameworks', 'roles', 'systems', 'risk', 'entity'],
      );
      assert.ok(asked.every(({ text, options }) => text.endsWith('?') && options.length > 1));
      const { text }: NewDraft = await client.connection.sendRequest(NEW_DRAFT, choices);
      assert.match(text, /\n {2}systems: \[hiring\]\n[\s\S]*\n {2}effective: 2027-12-02\n[\s\S]*\n# Hiring\n/);
      await client.open(URI, text);
      assert.deepEqual(await client.diagnostics(URI), []);
    });
  });

  it('is asked for and written in Chinese', async () => {
    await withClient({}, async (client) => {
      const { asked, choices } = await choose(client, { language: 'zh', answers: {} }, { jurisdictions: ['CN'], roles: ['provider'], systems: ['generative'] });
      assert.ok(asked.every(({ text, options }) => /\p{Script=Han}/u.test(text) && options.every(({ title }) => title !== '')));
      const { text }: NewDraft = await client.connection.sendRequest(NEW_DRAFT, choices);
      assert.match(text, /《生成式人工智能服务管理暂行办法》第十二条/);
    });
  });

  it('takes over no value that is not known, and no date that is none', async () => {
    await withClient({}, async (client) => {
      const choices: DraftChoices = { language: 'en', effective: '2027-02-31', answers: { jurisdictions: ['EU', 'x: y'], roles: ['deployer'] } };
      const { text }: NewDraft = await client.connection.sendRequest(NEW_DRAFT, choices);
      assert.match(text, /jurisdictions: \[EU\]\n/);
      assert.doesNotMatch(text, /effective/);
    });
  });
});
