/** Files and functions stay small enough to be read at once. */
import assert from 'node:assert/strict';
import { functionsOf } from '../support/code-tokens.js';
import { projectFiles, readProjectFile } from '../support/project.js';

const FILE = 400;
const RULE = 150;
const FUNCTION = 60;

/** Generated or a table of data. */
const EXEMPT = new Set(['server/src/core/text/traditional.ts']);

describe('budgets', () => {
  const files = projectFiles(['server/**/*.ts', 'client/**/*.ts', 'test/**/*.ts', '.config/*.mjs', '.config/*.ts']).filter((file) => !EXEMPT.has(file));

  it(`files have at most ${FILE} lines, rules ${RULE}`, () => {
    assert.ok(files.length > 100);
    const long = files.filter((file) => readProjectFile(file).split('\n').length - 1 > (/core\/rules\/[^/]+\//.test(file) ? RULE : FILE));
    assert.deepEqual(long, []);
  });

  it(`functions have at most ${FUNCTION} lines`, () => {
    const long = files.flatMap((file) => longFunctions(readProjectFile(file), isSuite(file)).map((line) => `${file}:${line}`));
    assert.deepEqual(long, []);
  });

  it('catches a function that is too long, whatever its form', () => {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the hole belongs to the code under test
    const body = '\n  step(`${"}"}`, /[{/]/);'.repeat(FUNCTION);
    for (const head of [
      'function long(a: string): { from: number } {',
      'const long = async (a: string): Promise<void> => {',
      'class A {\n  long<T>(a: T): a is T {',
      'export default defineRule({ check({ a }) {',
    ]) {
      assert.equal(longFunctions(`${head}${body}\n}`, false).length, 1, head);
    }
    assert.deepEqual(longFunctions(`const table = {${'\n  a: 1,'.repeat(FUNCTION)}\n};\ninterface A extends B {${'\n  a: 1;'.repeat(FUNCTION)}\n}`, false), []);
  });
});

/** A suite is a list of tests in a function: its own length says nothing. */
function isSuite(file: string): boolean {
  return file.endsWith('.test.ts');
}

function longFunctions(source: string, suite: boolean): number[] {
  const found = functionsOf(source);
  const own = suite ? found.filter(({ from }) => !/^\s*(?:describe|suite)\(/.test(source.split('\n')[from - 1]!)) : found;
  return own.filter(({ from, to }) => to - from + 1 > FUNCTION).map(({ from }) => from);
}
