/** The extension as it is packed: what is in it, how large it is, and that its manifest leads nowhere else. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { folderWith, PROJECT, removeFolders } from '../cli/command.js';
import { readZip } from '../support/zip.js';

/** The catalogue takes two thirds: how drafters say each duty, and what each comes to, is what reads a draft without a network, and it does not pack small. */
const MOST_BYTES = 3_750_000;

/** All that may be in the package. */
const ALLOWED = [
  /^package(?:\.nls(?:\.zh-cn)?)?\.json$/,
  /^(?:readme|changelog)\.md$/,
  /^LICENSE\.txt$/,
  /^client\/(?:icon\.png|coverage\.svg|config\.schema\.json|l10n\/bundle\.l10n\.zh-cn\.json)$/,
  /^dist\/(?:(?:client|server)\.cjs|browser\/(?:client|server)\.js|catalogue\.bin)$/,
  /^docs\/rules\/(?:README|[a-z]+\/[a-z-]+)(?:\.zh)?\.md$/,
  /^server\/catalogue\/schema\.json$/,
  /^snippets\/clauses\.(?:en|zh)\.json$/,
  /^syntaxes\/clausewright\.tmLanguage\.json$/,
];

const REQUIRED = [
  'package.json',
  'package.nls.zh-cn.json',
  'readme.md',
  'LICENSE.txt',
  'dist/client.cjs',
  'dist/server.cjs',
  'dist/browser/client.js',
  'dist/browser/server.js',
  'dist/catalogue.bin',
  'docs/rules/reference/not-in-force.zh.md',
  'client/config.schema.json',
  'server/catalogue/schema.json',
];

type Manifest = Record<string, unknown> & { main: string; browser: string; contributes: Record<string, unknown> };

describe('the VS Code extension package', () => {
  let files = new Map<string, Buffer>();
  let size = 0;

  before(function () {
    this.timeout(120_000);
    const out = join(folderWith({}), 'clausewright.vsix');
    const { status, stdout, stderr } = spawnSync(process.execPath, ['.config/package.mjs', '--no-build', '--out', out], { cwd: PROJECT, encoding: 'utf8' });
    assert.equal(status, 0, `${stdout}\n${stderr}`);
    size = statSync(out).size;
    const inside = [...readZip(readFileSync(out))].filter(([name]) => name.startsWith('extension/'));
    files = new Map(inside.map(([name, content]) => [name.slice('extension/'.length), content]));
  });

  after(removeFolders);

  const manifest = () => JSON.parse(files.get('package.json')!.toString()) as Manifest;

  it('holds what it should and nothing else', () => {
    const names = [...files.keys()];
    assert.deepEqual(
      names.filter((name) => !ALLOWED.some((pattern) => pattern.test(name))),
      [],
    );
    assert.deepEqual(
      REQUIRED.filter((name) => !names.includes(name)),
      [],
    );
    for (const [name, content] of files) assert.ok(!content.includes(PROJECT), `${name} names the folder it was built in`);
  });

  it(`is smaller than ${MOST_BYTES} bytes`, () => {
    assert.ok(size < MOST_BYTES, `${size} bytes`);
  });

  it('holds its files as they were put together', () => {
    const built = [...files].filter(([name]) => /^(?:client|dist|docs|server|snippets)\//.test(name));
    assert.ok(built.length > 30);
    for (const [name, content] of built) assert.ok(content.equals(readFileSync(join(PROJECT, 'dist/extension', name))), name);
  });

  it('loads no names that only its developers read', () => {
    for (const name of ['dist/client.cjs', 'dist/server.cjs', 'dist/browser/client.js', 'dist/browser/server.js'])
      assert.doesNotMatch(files.get(name)!.toString(), /\bfunction (?:activateWith|startServer|createDraft|renumberingOf)\b/, name);
  });

  it('shows no picture that is not in it', () => {
    assert.doesNotMatch(files.get('readme.md')!.toString(), /!\[/);
    assert.match(readFileSync(join(PROJECT, 'README.md'), 'utf8'), /!\[/);
  });

  it('says it is for the oldest editor that it is tried in, and later ones', () => {
    const oldest = /OLDEST = '([\d.]+)'/.exec(readFileSync(join(PROJECT, 'test/editor/editors.mjs'), 'utf8'))?.[1];
    assert.deepEqual(manifest().engines, { vscode: `^${oldest}.0` });
  });

  it('has no file of the manifest missing', () => {
    const { main, browser, icon, contributes } = manifest();
    const named = [main, browser, icon, ...JSON.stringify(contributes).matchAll(/"\.\/[^"]+"/g)].map((path) =>
      String(path).replaceAll('"', '').replace(/^\.\//, ''),
    );
    assert.ok(named.length >= 6);
    assert.deepEqual(
      named.filter((name) => !files.has(name)),
      [],
    );
  });

  it('has nothing in its manifest that is for developers of the project', () => {
    const { scripts, devDependencies, type, files: listed, bin } = manifest();
    assert.deepEqual([scripts, devDependencies, type, listed, bin], [undefined, undefined, undefined, undefined, undefined]);
  });

  it('supports untrusted and virtual workspaces, and starts with Markdown only', () => {
    const { capabilities, activationEvents } = manifest();
    assert.deepEqual(capabilities, { untrustedWorkspaces: { supported: true }, virtualWorkspaces: { supported: true } });
    assert.deepEqual(activationEvents, ['onLanguage:markdown']);
  });
});
