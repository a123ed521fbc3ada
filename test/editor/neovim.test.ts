/** Neovim, a second real client, over standard input and output against what the build has made. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

const SERVERS = [
  { made: 'dist/cli.js', args: ['server', '--stdio'] },
  { made: 'dist/server.cjs', args: ['--stdio'] },
];

const DRAFT = `# 数据与日志制度

公司依照《网络数据安全条例》处理数据，并依照第14110号行政令报告。

The EU AI Act asks for logs in Article 12(4) and in Article 26(6).
`;

interface Shown {
  line: number;
  from: number;
  to: number;
  code: string;
  source: string;
  severity: number;
  message: string;
}

interface Outcome {
  error?: string;
  got: boolean;
  before: Shown[];
  after: Shown[];
  hover: Record<string, string>;
  links: string[];
  actions: { title: string; kind: string }[];
  text: string[];
  completions: string[];
  stopped: boolean;
}

function run(made: string, args: readonly string[], folder: string): Outcome {
  const env = {
    ...process.env,
    SERVER: [process.execPath, join(ROOT, made), ...args].join(' '),
    FILE: join(folder, '制度.md'),
    ROOT: folder,
    HOVER: '第14110号行政令|Article 26(6)',
    FIX: '网络数据安全条例',
    TYPED: '依照《个人信息保护法》第',
    XDG_STATE_HOME: folder,
    XDG_CACHE_HOME: folder,
  };
  const script = join(ROOT, 'test/editor/nvim.lua');
  const done = spawnSync('nvim', ['--headless', '-u', 'NONE', '-i', 'NONE', '-n', '-c', `luafile ${script}`], { env, encoding: 'utf8', timeout: 50_000 });
  if (done.error) throw new Error(`Neovim could not be run (${done.error.message}). Install it: sudo apt-get install -y neovim`);
  const line = done.stdout.split('\n').find((text) => text.startsWith('{'));
  assert.ok(line, `Neovim said nothing:\n${done.stdout}\n${done.stderr}`);
  const outcome = JSON.parse(line) as Outcome;
  assert.equal(outcome.error, undefined, `${outcome.error}\n${done.stderr}`);
  return outcome;
}

for (const { made, args } of SERVERS) {
  describe(`Neovim with ${made}`, () => {
    let folder: string;
    let outcome: Outcome;

    before(function () {
      this.timeout(60_000);
      assert.ok(existsSync(join(ROOT, made)), `${made} is missing. Run: npm run build`);
      folder = mkdtempSync(join(tmpdir(), 'clausewright-'));
      mkdirSync(join(folder, '.git'));
      writeFileSync(join(folder, '.clausewright.yml'), 'rules:\n  reference/not-yet-applicable: off\n');
      writeFileSync(join(folder, '制度.md'), DRAFT);
      outcome = run(made, args, folder);
    });

    after(() => {
      if (folder) rmSync(folder, { recursive: true });
    });

    it('shows what is wrong, under the settings of the folder', () => {
      assert.deepEqual(
        outcome.before.map(({ code, line }) => `${line}: ${code}`),
        ['2: reference/misnamed-instrument', '2: reference/not-in-force', '4: reference/unknown-provision'],
      );
      assert.ok(outcome.before.every(({ source, message }) => source === 'clausewright' && message !== ''));
    });

    it('shows notes on citations in the language of their lines', () => {
      assert.match(outcome.hover.第14110号行政令!, /已撤销（自2025年1月20日起，依据/);
      assert.match(outcome.hover['Article 26(6)']!, /Who must act: deployer/);
    });

    it('links citations to official pages', () => {
      assert.ok(outcome.links.length >= 3);
      assert.ok(outcome.links.every((target) => target.startsWith('https://')));
    });

    it('applies the safe fixes, and shows what is left', () => {
      assert.ok(outcome.actions.some(({ kind }) => kind === 'quickfix'));
      assert.match(outcome.text[2]!, /《网络数据安全管理条例》处理数据/);
      assert.deepEqual(
        outcome.after.map(({ code }) => code),
        ['reference/not-in-force', 'reference/unknown-provision'],
      );
    });

    it('completes citations', () => {
      assert.equal(outcome.completions.length, 74);
      assert.equal(outcome.completions[0], '第一条');
    });

    it('stops when it is told to', () => {
      assert.equal(outcome.stopped, true);
    });
  });
}
