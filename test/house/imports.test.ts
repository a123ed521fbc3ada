/** Imports point one way: the table of docs/architecture.md, made mechanical. */
import assert from 'node:assert/strict';
import { posix } from 'node:path';
import { importsOf } from '../support/code-tokens.js';
import { projectFiles, readProjectFile } from '../support/project.js';

const CORE = 'server/src/core';

/**
 * For each folder what its files may import beside each other: folders or files of ours, packages, `node:` for Node's own modules.
 * The closest folder holds. `type:` allows what leaves nothing behind when the program runs.
 */
const MAY: Record<string, readonly string[]> = {
  [`${CORE}/text`]: [],
  [`${CORE}/draft`]: [`${CORE}/text`, '@lezer/common', '@lezer/markdown', 'yaml'],
  [`${CORE}/catalogue`]: [`${CORE}/text`],
  [`${CORE}/reading`]: [`${CORE}/draft`, `${CORE}/catalogue`, `${CORE}/text`],
  [`${CORE}/coverage`]: [`${CORE}/reading`, `${CORE}/draft`, `${CORE}/catalogue`, `${CORE}/text`],
  [`${CORE}/engine`]: [`${CORE}/reading`, `${CORE}/coverage`, `${CORE}/draft`, `${CORE}/catalogue`, `${CORE}/text`],
  [`${CORE}/rules`]: [`${CORE}/reading`, `${CORE}/coverage`, `${CORE}/catalogue`, `${CORE}/engine/rule.ts`, `${CORE}/text`],
  [`${CORE}/features`]: [`${CORE}/reading`, `${CORE}/engine`, `${CORE}/coverage`, `${CORE}/draft`, `${CORE}/catalogue`, `${CORE}/text`, 'type:@lezer/common'],
  [CORE]: [CORE],
  'server/src/protocol': ['type:server/src/core/index.ts', 'vscode-languageserver'],
  'server/src/workspace': [`${CORE}/index.ts`, 'server/catalogue/schema.json', 'yaml'],
  'server/src/reports': [`${CORE}/index.ts`, 'picocolors', 'string-width'],
  'server/src/lsp': [
    `${CORE}/index.ts`,
    'server/src/workspace',
    'server/src/reports',
    'server/src/protocol',
    'vscode-languageserver',
    'vscode-languageserver-textdocument',
    'vscode-uri',
  ],
  'server/src/cli': [`${CORE}/index.ts`, 'server/src/workspace', 'server/src/reports', 'server/src/node', 'node:', 'commander', 'ignore', 'tinyglobby'],
  'server/src/node': ['server/src/lsp', `${CORE}/index.ts`, 'server/src/protocol', 'node:', 'vscode-languageserver'],
  'server/src/browser': ['server/src/lsp', `${CORE}/index.ts`, 'server/src/protocol', 'vscode-languageserver'],
  'server/build': ['server/src/core', 'node:', 'ajv', 'ajv-formats', 'opencc-js', 'tinyglobby', 'yaml'],
  client: ['type:server/src/protocol', 'vscode', 'vscode-languageclient', 'vscode-uri'],
  'client/src/node': ['type:server/src/protocol', 'vscode', 'vscode-languageclient', 'node:', 'client/src'],
  'client/src/browser': ['type:server/src/protocol', 'vscode', 'vscode-languageclient', 'client/src'],
};

/** Rules are independent of each other, and only the registry knows them. */
const LONERS = new RegExp(`^${CORE}/rules/[^/]+/`);

/** What is wrong with the imports of a file, one line each. */
function wrongImports(file: string, source: string): string[] {
  const folder = Object.keys(MAY)
    .filter((candidate) => file.startsWith(`${candidate}/`))
    .sort((a, b) => b.length - a.length)[0];
  if (!folder) return [`${file}: no folder of the table holds it`];
  return importsOf(source)
    .filter(({ from, typeOnly }) => !isAllowed(file, folder, from, typeOnly))
    .map(({ from, line }) => `${file}:${line} must not import ${from}`);
}

function isAllowed(file: string, folder: string, from: string, typeOnly: boolean): boolean {
  const target = from.startsWith('.') ? posix.join(posix.dirname(file), from).replace(/\.js$/, '.ts') : from;
  if (LONERS.test(file) && target.startsWith(`${CORE}/rules/`)) return false;
  if (target.startsWith(`${folder}/`) && !isOfCloserFolder(target, folder)) return true;
  return MAY[folder]!.some((may) => (may.startsWith('type:') ? typeOnly && fits(target, may.slice('type:'.length)) : fits(target, may)));
}

/** A folder inside another has its own line in the table: being near is no leave. */
function isOfCloserFolder(target: string, folder: string): boolean {
  return Object.keys(MAY).some((other) => other.length > folder.length && target.startsWith(`${other}/`));
}

function fits(target: string, may: string): boolean {
  if (may.endsWith(':')) return target.startsWith(may);
  return target === may || target.startsWith(`${may}/`);
}

describe('imports', () => {
  const files = projectFiles(['server/**/*.ts', 'client/**/*.ts']);

  it('point the way of the table', () => {
    assert.ok(files.length > 60);
    assert.deepEqual(
      files.flatMap((file) => wrongImports(file, readProjectFile(file))),
      [],
    );
  });

  it('never lead to a test', () => {
    const toTests = files.flatMap((file) =>
      importsOf(readProjectFile(file)).filter(({ from }) => from.startsWith('.') && posix.join(posix.dirname(file), from).startsWith('test/')),
    );
    assert.deepEqual(toTests, []);
  });

  it('reach the core of other folders through its index only', () => {
    const outside = files.filter((file) => !file.startsWith(CORE) && !file.startsWith('server/build/'));
    const inside = outside.flatMap((file) =>
      importsOf(readProjectFile(file))
        .filter(({ from }) => /\/core\/(?!index\.js$)/.test(from))
        .map(({ from }) => `${file} → ${from}`),
    );
    assert.deepEqual(inside, []);
  });

  const planted: [string, string, string][] = [
    ['text that knows law', `${CORE}/text/fold.ts`, "import { Catalogue } from '../catalogue/catalogue.js';"],
    ['a draft that knows the catalogue', `${CORE}/draft/create.ts`, "import type { Catalogue } from '../catalogue/catalogue.js';"],
    ['a catalogue that knows drafts', `${CORE}/catalogue/names.ts`, "export { createDraft } from '../draft/create.js';"],
    ['a reading that judges', `${CORE}/reading/read.ts`, "import { run } from '../engine/run.js';"],
    ['an engine that knows a rule', `${CORE}/engine/run.ts`, "import rule from '../rules/reference/renumbered.js';"],
    ['a rule that runs the engine', `${CORE}/rules/reference/renumbered.ts`, "import { run } from '../../engine/run.js';"],
    ['a rule that knows another', `${CORE}/rules/reference/renumbered.ts`, "import other from './not-in-force.js';"],
    ['a rule that reads a draft', `${CORE}/rules/reference/renumbered.ts`, "import { createDraft } from '../../draft/create.js';"],
    ['core with a module of Node', `${CORE}/engine/run.ts`, "import { readFileSync } from 'node:fs';"],
    ['a command with a door of its own', 'server/src/cli/lint.ts', "import { run } from '../core/engine/run.js';"],
    ['a report that reads files', 'server/src/reports/frame.ts', "import 'node:fs';"],
    ['a server that starts itself', 'server/src/lsp/server.ts', "const fs = await import('node:fs');"],
    ['a client with code of the server', 'client/src/client.ts', "import { method } from '../../server/src/protocol/index.js';"],
    ['a client with types of the core', 'client/src/client.ts', "import type { Finding } from '../../server/src/core/index.js';"],
    ['an import over several lines', `${CORE}/text/fold.ts`, "import {\n  a, // from 'x'\n  type b,\n} from '../draft/draft.js';"],
  ];
  for (const [name, file, source] of planted) {
    it(`catches ${name}`, () => assert.equal(wrongImports(file, source).length, 1));
  }

  it('lets through what the table allows', () => {
    assert.deepEqual(
      wrongImports(
        `${CORE}/rules/reference/renumbered.ts`,
        "import { defineRule } from '../../engine/rule.js';\nimport { schemeOf } from '../../reading/pin.js';",
      ),
      [],
    );
    assert.deepEqual(
      wrongImports('client/src/client.ts', "import type { Status } from '../../server/src/protocol/index.js';\nimport * as vscode from 'vscode';"),
      [],
    );
    assert.deepEqual(
      wrongImports(`${CORE}/text/fold.ts`, "// import x from 'node:fs'\nconst text = \"import x from 'node:fs'\";\nimport { a } from './traditional.js';"),
      [],
    );
  });
});
