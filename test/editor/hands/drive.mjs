/**
 * The extension in a person's hands: mouse and keyboard in real editors on the example policies, and pictures of it.
 * `node test/editor/hands/drive.mjs [--editor 1.139] [--walk installed] [--pictures FOLDER]`
 * Walks: installed (the packed VSIX in VS Code), chinese (the same with the interface in Chinese), themes, browser (VS Code for the Web),
 * coverage (tree, lenses and report, also in dark, in high contrast and in Chinese).
 * `--readme` copies the pictures that the README shows to docs/images.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { EXTENSION } from '../bundle-suites.mjs';
import { editor, NEWEST, PROJECT } from '../editors.mjs';
import { copyOfWorkspace, refuseOutside, startBrowser, startServer, workbenchUrl } from '../vscode-host.mjs';
import { serveWebHost } from '../web-host.mjs';
import {
  answersQuestion,
  insertsModelClause,
  looksIn,
  readsReport,
  readsWhyClauseCounts,
  savesReport,
  seesLensesOf,
  seesTree,
  setsAside,
} from './coverage-steps.mjs';
import * as steps from './steps.mjs';
import { WAIT_MS, Workbench } from './workbench.mjs';

const VSIX = join(PROJECT, '.vscode-test/clausewright.vsix');
const PICTURES = join(PROJECT, '.vscode-test/pictures');
const EXAMPLES = join(PROJECT, 'examples');
/** Drafts that answer some of what they owe. */
const COVERAGE = join(PROJECT, 'test/editor/workspaces/coverage');

/** The pictures of the README, as the walks name them. */
const README = [
  'installed/findings',
  'installed/hover',
  'installed/insert-clause',
  'chinese/chinese-clauses',
  'coverage/coverage',
  'coverage/coverage-dark',
  'coverage/coverage-chinese',
];

const THEMES = ['Default Light Modern', 'Default Dark Modern', 'Default High Contrast', 'Default High Contrast Light'];

const {
  startsPolicy,
  seesFindings,
  readsWhatIsWrong,
  hoversLaw,
  acceptsFix,
  insertsClause,
  typesForClause,
  silencesWithReason,
  opensRulePage,
  hoversLawInChinese,
} = steps;
const NEWCOMER = [startsPolicy, seesFindings, readsWhatIsWrong, hoversLaw, acceptsFix, insertsClause, typesForClause, silencesWithReason];

/** Pictures of several panes beside each other. */
const SMALL = { width: 1200, height: 700 };

/** How coverage looks: name of the picture, draft, and what is different about the editor. */
const LOOKS = [
  ['coverage', 'hiring.en.md', {}],
  ['coverage-dark', 'hiring.en.md', { theme: 'Default Dark Modern' }],
  ['coverage-high-contrast', 'hiring.en.md', { theme: 'Default High Contrast' }],
  ['coverage-chinese', 'generative.zh.md', { language: 'zh-cn', viewport: { width: 1120, height: 620 } }],
];

export const WALKS = {
  installed: (run) => inVSCode(run, {}, [...NEWCOMER, opensRulePage, hoversLawInChinese]),
  chinese: (run) => inVSCode(run, { language: 'zh-cn' }, [steps.worksInChinese, hoversLawInChinese]),
  themes: async (run) => {
    const results = [];
    for (const theme of THEMES) {
      const reads = { [`reads a hover in ${theme}`]: (workbench) => steps.readsHoverIn(workbench, theme) };
      results.push(await inVSCode(run, { theme }, Object.values(reads), Object.keys(reads)));
    }
    return sum(results);
  },
  coverage: async (run) => {
    const drafter = [readsWhyClauseCounts, answersQuestion, insertsModelClause, setsAside, readsReport, savesReport];
    const results = [await inVSCode(run, { source: COVERAGE, viewport: SMALL }, [seesLensesOf('hiring.en.md'), seesTree, ...drafter])];
    for (const [name, file, options] of LOOKS) results.push(await inVSCode(run, { source: COVERAGE, viewport: SMALL, ...options }, [looksIn(file, name)]));
    return sum(results);
  },
  browser: (run) => inBrowser(run, [...NEWCOMER, hoversLawInChinese]),
};

/**
 * Walks one of the walks; each step is a test, and after one that fails the rest of its walk fails.
 * @returns how many passed and which failed, and the origins outside this machine that were asked for
 */
export function drive(walk, version, pictures = PICTURES) {
  return WALKS[walk]({ version, pictures: join(pictures, walk) });
}

async function inVSCode({ version, pictures }, { language, theme = THEMES[0], source = EXAMPLES, viewport }, list, names) {
  const installed = editor(version);
  const extensions = mkdtempSync(join(tmpdir(), 'clausewright-extensions-'));
  const { folder, clear } = copyOfWorkspace(source);
  install(installed, extensions);
  const server = await startServer(installed, { args: ['--extensions-dir', extensions], settings: { 'workbench.colorTheme': theme } });
  const browser = await startBrowser({ language, viewport });
  try {
    return await walk({ browser, url: workbenchUrl(server, folder), pictures }, list, names);
  } finally {
    await browser.stop().catch(() => {});
    await server.stop();
    clear();
    rmSync(extensions, { recursive: true, force: true });
  }
}

async function inBrowser({ version, pictures }, list) {
  const host = await serveWebHost({ vscode: editor(version).vscode, extension: EXTENSION, folder: EXAMPLES });
  const browser = await startBrowser();
  try {
    return await walk({ browser, url: host.url, pictures }, list);
  } finally {
    await browser.stop().catch(() => {});
    host.stop();
  }
}

async function walk({ browser: { page, context }, url, pictures }, list, names = list.map(({ name }) => name)) {
  const outside = await refuseOutside(context);
  const workbench = new Workbench(page, pictures);
  await page.goto(url);
  await page.locator('.monaco-workbench').waitFor({ timeout: WAIT_MS });
  let passed = 0;
  let failures = [];
  try {
    for (const step of list) {
      await step(workbench);
      console.log(`✔ ${names[passed++]}`);
    }
  } catch (error) {
    console.log(`✖ ${names[passed]}`);
    console.error(error);
    failures = names.slice(passed, list.length).map((name, i) => (i === 0 ? `${name}\n${error.message}` : `${name}\nIt was not reached.`));
    await workbench.picture('failure').catch(() => {});
  }
  return { passed, failures, outside: [...outside] };
}

function sum(results) {
  return {
    passed: results.reduce((total, { passed }) => total + passed, 0),
    failures: results.flatMap(({ failures }) => failures),
    outside: results.flatMap(({ outside }) => outside),
  };
}

/** Installs the packed extension in a folder of its own. */
function install({ vscode, node }, extensions) {
  const own = ['--accept-server-license-terms', '--extensions-dir', extensions, '--server-data-dir', join(extensions, '.data')];
  const done = spawnSync(node, [join(vscode, 'out/server-main.js'), ...own, '--install-extension', VSIX], {
    encoding: 'utf8',
    env: { ...process.env, EXTENSIONS_GALLERY: '{}' },
  });
  assert.equal(done.status, 0, done.stdout + done.stderr);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({
    options: {
      editor: { type: 'string', default: NEWEST },
      walk: { type: 'string', multiple: true, default: Object.keys(WALKS) },
      pictures: { type: 'string', default: PICTURES },
      readme: { type: 'boolean' },
    },
  });
  let failed = 0;
  for (const name of values.walk) {
    console.log(`\n— ${name}`);
    const result = await drive(name, values.editor, resolve(values.pictures));
    if (result.outside.length > 0) console.log(`refused: ${result.outside.join(' ')}`);
    failed += result.failures.length;
  }
  if (values.readme && failed === 0) {
    for (const picture of README) copyFileSync(join(values.pictures, `${picture}.png`), join(PROJECT, 'docs/images', `${picture.split('/')[1]}.png`));
  }
  process.exitCode = failed === 0 ? 0 : 1;
}
