/** However a draft came about, keystroke by keystroke: what is said of it is what would be said of it if it were opened now. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { POLICIES } from '../support/policies.js';
import { withClient } from '../support/scripted-client.js';
import { soupEdit } from '../support/soup.js';

const seed = Number(process.env.CLAUSEWRIGHT_SEED ?? 20261120);

describe('a draft that is edited', () => {
  for (const [index, policy] of POLICIES.entries()) {
    it(`is diagnosed like one that is opened (policy ${index + 1})`, async () => {
      const edits = fc.sample(soupEdit, { seed: seed + index, numRuns: 40 });
      await withClient({}, async (client) => {
        const uri = 'file:///w/edited.md';
        await client.open(uri, policy);
        for (const [step, { at, remove, insert }] of edits.entries()) {
          const text = client.text(uri);
          const draft = TextDocument.create(uri, 'markdown', 0, text);
          const from = Math.floor(at * text.length);
          await client.edit(uri, [{ range: { start: draft.positionAt(from), end: draft.positionAt(from + remove) }, newText: insert }]);
          // Some versions are never asked about: the analysis before may be several edits old.
          if (step % 3 === 1) continue;
          const fresh = `file:///w/fresh-${step}.md`;
          await client.open(fresh, client.text(uri));
          const [edited, opened] = await Promise.all([client.diagnostics(uri), client.diagnostics(fresh)]);
          const plain = (items: typeof edited) =>
            items.map(({ data: _, relatedInformation, ...item }) => ({
              ...item,
              related: relatedInformation?.map(({ location, message }) => ({ range: location.range, message })),
            }));
          assert.deepEqual(plain(edited), plain(opened), client.text(uri));
          await client.close(fresh);
        }
      });
    });
  }
});
