/**
 * The packed extension in a person's hands: installs a VSIX in a fresh VS Code, uses mouse and keyboard, looks at the page, takes screenshots.
 * `node test/editor/ui.mjs --vsix clausewright.vsix --out .vscode-test/screenshots [--editor 1.100] [--theme "Default Dark Modern"]`
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { editor, PROJECT } from './editors.mjs';
import { copyOfWorkspace, refuseOutside, startBrowser, startServer, workbenchUrl } from './vscode-host.mjs';

const WAIT_MS = 30_000;

/** Long enough for what moves on the page to come to rest before its picture is taken. */
const SETTLE_MS = 400;

const { values: options } = parseArgs({
  options: {
    editor: { type: 'string', default: '1.100' },
    vsix: { type: 'string', default: 'clausewright.vsix' },
    out: { type: 'string', default: '.vscode-test/screenshots' },
    theme: { type: 'string', default: 'Default Light Modern' },
  },
});

/** One page of the workbench, and what a person does with it. */
class Workbench {
  pictures = 0;

  constructor(page, folder) {
    this.page = page;
    this.folder = folder;
  }

  async picture(name) {
    await this.page.waitForTimeout(SETTLE_MS);
    await this.page.screenshot({ path: join(this.folder, `${++this.pictures}-${name}.png`) });
  }

  async open(file) {
    await this.page.getByRole('treeitem', { name: file }).first().dblclick({ timeout: WAIT_MS });
    await this.page.locator('.tab.active', { hasText: file }).waitFor({ timeout: WAIT_MS });
  }

  line(text) {
    return this.page.locator('.editor-instance .view-line', { hasText: text }).first();
  }

  /** The middle of some words in the editor, on the screen. */
  async middleOf(words) {
    await this.line(words).waitFor({ timeout: WAIT_MS });
    return this.line(words).evaluate(
      (line, wanted) => {
        const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
        const nodes = [];
        let all = '';
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          nodes.push({ node, from: all.length });
          // The editor shows spaces that do not break.
          all += node.data.replace(/\u00a0/g, ' ');
        }
        const at = all.indexOf(wanted) + Math.floor(wanted.length / 2);
        const { node, from } = nodes.filter((one) => one.from <= at).at(-1);
        const range = document.createRange();
        range.setStart(node, at - from);
        range.setEnd(node, at - from + 1);
        const { x, y, width, height } = range.getBoundingClientRect();
        return { x: x + width / 2, y: y + height / 2 };
      },
      words.replace(/\u00a0/g, ' '),
    );
  }

  /** Moves the mouse over words until the hover with a text shows: an editor that has just opened may not have felt the first move. */
  async hover(words, text) {
    const hover = this.page.locator('.monaco-hover', { hasText: text }).first();
    for (let time = 1; time <= 10 && !(await hover.isVisible()); time++) {
      const { x, y } = await this.middleOf(words);
      await this.page.mouse.move(x, y + 100);
      await this.page.mouse.move(x, y, { steps: 3 });
      await hover.waitFor({ timeout: WAIT_MS / 10 }).catch(() => {});
    }
    assert.ok(await hover.isVisible(), `no hover on ${words}`);
  }

  /** Takes the mouse off the editor, so that no hover covers what is clicked next. */
  async leave() {
    await this.page.mouse.move(200, 600);
    await this.page.locator('.monaco-hover:visible').first().waitFor({ state: 'hidden', timeout: WAIT_MS });
  }

  async click(words) {
    await this.leave();
    const { x, y } = await this.middleOf(words);
    await this.page.mouse.click(x, y);
  }

  press(...keys) {
    return keys.reduce((before, key) => before.then(() => this.page.keyboard.press(key)), Promise.resolve());
  }

  /** Runs a command of the palette, as one types it. */
  async command(title) {
    await this.press('F1');
    await this.page.locator('.quick-input-widget input').waitFor({ timeout: WAIT_MS });
    await this.page.keyboard.type(title);
    await this.page
      .locator('.quick-input-list .monaco-list-row', { hasText: title.replace(/^.*: /, '') })
      .first()
      .waitFor({ timeout: WAIT_MS });
    await this.press('Enter');
  }

  problem(text) {
    return this.page.locator('.markers-panel .monaco-list-row', { hasText: text }).first();
  }
}

async function seesFindings(workbench) {
  await workbench.open('policy.en.md');
  await workbench.page.locator('.monaco-editor .squiggly-error').first().waitFor({ state: 'attached', timeout: WAIT_MS });
  await workbench.press('Control+Shift+M');
  await workbench.problem('revoked on 20 January 2025').waitFor({ timeout: WAIT_MS });
  assert.match(await workbench.problem('revoked on 20 January 2025').innerText(), /clausewright/);
  await workbench.picture('findings');
}

async function hovers(workbench) {
  await workbench.hover('Executive Order 14110', 'revoked');
  await workbench.picture('hover-english');
}

async function fixes(workbench) {
  await workbench.click('EU AI Directive');
  await workbench.press('Control+.');
  await workbench.page.locator('.action-widget .monaco-list-row').first().waitFor({ timeout: WAIT_MS });
  await workbench.picture('quick-fix');
  await workbench.press('Enter');
  await workbench.line('EU AI Directive').waitFor({ state: 'detached', timeout: WAIT_MS });
}

async function insertsClause(workbench) {
  await workbench.click('people who watch');
  await workbench.press('Control+k', 'l');
  const row = workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: 'Article 26(6)' }).first();
  await workbench.page.locator('.quick-input-widget', { hasText: 'Insert Clause' }).waitFor({ timeout: WAIT_MS });
  await workbench.page.keyboard.type('logs');
  await row.waitFor({ timeout: WAIT_MS });
  await workbench.picture('insert-clause');
  await row.click();
  await workbench.line('must keep').waitFor({ timeout: WAIT_MS });
  await workbench.page.keyboard.type('The system owner');
  await workbench.line('The system owner must keep').waitFor({ timeout: WAIT_MS });
  await workbench.picture('clause-inserted');
  await workbench.press('Escape');
}

async function silences(workbench) {
  await workbench.click('Executive Order 14110');
  await workbench.command('Clausewright: Ignore Finding with a Reason');
  await workbench.line('clausewright-disable').waitFor({ timeout: WAIT_MS });
  await workbench.page.keyboard.type('named as history');
  await workbench.line('-- named as history').waitFor({ timeout: WAIT_MS });
  await workbench.problem('revoked on 20 January 2025').waitFor({ state: 'detached', timeout: WAIT_MS });
  await workbench.picture('silenced');
}

async function opensRulePage(workbench) {
  await workbench.problem('has three paragraphs').or(workbench.problem('12(4)')).first().getByText('reference/unknown-provision').click();
  await workbench.page.locator('.tab', { hasText: 'unknown-provision' }).first().waitFor({ timeout: WAIT_MS });
  await workbench.picture('rule-page');
}

async function readsChinese(workbench) {
  await workbench.open('policy.zh.md');
  await workbench.hover('第二十一条', '网络安全法');
  await workbench.picture('hover-chinese');
}

/** Installs the extension in a folder of its own. */
function install({ vscode, node }, vsix, extensions) {
  const args = [
    '--accept-server-license-terms',
    '--extensions-dir',
    extensions,
    '--server-data-dir',
    join(extensions, '.data'),
    '--install-extension',
    resolve(vsix),
  ];
  const done = spawnSync(node, [join(vscode, 'out/server-main.js'), ...args], { encoding: 'utf8', env: { ...process.env, EXTENSIONS_GALLERY: '{}' } });
  assert.equal(done.status, 0, done.stdout + done.stderr);
}

process.chdir(PROJECT);
mkdirSync(options.out, { recursive: true });
const installed = editor(options.editor);
const extensions = mkdtempSync(join(tmpdir(), 'clausewright-extensions-'));
const { folder, clear } = copyOfWorkspace('test/editor/workspaces/single');
install(installed, options.vsix, extensions);
const server = await startServer(installed, { args: ['--extensions-dir', extensions], settings: { 'workbench.colorTheme': options.theme } });
const browser = await startBrowser();
try {
  const outside = await refuseOutside(browser.context);
  const workbench = new Workbench(browser.page, options.out);
  await browser.page.goto(workbenchUrl(server, folder));
  await browser.page.locator('.monaco-workbench').waitFor({ timeout: WAIT_MS });
  for (const step of [seesFindings, hovers, fixes, insertsClause, silences, opensRulePage, readsChinese]) {
    await step(workbench);
    console.log(`✔ ${step.name}`);
  }
  if (outside.size > 0) console.log(`refused: ${[...outside].join(' ')}`);
} catch (error) {
  console.error(error);
  await browser.page.screenshot({ path: join(options.out, 'failure.png') }).catch(() => {});
  process.exitCode = 1;
} finally {
  await browser.stop().catch(() => {});
  await server.stop();
  clear();
  rmSync(extensions, { recursive: true, force: true });
}
