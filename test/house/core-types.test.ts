/** The core compiles with neither Node nor DOM types: what it needs from outside it must be handed. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../support/project.js';

const TSC = join(ROOT, 'node_modules/typescript/bin/tsc');
const CORE = join(ROOT, 'server/src/core');

describe('core without Node and DOM', () => {
  it('compiles', () => {
    const { status, stdout } = compile(CORE);
    assert.equal(status, 0, stdout);
  });

  it('would not compile with anything of Node or browsers', () => {
    const planted = ['process.exit(1);', 'document.title;', 'setTimeout(() => {}, 1);', 'console.log(1);', "new URL('x:');", "await import('node:fs');"];
    const folder = mkdtempSync(join(tmpdir(), 'clausewright-'));
    try {
      writeFileSync(join(folder, 'planted.ts'), `${planted.join('\n')}\nexport {};\n`);
      // Beside the real core, so that nothing it imports brings such types in.
      const config = { extends: join(CORE, 'tsconfig.json'), include: [join(folder, 'planted.ts'), join(CORE, 'index.ts')] };
      writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config));
      const { stdout } = compile(folder);
      for (const [line, statement] of planted.entries()) assert.match(stdout, new RegExp(`planted\\.ts\\(${line + 1},`), statement);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

function compile(project: string): { status: number | null; stdout: string } {
  return spawnSync(process.execPath, [TSC, '-p', project], { encoding: 'utf8', cwd: ROOT });
}
