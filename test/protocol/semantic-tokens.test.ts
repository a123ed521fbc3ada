/** Semantic tokens over the wire, and asking for them anew when settings change what is law. */
import assert from 'node:assert/strict';
import { SemanticTokensRefreshRequest, SemanticTokensRequest } from 'vscode-languageserver/node';
import { CAPABLE, type ScriptedClient, withClient } from '../support/scripted-client.js';

const URI = 'file:///w/policy.md';

/** Each token as the words it covers, its type and its modifiers, read as an editor reads them. */
async function tokens(client: ScriptedClient): Promise<string[]> {
  const { legend } = client.answer.capabilities.semanticTokensProvider!;
  const { data } = (await client.connection.sendRequest(SemanticTokensRequest.type, { textDocument: { uri: URI } }))!;
  const lines = client.text(URI).split('\n');
  const out: string[] = [];
  let line = 0;
  let start = 0;
  for (let i = 0; i < data.length; i += 5) {
    const [down, right, length, type, modifiers] = data.slice(i, i + 5) as [number, number, number, number, number];
    start = down === 0 ? start + right : right;
    line += down;
    const names = legend.tokenModifiers.filter((_, bit) => modifiers & (1 << bit));
    out.push([lines[line]!.slice(start, start + length), legend.tokenTypes[type], ...names].join(' | '));
  }
  return out;
}

describe('semantic tokens', () => {
  it('have types that every theme knows', async () => {
    await withClient({}, async (client) => {
      await client.open(URI, '# Law\n\nRegulation (EU) 2024/1689 (the “Act”) applies.\n\nSee Article 5 of the Act.\n');
      assert.deepEqual(await tokens(client), ['Regulation (EU) 2024/1689 | type', 'Act | variable | definition', 'Article 5 | number', 'Act | variable']);
      await client.change(URI, 'See Article 5 of the Act.', '依照《网络安全法》第二十三条。');
      assert.deepEqual((await tokens(client)).slice(2), ['网络安全法 | type', '第二十三条 | number']);
    });
  });

  it('are none for a draft that is not open', async () => {
    await withClient({}, async (client) => {
      assert.deepEqual(await client.connection.sendRequest(SemanticTokensRequest.type, { textDocument: { uri: URI } }), { data: [] });
    });
  });

  it('are asked for anew when the catalogue of the workspace changes', async () => {
    const capabilities = { ...CAPABLE, workspace: { ...CAPABLE.workspace, semanticTokens: { refreshSupport: true } } };
    const law = 'id: acme-1\njurisdiction: EU\nkind: regulation\nforce: binding\ntitle: { en: Acme Robots Regulation }\n';
    const files = { 'file:///w/.clausewright.yml': 'catalogues: [acme.yaml]\n' };
    await withClient({ capabilities, folders: ['file:///w'], files }, async (client) => {
      let asked = 0;
      client.connection.onRequest(SemanticTokensRefreshRequest.type, () => void asked++);
      await client.open(URI, 'We follow the Acme Robots Regulation.\n');
      assert.deepEqual(await tokens(client), []);
      await client.write('file:///w/acme.yaml', law);
      await client.until(() => asked > 0, 'the server to ask');
      assert.deepEqual(await tokens(client), ['Acme Robots Regulation | type']);
    });
  });
});
