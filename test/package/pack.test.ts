import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { folderWith, PROJECT, removeFolders } from '../cli/command.js';

const DRAFT = '---\npolicy:\n  asOf: 2026-11-20\n---\n\nThe EU AI Act (Regulation (EU) 2024/1698) applies.\n';

/** All that may be in the package. */
const ALLOWED = [
  /^package\.json$/,
  /^(?:README|CHANGELOG)\.md$/,
  /^LICENSE$/,
  /^dist\/(?:cli\.js|server\.cjs|catalogue\.bin)$/,
  /^docs\/rules\/(?:README|[a-z]+\/[a-z-]+)(?:\.zh)?\.md$/,
  /^client\/config\.schema\.json$/,
  /^server\/catalogue\/schema\.json$/,
];

const REQUIRED = [
  'package.json',
  'README.md',
  'LICENSE',
  'dist/cli.js',
  'dist/server.cjs',
  'dist/catalogue.bin',
  'docs/rules/reference/not-in-force.md',
  'client/config.schema.json',
  'server/catalogue/schema.json',
];

function npm(args: readonly string[], cwd: string): string {
  // The settings of the `npm test` that runs us are not those of the person who installs the package.
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_(?:package|lifecycle|command|execpath|node)/.test(name)));
  const { status, stdout, stderr } = spawnSync('npm', args, { cwd, env, encoding: 'utf8', shell: process.platform === 'win32' });
  assert.equal(status, 0, `npm ${args.join(' ')}\n${stdout}\n${stderr}`);
  return stdout;
}

describe('the npm package', () => {
  let tarball = '';
  let home = '';

  before(function () {
    this.timeout(120_000);
    const folder = folderWith({});
    npm(['pack', '--ignore-scripts', '--pack-destination', folder], PROJECT);
    tarball = join(folder, readdirSync(folder).find((name) => name.endsWith('.tgz'))!);
    home = folderWith({ 'package.json': '{ "private": true }\n', 'draft.md': DRAFT });
    npm(['install', '--offline', '--ignore-scripts', '--no-audit', '--no-fund', tarball], home);
  });

  after(removeFolders);

  it('installs without any other package', () => {
    const installed = readdirSync(join(home, 'node_modules')).filter((name) => !name.startsWith('.'));
    assert.deepEqual(installed, ['clausewright']);
  });

  it('holds what it should and nothing else', () => {
    const root = join(home, 'node_modules/clausewright');
    const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((name) => statSync(join(root, name)).isFile())
      .map((name) => name.replaceAll('\\', '/'))
      .sort();
    assert.deepEqual(
      files.filter((file) => !ALLOWED.some((pattern) => pattern.test(file))),
      [],
    );
    assert.deepEqual(
      REQUIRED.filter((file) => !files.includes(file)),
      [],
    );
    for (const file of files) assert.ok(!readFileSync(join(root, file), 'utf8').includes(PROJECT), `${file} names the folder it was built in`);
  });

  it('lints and explains through npx', () => {
    const run = (...args: string[]) =>
      spawnSync('npx', ['--no-install', 'clausewright', ...args], { cwd: home, encoding: 'utf8', shell: process.platform === 'win32' });
    const lint = run('lint', 'draft.md', '--format', 'json');
    assert.equal(lint.status, 1, lint.stderr);
    assert.deepEqual(
      (JSON.parse(lint.stdout) as { rule: string }[]).map(({ rule }) => rule),
      ['reference/wrong-number'],
    );
    assert.match(run('explain', 'eu-gdpr').stdout, /General Data Protection Regulation/);
    assert.match(run('explain', 'reference/not-in-force').stdout, /^# /m);
    const version = (JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8')) as { version: string }).version;
    assert.equal(run('--version').stdout.trim(), version);
  });
});
