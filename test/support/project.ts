/** The project's own files, for the checks of the house. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { globSync } from 'tinyglobby';

/** The project's folder. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Paths of files, relative to the project, with forward slashes, sorted. */
export function projectFiles(patterns: string | string[]): string[] {
  return globSync(patterns, { cwd: ROOT, ignore: ['**/node_modules/**', 'dist/**'] }).sort();
}

export function readProjectFile(file: string): string {
  return readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');
}
