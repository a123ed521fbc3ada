/**
 * `npm start`: from a fresh clone to findings on the screen. Installs what is missing, builds, and lints the examples.
 * Uses nothing but Node, because on a fresh clone there is nothing else.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { installPackages } from './ready.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
installPackages();

console.log('Building …');
const build = spawnSync(process.execPath, ['.config/esbuild.mjs'], { encoding: 'utf8' });
if (build.status !== 0) {
  console.error(`The build failed.\n${build.stdout}${build.stderr}`);
  process.exit(1);
}

console.log('Linting examples/ …\n');
const { status } = spawnSync(process.execPath, ['dist/cli.js', 'lint', 'examples'], { stdio: 'inherit' });
// The examples hold planted mistakes: status 1 is what should happen.
if (status !== 0 && status !== 1) process.exit(status ?? 1);

console.log(`
These mistakes are planted, in one policy in two languages. From here:
  node dist/cli.js explain "AI Act 26(6)"    what a provision says, and since when
  npm test                                   everything that is checked about this project
Next: check a draft of your own with  node dist/cli.js lint PATH`);
