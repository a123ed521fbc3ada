/** From what is written on the command line to the files it means. */
import { readdirSync, statSync } from 'node:fs';
import { basename, dirname, join, normalize, resolve, sep } from 'node:path';
import { globSync, isDynamicPattern } from 'tinyglobby';
import { GitIgnore } from './gitignore.js';
import { Misuse } from './misuse.js';

/** A file to read. */
export interface Input {
  /** The path as given or found, for people and reports; `-` for standard input without a name. */
  name: string;
  /** The absolute path, by which its configuration is found; null for standard input without a name. */
  path: string | null;
  /** It comes from standard input, and `path` only says where it would be. */
  stdin: boolean;
}

/** What folders and patterns are searched for. */
export interface FileKind {
  pattern: RegExp;
  /** As an example in messages. */
  such: string;
  /** As messages say that there is none. */
  said: string;
}

const DRAFTS: FileKind = { pattern: /\.(?:md|markdown)$/i, such: 'policies/**/*.md', said: 'Markdown file (.md, .markdown)' };

/**
 * The files that some arguments mean, each once, ordered by name.
 * A file named as such is always taken; folders and globs give the files of a kind (Markdown) that Git does not leave out.
 */
export function findInputs(args: readonly string[], stdinFilename: string | undefined, kind = DRAFTS): Input[] {
  const found = new Map<string, Input>();
  for (const arg of args) {
    for (const input of expand(arg, stdinFilename, kind)) {
      const key = input.path ?? '-';
      if (!found.has(key)) found.set(key, input);
    }
  }
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

function expand(arg: string, stdinFilename: string | undefined, kind: FileKind): Input[] {
  if (arg === '-') return [{ name: stdinFilename ?? '-', path: stdinFilename === undefined ? null : resolve(stdinFilename), stdin: true }];
  const stat = statSync(arg, { throwIfNoEntry: false });
  if (stat?.isFile() || stat?.isFIFO()) return [inputOf(arg)];
  if (stat?.isDirectory()) return someOf(inFolder(normalize(arg), new GitIgnore(resolve(arg), process.cwd()), kind), arg, 'this folder', kind);
  if (isDynamicPattern(arg)) return someOf(ofGlob(arg, kind), arg, 'this pattern', kind);
  throw new Misuse(`${arg}: no such file or folder. Check the path; patterns such as "${kind.such}" work too.`);
}

function someOf(names: readonly string[], arg: string, what: string, { said }: FileKind): Input[] {
  if (names.length > 0) return names.map(inputOf);
  throw new Misuse(`${arg}: ${what} holds no ${said} that Git does not leave out. Name a file to check it anyway.`);
}

function inputOf(name: string): Input {
  return { name, path: resolve(name), stdin: false };
}

function inFolder(folder: string, git: GitIgnore, kind: FileKind): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const name = join(folder, entry.name);
    if (entry.isDirectory()) return git.excludesFolder(resolve(name)) ? [] : inFolder(name, git, kind);
    return kind.pattern.test(name) && isFile(name) && !git.excludesFile(resolve(name)) ? [name] : [];
  });
}

function ofGlob(pattern: string, kind: FileKind): string[] {
  const posix = sep === '\\' ? pattern.replaceAll('\\', '/') : pattern;
  const git = new GitIgnore(process.cwd(), process.cwd());
  // A pattern that writes out an ending means just that; one that ends in a wildcard means files of the kind.
  const open = !basename(posix).includes('.');
  const names = globSync(posix, { dot: true, followSymbolicLinks: false, expandDirectories: false, ignore: ['**/node_modules/**', '**/.git/**'] });
  return names.map(normalize).filter((name) => (!open || kind.pattern.test(name)) && isFile(name) && !git.excludesFile(resolve(name)));
}

/** Follows a link to a file; a link that leads nowhere is none. */
function isFile(name: string): boolean {
  return statSync(name, { throwIfNoEntry: false })?.isFile() === true;
}

/** The folder that holds an input, from which its configuration is sought. */
export function folderOf(input: Input): string | null {
  return input.path === null ? null : dirname(input.path);
}
