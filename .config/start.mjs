/**
 * `npm start`: from a fresh clone to findings on the screen. Installs what is missing, builds, lints the examples,
 * and opens them in VS Code with the extension, where there is a `code` command and somebody to look.
 * Uses nothing but Node, because on a fresh clone there is nothing else.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { openInCode } from './open-in-code.mjs';
import { installPackages } from './ready.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
installPackages();

console.log('Building …');
const build = spawnSync(process.execPath, ['.config/package.mjs', '--stage'], { encoding: 'utf8' });
if (build.status !== 0) {
  console.error(`The build failed.\n${build.stdout}${build.stderr}`);
  process.exit(1);
}

console.log('Linting examples/ …\n');
const { status } = spawnSync(process.execPath, ['dist/cli.js', 'lint', 'examples'], { stdio: 'inherit' });
// The examples hold planted mistakes: status 1 is what should happen.
if (status !== 0 && status !== 1) process.exit(status ?? 1);

const opened = !process.env.CI && openInCode('dist/extension');
console.log(`
These mistakes are planted, in example policies in two languages. From here:
  ${opened ? 'VS Code is opening with the examples       hover a citation, press Ctrl+. on a finding' : 'npm run try                                the examples in VS Code for the Web, in a browser window'}
  node dist/cli.js explain "AI Act 26(6)"    what a provision says, and since when
  npm test                                   everything that is checked about this project
Next: check a draft of your own with  node dist/cli.js lint PATH`);
