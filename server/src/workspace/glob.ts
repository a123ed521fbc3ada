/**
 * Globs over paths with `/`: `*` and `?` stay inside a folder, `**` crosses folders, `{a,b}` is a choice, `[a-z]` a set.
 * A glob without `/` matches file names anywhere below. Matching takes time linear in glob times path, whatever the glob:
 * globs come from the workspace.
 */

type Token =
  | { is: 'char'; char: string }
  | { is: 'any' }
  | { is: 'star' }
  | { is: 'folders' }
  | { is: 'set'; not: boolean; ranges: readonly [string, string][] };

/** More alternatives than this are not told apart. */
const MOST_CHOICES = 256;

/** Whether a path (relative, with `/`) fits one of some globs. */
export function matchesAny(globs: readonly string[], path: string): boolean {
  return globs.some((glob) => expand(glob.replace(/^\.?\//, '')).some((choice) => matches(tokens(choice.includes('/') ? choice : `**/${choice}`), path)));
}

/** Unfolds `{a,b}`, from the inside out. */
function expand(glob: string): string[] {
  let out = [glob];
  for (;;) {
    const next = out.flatMap((choice) => {
      const braces = /\{([^{}]*)\}/.exec(choice);
      if (!braces) return [choice];
      const rest = choice.slice(braces.index + braces[0].length);
      return braces[1]!.split(',').map((part) => choice.slice(0, braces.index) + part + rest);
    });
    if (next.length === out.length && next.every((choice, i) => choice === out[i])) return out;
    if (next.length > MOST_CHOICES) return out;
    out = next;
  }
}

function tokens(glob: string): Token[] {
  const out: Token[] = [];
  for (let i = 0; i < glob.length; ) {
    const folders = /^\*\*(?:\/|$)/.exec(glob.slice(i, i + 3));
    const set = /^\[(!|\^)?([^\]/]+)\]/.exec(glob.slice(i));
    if (folders && (i === 0 || glob[i - 1] === '/')) {
      out.push({ is: 'folders' });
      // `a/**` means what is below `a`, whatever its name.
      if (folders[0] === '**') out.push({ is: 'star' });
      i += folders[0].length;
    } else if (glob[i] === '*') {
      out.push({ is: 'star' });
      while (glob[i] === '*') i++;
    } else if (glob[i] === '?') {
      out.push({ is: 'any' });
      i++;
    } else if (set) {
      out.push({ is: 'set', not: set[1] !== undefined, ranges: rangesOf(set[2]!) });
      i += set[0].length;
    } else {
      out.push({ is: 'char', char: glob[i]! });
      i++;
    }
  }
  return out;
}

function rangesOf(set: string): [string, string][] {
  return [...set.matchAll(/(.)-(.)|(.)/g)].map((part) => (part[3] ? [part[3], part[3]] : [part[1]!, part[2]!]));
}

/** Runs all ways through the tokens at once. */
function matches(glob: readonly Token[], path: string): boolean {
  let at = follow(glob, new Set([0]), true);
  for (let i = 0; i < path.length; i++) {
    const next = new Set<number>();
    for (const state of at) {
      const token = glob[state];
      if (!token) continue;
      if (token.is === 'folders') next.add(state);
      else if (token.is === 'star') {
        if (path[i] !== '/') next.add(state);
      } else if (takes(token, path[i]!)) next.add(state + 1);
    }
    at = follow(glob, next, path[i] === '/');
    if (at.size === 0) return false;
  }
  return at.has(glob.length);
}

function takes(token: Token, char: string): boolean {
  if (token.is === 'char') return token.char === char;
  if (char === '/') return false;
  return token.is === 'any' || (token.is === 'set' && token.ranges.some(([low, high]) => low <= char && char <= high) !== token.not);
}

/** What may follow without taking a character: a star may be empty, folders may end where a name starts. */
function follow(glob: readonly Token[], states: Set<number>, nameStarts: boolean): Set<number> {
  for (const state of states) {
    const token = glob[state];
    if (token?.is === 'star' || (token?.is === 'folders' && nameStarts)) states.add(state + 1);
  }
  return states;
}
