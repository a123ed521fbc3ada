/** The form of citations over the wire: of one at the cursor, and of the whole draft for those who ask. */
import assert from 'node:assert/strict';
import { type CodeAction, CodeActionKind } from 'vscode-languageserver/node';
import { type ScriptedClient, withClient } from '../support/scripted-client.js';

const URI = 'file:///w/policy.md';
const HOUSE_STYLE = 'source.houseStyle.clausewright';
const REFERENCES = 'source.references.clausewright';

const kinds = (actions: readonly CodeAction[]) => actions.map(({ kind }) => kind);

/** The draft after the one action of a kind. */
async function applied(client: ScriptedClient, words: string, kind: string): Promise<string> {
  const actions = await client.actions(URI, words, [kind]);
  assert.deepEqual(kinds(actions), [kind]);
  await client.apply(actions[0]!.edit!);
  return client.text(URI);
}

describe('actions on one citation', () => {
  it('are offered where there is one, as refactorings in the language of the place', async () => {
    await withClient({}, async (client) => {
      await client.open(URI, 'Nobody is scored (GDPR Art. 22).\n\n依照网络安全法第23条备案。\n\nPlain words.\n');
      const english = await client.actions(URI, 'Art. 22', [CodeActionKind.Refactor]);
      assert.deepEqual(
        english.map(({ title, kind }) => [title, kind]),
        [
          ['Write in house style', 'refactor.rewrite.houseStyle.clausewright'],
          ['Turn into a footnote', 'refactor.rewrite.footnote.clausewright'],
          ['Link to the official page', 'refactor.rewrite.link.clausewright'],
        ],
      );
      assert.deepEqual(
        (await client.actions(URI, '第23条', [CodeActionKind.Refactor])).map(({ title }) => title),
        ['按本单位格式书写此引用', '改为脚注', '链接到官方页面'],
      );
      assert.deepEqual(await client.actions(URI, 'Plain', [CodeActionKind.Refactor]), []);
      assert.deepEqual(kinds(await client.actions(URI, 'Art. 22', ['refactor.rewrite.link'])), ['refactor.rewrite.link.clausewright']);
    });
  });

  it('write it in the house style of the settings', async () => {
    const settings = () => ({ houseStyle: { en: { first: 'keep', pinpoint: 'abbreviated' }, zh: { first: 'auto' } } });
    await withClient({ settings }, async (client) => {
      await client.open(URI, 'See Article 22 of the GDPR.\n');
      assert.equal(await applied(client, 'Article 22', 'refactor.rewrite.houseStyle.clausewright'), 'See Art. 22 of the GDPR.\n');
    });
  });

  it('write it in the house style of the workspace, over which the editor’s settings lie', async () => {
    const files = { 'file:///w/.clausewright.yml': 'houseStyle:\n  en: { first: keep, pinpoint: abbreviated }\n' };
    await withClient({ files, folders: ['file:///w'] }, async (client) => {
      await client.open(URI, 'See Article 22 of the GDPR.\n');
      assert.equal(await applied(client, 'Article 22', 'refactor.rewrite.houseStyle.clausewright'), 'See Art. 22 of the GDPR.\n');
    });
    await withClient({ files, folders: ['file:///w'], settings: () => ({ houseStyle: { en: { pinpoint: 'long' } } }) }, async (client) => {
      await client.open(URI, 'See Article 22 of the GDPR.\n');
      assert.deepEqual(await client.actions(URI, 'Article 22', ['refactor.rewrite.houseStyle.clausewright']), []);
    });
  });

  it('turn it into a footnote', async () => {
    await withClient({}, async (client) => {
      await client.open(URI, 'Nobody is scored (GDPR Art. 22).\n');
      assert.equal(
        await applied(client, 'GDPR', 'refactor.rewrite.footnote.clausewright'),
        'Nobody is scored.[^1]\n\n[^1]: General Data Protection Regulation (Regulation (EU) 2016/679), Article 22.\n',
      );
    });
  });
});

describe('actions on all citations', () => {
  it('are made for those who ask, not at each move of the cursor', async () => {
    await withClient({}, async (client) => {
      await client.open(URI, 'See GDPR Art. 22.\n');
      assert.deepEqual(kinds(await client.actions(URI, 'See', [CodeActionKind.Source])), [HOUSE_STYLE, REFERENCES]);
      assert.ok(!kinds(await client.actions(URI, 'GDPR')).some((kind) => kind?.startsWith('source.')));
    });
  });

  it('write the whole draft in house style, say how much that is, and have nothing more to do then', async () => {
    await withClient({}, async (client) => {
      await client.open(URI, '# GDPR, Art. 22\n\nThe GDPR applies.\n\nSee Art. 22 GDPR.\n');
      const [action] = await client.actions(URI, 'applies', [HOUSE_STYLE]);
      assert.equal(action!.title, 'Citations in house style: 2 changed');
      await client.apply(action!.edit!);
      assert.equal(client.text(URI), '# GDPR, Art. 22\n\nThe General Data Protection Regulation (Regulation (EU) 2016/679) applies.\n\nSee Article 22 GDPR.\n');
      assert.deepEqual(await client.actions(URI, 'applies', [HOUSE_STYLE]), []);
    });
  });

  it('put the references list into the draft and bring it up to date', async () => {
    await withClient({ locale: 'zh-cn' }, async (client) => {
      await client.open(URI, 'The GDPR applies. So may the Digital Omnibus.\n');
      const [action] = await client.actions(URI, 'applies', [REFERENCES]);
      assert.equal(action!.title, '参考文献列表：1 份文件，1 处未核对');
      await client.apply(action!.edit!);
      assert.match(client.text(URI), /\n## References\n[\s\S]*Regulation \(EU\) 2016\/679[\s\S]*`Digital Omnibus`/);
      assert.deepEqual(await client.actions(URI, 'applies', [REFERENCES]), []);
      await client.change(URI, ' So may the Digital Omnibus.', '');
      assert.doesNotMatch(await applied(client, 'applies', REFERENCES), /Omnibus/);
    });
  });
});
