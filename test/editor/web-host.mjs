/** Serves VS Code for the Web with an extension under test and a virtual folder: no server of VS Code is behind it, as on vscode.dev. */
import { readdir, readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, relative, resolve, sep } from 'node:path';
import { PROJECT } from './editors.mjs';

const TYPES = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.json': 'application/json',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.ttf': 'font/ttf',
  '.png': 'image/png',
  '.md': 'text/markdown',
};

const VIRTUAL_FOLDER = join(PROJECT, 'test/editor/virtual-folder');

/** code-server leaves out what its own extensions do in a browser: they do nothing then, and nobody is told that they failed. */
const PART = /^\/static\/vscode\/extensions\/.*\.js$/;

/**
 * Two patches of code-server tie the workbench to its server: a remote that is always there, and user settings on it.
 * Undone while serving, what is left is plain VS Code for the Web.
 */
const UNPATCHED = [
  [/,remoteAuthority:location\.host\}/, '}'],
  [/(get userRoamingDataHome\(\)\{return \w+\(\w+\.file\(this\.userDataPath\)\.with\(\{scheme:\w+\.)vscodeRemote(\}\),"User"\)\})/, '$1vscodeUserData$2'],
];

/**
 * @param folder what the workspace holds, served once
 * @param tests a bundle below `extension`; without it, the workbench is for a person
 * @param language of the interface, such as `zh-cn`: of what extensions bring, as VS Code's own words are in a pack of their own
 */
export async function serveWebHost({ vscode, extension, folder, tests, language }) {
  const roots = { vscode, extension, folder: VIRTUAL_FOLDER };
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url, 'http://x').pathname);
    try {
      const { type, body } = await answer(path);
      response.writeHead(200, {
        'content-type': type,
        'access-control-allow-origin': '*',
        'cross-origin-resource-policy': 'cross-origin',
        'cache-control': 'no-store',
      });
      response.end(body);
    } catch (error) {
      response.writeHead(404, { 'content-type': 'text/plain', 'access-control-allow-origin': '*' }).end(String(error));
    }
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  // Every name below localhost leads to this machine: each frame of the workbench has an origin of its own.
  const host = `localhost:${server.address().port}`;

  async function answer(path) {
    if (path === '/') return { type: TYPES['.html'], body: await workbenchPage({ vscode, host, extension, tests, language }) };
    if (path === '/static/folder/files.json') return { type: TYPES['.json'], body: JSON.stringify(await filesOf(folder)) };
    const [, root, rest] = /^\/static\/(vscode|extension|folder)(\/.*)$/.exec(path) ?? [];
    if (!root) throw new Error('no such path');
    const file = join(roots[root], rest);
    if (!file.startsWith(resolve(roots[root]) + sep)) throw new Error('outside');
    const body = await readFile(file).catch((error) => {
      if (!PART.test(path)) throw error;
      return 'exports.activate = () => {};';
    });
    return {
      type: TYPES[extname(file)] ?? 'application/octet-stream',
      body: file.endsWith('/vs/code/browser/workbench/workbench.js') ? unpatched(body.toString()) : body,
    };
  }

  return {
    url: `http://${host}/`,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

function unpatched(script) {
  return UNPATCHED.reduce((text, [pattern, by]) => {
    if (!pattern.test(text)) throw new Error(`workbench.js is not as expected: ${pattern}`);
    return text.replace(pattern, by);
  }, script);
}

/** The texts of a folder by their paths in it. */
async function filesOf(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(await Promise.all(files.map(async (file) => [`/${relative(folder, file).split(sep).join('/')}`, await readFile(file, 'utf8')])));
}

async function workbenchPage({ vscode, host, extension, tests, language }) {
  const base = '/static/vscode';
  const at = (path) => ({ scheme: 'http', authority: host, path });
  const configuration = {
    folderUri: { scheme: 'clausewright-test', path: '/' },
    additionalBuiltinExtensions: [at('/static/folder')],
    developmentOptions: {
      extensions: [at('/static/extension')],
      ...(tests && { extensionTestsPath: at(`/static/extension/${relative(extension, resolve(tests))}`) }),
    },
    enableWorkspaceTrust: false,
    callbackRoute: '/callback',
    userDataPath: '/',
    isEnabledFileDownloads: true,
    isEnabledFileUploads: true,
    isEnabledCoderGettingStarted: false,
    productConfiguration: {
      enableTelemetry: false,
      webEndpointUrlTemplate: `http://{{uuid}}.${host}${base}`,
      webviewContentExternalBaseUrlTemplate: `http://{{uuid}}.${host}${base}/out/vs/workbench/contrib/webview/browser/pre/`,
    },
    configurationDefaults: {
      'workbench.startupEditor': 'none',
      'chat.disableAIFeatures': true,
      'security.workspace.trust.enabled': false,
      'telemetry.telemetryLevel': 'off',
    },
  };
  const attribute = (value) => JSON.stringify(value).replace(/&/g, '&amp;').replace(/"/g, '&quot;');
  const messages = `${base}/out/nls.messages.js`;
  const values = {
    WORKBENCH_WEB_CONFIGURATION: attribute(configuration),
    WORKBENCH_WEB_BASE_URL: base,
    WORKBENCH_AUTH_SESSION: '',
    BASE: '',
    VS_BASE: base,
    WORKBENCH_NLS_FALLBACK_URL: messages,
    WORKBENCH_NLS_URL: messages,
    WORKBENCH_SCRIPT_NONCE: 'n',
  };
  const html = await readFile(join(vscode, 'out/vs/code/browser/workbench/workbench.html'), 'utf8');
  const page = html.replace(/\{\{([^}]+)\}\}/g, (_, key) => values[key] ?? '');
  return language ? page.replace('<head>', `<head><script>globalThis._VSCODE_NLS_LANGUAGE = ${JSON.stringify(language)};</script>`) : page;
}
