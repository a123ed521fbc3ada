/** Starts VS Code's own server, and a browser that shows its workbench. */
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { chromium } from 'playwright-core';
import { CHROMIUM, PROJECT } from './editors.mjs';

const START_MS = 60_000;

const WITNESS = join(PROJECT, 'test/editor/witness.cjs');

/** No marketplace, no telemetry, nothing that pops up over what is tested. */
const QUIET = {
  'telemetry.telemetryLevel': 'off',
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.enableExperiments': false,
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'chat.disableAIFeatures': true,
  'chat.commandCenter.enabled': false,
  'git.enabled': false,
  'files.autoSave': 'off',
};

/** A copy of one of the test workspaces, which tests may write to; `clear` removes it. */
export function copyOfWorkspace(source) {
  const parent = mkdtempSync(join(tmpdir(), 'clausewright-'));
  const folder = join(parent, basename(source));
  cpSync(source, folder, { recursive: true });
  return { folder, clear: () => rmSync(parent, { recursive: true, force: true }) };
}

function freePort() {
  return new Promise((done, fail) => {
    const server = createServer().once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });
}

/**
 * Starts the server of an editor.
 * @param trusted without it, workspaces open in restricted mode
 */
export async function startServer({ vscode, node }, { args = [], settings = {}, trusted = true, verbose = false } = {}) {
  const port = await freePort();
  const data = mkdtempSync(join(tmpdir(), 'clausewright-vscode-'));
  mkdirSync(join(data, 'data/User'), { recursive: true });
  const trust = { 'security.workspace.trust.enabled': !trusted, 'security.workspace.trust.startupPrompt': 'never', 'security.workspace.trust.banner': 'never' };
  writeFileSync(join(data, 'data/User/settings.json'), JSON.stringify({ ...QUIET, ...trust, ...settings }));
  const own = [
    '--host',
    '127.0.0.1',
    '--port',
    String(port),
    '--without-connection-token',
    '--accept-server-license-terms',
    '--telemetry-level',
    'off',
    '--server-data-dir',
    data,
  ];
  // VS Code 1.133 and later ignore the tests named in the address without the driver.
  const forTests = ['--enable-smoke-test-driver', ...(trusted ? ['--disable-workspace-trust'] : [])];
  const witness = join(data, 'witness');
  const options = `--require=${WITNESS}`;
  // The server hands the second one on as the first one.
  const env = { ...process.env, EXTENSIONS_GALLERY: '{}', NODE_OPTIONS: options, VSCODE_NODE_OPTIONS: options, WITNESS: witness };
  const server = spawn(node, [join(vscode, 'out/server-main.js'), ...own, ...forTests, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const stop = async () => {
    await stopped(server);
    rmSync(data, { recursive: true, force: true, maxRetries: 3 });
  };
  try {
    await listening(server, verbose);
  } catch (error) {
    await stop();
    throw error;
  }
  return { authority: `127.0.0.1:${port}`, url: `http://127.0.0.1:${port}/`, heard: () => heardBy(witness), stop };
}

/** What the Node processes of an editor did: which they were, and the hosts outside this machine that they wanted. */
function heardBy(witness) {
  const lines = readFileSync(witness, 'utf8').trimEnd().split('\n');
  const said = (what) => lines.filter((line) => line.startsWith(`${what} `)).map((line) => line.slice(what.length + 1));
  return { processes: said('process'), outside: said('outside') };
}

function listening(server, verbose) {
  return new Promise((done, fail) => {
    let said = '';
    const hear = (bytes) => {
      said += bytes;
      if (verbose) process.stderr.write(bytes);
      if (said.includes('Extension host agent listening on')) done();
    };
    server.stdout.on('data', hear);
    server.stderr.on('data', hear);
    server.once('exit', (code) => fail(new Error(`the server of VS Code ended with ${code}\n${said}`)));
    setTimeout(() => fail(new Error(`the server of VS Code did not start\n${said}`)), START_MS).unref();
  });
}

async function stopped(server) {
  if (server.exitCode !== null) return;
  const ended = new Promise((done) => server.once('exit', done));
  server.kill('SIGTERM');
  await Promise.race([ended, new Promise((done) => setTimeout(done, 5_000).unref())]);
  if (server.exitCode === null) server.kill('SIGKILL');
}

/**
 * A browser with a profile of its own; `page` is its first page.
 * @param language of the interface, such as `zh-cn`: of what extensions bring, as VS Code's own words are in a pack of their own
 */
export async function startBrowser({ headless = true, language, viewport = { width: 1400, height: 900 } } = {}) {
  const profile = mkdtempSync(join(tmpdir(), 'clausewright-chromium-'));
  const quiet = ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
  const context = await chromium.launchPersistentContext(profile, {
    headless,
    executablePath: CHROMIUM,
    viewport,
    chromiumSandbox: false,
    args: ['--no-sandbox', ...quiet],
  });
  if (language) await context.addInitScript((wanted) => Object.assign(globalThis, { _VSCODE_NLS_LANGUAGE: wanted }), language);
  const stop = async () => {
    await context.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
  };
  return { context, page: context.pages()[0] ?? (await context.newPage()), stop };
}

/** Refuses whatever is not on this machine; the set grows with what was asked for. */
export async function refuseOutside(context) {
  const outside = new Set();
  const isOwn = ({ hostname, protocol }) => !/^https?:$/.test(protocol) || hostname === '127.0.0.1' || /(?:^|\.)localhost$/.test(hostname);
  await context.route(
    (url) => !isOwn(url),
    (route) => {
      outside.add(new URL(route.request().url()).origin);
      return route.abort();
    },
  );
  return outside;
}

/** The address of a workbench: of a folder, or of a `.code-workspace` file. */
export function workbenchUrl(server, opened, payload = []) {
  const url = new URL(server.url);
  url.searchParams.set(opened.endsWith('.code-workspace') ? 'workspace' : 'folder', resolve(opened));
  url.searchParams.set('payload', JSON.stringify(payload));
  return url.href;
}

/** A path as the workbench names it. */
export const remote = ({ authority }, path) => `vscode-remote://${authority}${resolve(path)}`;
