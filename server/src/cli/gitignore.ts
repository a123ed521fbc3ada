/** Which files Git leaves out, by the `.gitignore` files from the repository root down to each file. */
import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import ignore, { type Ignore } from 'ignore';

/** Folders that hold no drafts, whether a `.gitignore` says so or not. */
const NEVER: readonly string[] = ['.git', '.hg', '.svn', 'node_modules'];

export class GitIgnore {
  private readonly rules = new Map<string, Ignore | null>();
  private readonly folders = new Map<string, boolean>();
  private readonly root: string;

  /** `top` is the folder searched. Outside a repository, `.gitignore` files count from `fallback` down if it holds `top`. */
  constructor(top: string, fallback: string) {
    this.root = repositoryOf(top) ?? (holds(fallback, top) ? fallback : top);
  }

  /** Whether a file is left out, by itself or with a folder that holds it. The path is absolute. */
  excludesFile(path: string): boolean {
    return this.excludesFolder(dirname(path)) || this.matches(path, false);
  }

  excludesFolder(path: string): boolean {
    if (path === this.root || !holds(this.root, path)) return false;
    let known = this.folders.get(path);
    if (known === undefined) {
      known = NEVER.includes(basename(path)) || this.excludesFolder(dirname(path)) || this.matches(path, true);
      this.folders.set(path, known);
    }
    return known;
  }

  /** The closest `.gitignore` that speaks of a path decides, as in Git. */
  private matches(path: string, isFolder: boolean): boolean {
    let excluded = false;
    for (const folder of foldersFrom(this.root, dirname(path))) {
      const name = relative(folder, path).split(sep).join('/');
      const verdict = this.rulesIn(folder)?.test(isFolder ? `${name}/` : name);
      if (verdict?.ignored) excluded = true;
      else if (verdict?.unignored) excluded = false;
    }
    return excluded;
  }

  private rulesIn(folder: string): Ignore | null {
    let rules = this.rules.get(folder);
    if (rules === undefined) {
      const text = readIfThere(join(folder, '.gitignore'));
      rules = text === null ? null : ignore().add(text);
      this.rules.set(folder, rules);
    }
    return rules;
  }
}

/** The closest folder upward that holds `.git`, or null. */
export function repositoryOf(folder: string): string | null {
  if (existsSync(join(folder, '.git'))) return folder;
  const parent = dirname(folder);
  return parent === folder ? null : repositoryOf(parent);
}

function holds(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !/^[A-Za-z]:/.test(way);
}

function foldersFrom(root: string, folder: string): string[] {
  return folder === root || !holds(root, folder) ? [root] : [...foldersFrom(root, dirname(folder)), folder];
}

function readIfThere(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}
