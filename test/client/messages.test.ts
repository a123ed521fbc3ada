/** What the client says, in Chinese too. */
import assert from 'node:assert/strict';
import { projectFiles, readProjectFile } from '../support/project.js';

const BUNDLE = 'client/l10n/bundle.l10n.zh-cn.json';

describe('messages of the client', () => {
  const sources = projectFiles(['client/src/**/*.ts']).map(readProjectFile);
  const said = sources.flatMap((source) => [...source.matchAll(/l10n\.t\('((?:[^'\\]|\\.)*)'/g)].map(([, text]) => text!));
  const bundle = JSON.parse(readProjectFile(BUNDLE)) as Record<string, string>;

  it('are all in the Chinese bundle, which holds no others', () => {
    assert.ok(said.length > 15);
    assert.deepEqual([...new Set(said)].sort(), Object.keys(bundle).sort());
  });

  it('are all written where they are said', () => {
    const calls = sources.flatMap((source) => [...source.matchAll(/l10n\.t\(/g)]);
    assert.equal(calls.length, said.length);
  });

  it('keep their values in Chinese', () => {
    for (const [english, chinese] of Object.entries(bundle)) {
      assert.match(chinese, /\p{Script=Han}/u, english);
      assert.deepEqual(chinese.match(/\{\d\}/g), english.match(/\{\d\}/g), english);
    }
  });

  it('stand in no string that is shown as it is', () => {
    const shown = /\.(?:title|placeholder|prompt|tooltip|detail|text) = '[^']+'|show(?:Error|Information|Warning)Message\((?:['"]|`[^$])/;
    const bare = sources.flatMap((source) => source.split('\n').filter((line) => shown.test(line)));
    assert.deepEqual(bare, []);
  });
});
